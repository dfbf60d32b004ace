package org.sitrep.enrich.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.text.Token;
import org.sitrep.model.Amount;

/**
 * Finds numbers with what they count: 12 قتيلا, more than 1,200 prisoners, between 10 and 15 km. A
 * number that counts nothing the words file knows is left alone: it is a name, a score or a code.
 */
final class AmountReader {
  /** How far behind its number the counted noun stands, in tokens. */
  private static final int NOUN = 4;

  /** How far away the word stands that says what became of those counted, in tokens. */
  private static final int FATE = 6;

  private static final List<String> OPENINGS =
      List.of("numeral", "amount-about", "amount-least", "amount-most", "amount-from");

  private record Noun(String of, int from, int to) {}

  private record Span(@Nullable BigDecimal low, @Nullable BigDecimal high, int from, int to) {}

  private final EntityTokens tokens;

  AmountReader(EntityTokens tokens) {
    this.tokens = tokens;
  }

  /** The amount that begins at a token, or null. */
  @Nullable Named at(int token) {
    if (tokens.isDate(token)) {
      return null;
    }
    WordHit dual = tokens.at(token, "counted");
    if (dual != null && !dual.wordClass().attribute("count").isEmpty() && dual.suffix().isEmpty()) {
      return dual(dual);
    }
    Span span = span(token);
    if (span == null || numbered(span.from())) {
      return null;
    }
    Noun noun = noun(span.to());
    String of = noun == null ? toll(span.from()) : fate(noun, span);
    if (of == null) {
      return null;
    }
    int to = noun == null ? span.to() : noun.to();
    String word = noun == null ? null : tokens.document().surface(noun.from(), noun.to());
    Amount amount = new Amount(span.low(), span.high(), of, word);
    return Named.amount(span.from(), to, span.to(), prefix(span.from()), amount);
  }

  private Named dual(WordHit word) {
    BigDecimal count = new BigDecimal(word.wordClass().attribute("count"));
    Noun noun = new Noun(word.wordClass().attribute("of"), word.from(), word.to());
    String of = fate(noun, new Span(count, count, word.from(), word.to()));
    String surface = tokens.document().surface(word.from(), word.to());
    return Named.amount(
        word.from(),
        word.to(),
        word.to(),
        tokens.prefix(word),
        new Amount(count, count, of, surface.substring(tokens.prefix(word))));
  }

  private int prefix(int token) {
    for (String wordClass : OPENINGS) {
      WordHit word = tokens.at(token, wordClass);
      if (word != null) {
        return tokens.prefix(word);
      }
    }
    return tokens.isWord(token) && tokens.endsInFigure(token) ? tokens.conjunction(token) : 0;
  }

  /** A number with what is said before it: about, more than, between the one and the other. */
  private @Nullable Span span(int token) {
    WordHit least = tokens.at(token, "amount-least");
    WordHit most = tokens.at(token, "amount-most");
    WordHit between = tokens.at(token, "amount-from");
    WordHit lead = least != null ? least : most != null ? most : between;
    WordHit about = tokens.at(token, "amount-about");
    lead = lead == null ? about : lead;
    int at = lead == null ? token : tokens.next(lead.to());
    Optional<Quantity> first = at < 0 ? Optional.empty() : Quantity.read(tokens, at);
    if (first.isEmpty() || tokens.isDate(at)) {
      return null;
    }
    Quantity one = first.get();
    Span range = range(one, token, between != null);
    if (range != null || (between != null && least == null && most == null)) {
      return range;
    }
    boolean atLeast = least != null || behind(one.to(), "amount-least");
    return new Span(most != null ? null : one.low(), atLeast ? null : one.high(), token, one.to());
  }

  private boolean behind(int token, String wordClass) {
    int next = tokens.next(token);
    WordHit noun = next < 0 ? null : tokens.at(next, "counted");
    int after = noun == null ? next : tokens.next(noun.to());
    return after >= 0 && tokens.is(after, wordClass);
  }

  private @Nullable Span range(Quantity one, int token, boolean led) {
    int joint = tokens.next(one.to());
    if (joint < 0) {
      return null;
    }
    boolean dash =
        tokens.document().vocable(joint).isMark("-")
            || tokens.document().vocable(joint).isMark("–");
    WordHit to = tokens.at(joint, "amount-to");
    boolean glued = led && tokens.isWord(joint) && to == null;
    int second = dash ? tokens.next(joint) : to != null ? tokens.next(to.to()) : glued ? joint : -1;
    boolean may =
        led
            || dash
            || (to != null && tokens.document().vocable(one.to()).type() == Token.Type.NUMBER);
    Optional<Quantity> other =
        second < 0 || !may ? Optional.empty() : Quantity.read(tokens, second);
    return other.isPresent() && other.get().high().compareTo(one.low()) > 0
        ? new Span(one.low(), other.get().high(), token, other.get().to())
        : null;
  }

  /** The 17th division, resolution 2254: a name. */
  private boolean numbered(int token) {
    int before = tokens.previous(token);
    return before >= 0 && (tokens.is(before, "numbered") || tokens.is(before, "site"));
  }

  private @Nullable Noun noun(int last) {
    int at = tokens.next(last);
    for (int step = 0; step < NOUN && at >= 0; step++) {
      String form = tokens.form(at);
      if (form.equals("%") || form.equals("٪")) {
        return new Noun("PERCENT", at, at);
      }
      WordHit noun = tokens.at(at, "counted");
      boolean two = noun != null && !noun.wordClass().attribute("count").isEmpty();
      if (noun != null && !two && (noun.prefix().isEmpty() || step == 0)) {
        return new Noun(noun.wordClass().attribute("of"), noun.from(), noun.to());
      }
      WordHit between = tokens.at(at, "amount-of");
      if (between == null) {
        return null;
      }
      at = tokens.next(between.to());
    }
    return null;
  }

  /** What became of the people counted, where the words beside them say so. */
  private String fate(Noun noun, Span span) {
    boolean people =
        switch (noun.of()) {
          case "PERSON", "CIVILIAN", "CHILD", "WOMAN", "FIGHTER", "SOLDIER", "FAMILY" -> true;
          default -> false;
        };
    if (!people) {
      return noun.of();
    }
    Sentence sentence = tokens.reading().sentenceOf(span.from());
    WordHit before = null;
    for (int at = span.from() - 1;
        before == null && at >= Math.max(sentence.from(), span.from() - FATE);
        at--) {
      if (stops(at)) {
        break;
      }
      before = tokens.at(at, "fate");
    }
    WordHit behind = null;
    for (int at = noun.to() + 1;
        behind == null && at < Math.min(sentence.to(), noun.to() + FATE);
        at++) {
      if (stops(at)) {
        break;
      }
      behind = tokens.at(at, "fate");
    }
    boolean verbFirst = tokens.pack().verbBeforeSubject();
    WordHit fate =
        verbFirst ? (before == null ? behind : before) : (behind == null ? before : behind);
    return fate == null ? noun.of() : fate.wordClass().attribute("of");
  }

  /** Another amount, or a mark, stands between. */
  private boolean stops(int token) {
    return tokens.isMark(token)
        || tokens.document().vocable(token).type() == Token.Type.NUMBER
        || tokens.is(token, "numeral");
  }

  /** The number that a toll before it counts: the death toll rose to 12. */
  private @Nullable String toll(int token) {
    int from = tokens.reading().sentenceOf(token).from();
    for (int at = token - 1; at >= Math.max(from, token - FATE); at--) {
      WordHit toll = tokens.at(at, "toll");
      if (toll != null) {
        return toll.wordClass().attribute("of");
      }
    }
    return null;
  }
}
