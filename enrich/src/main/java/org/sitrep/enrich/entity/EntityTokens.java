package org.sitrep.enrich.entity;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.language.Words;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Token;

/** The tokens of an article, asked for the words by which entities are found. */
final class EntityTokens {
  /** A headline is in title case where more than this share of its words has capitals: 3 of 5. */
  private static final int TITLE_CASE = 3;

  private static final int TITLE_CASE_OF = 5;

  private static final Set<String> SAYING = Set.of("say", "say-on", "according");

  private final Reading reading;
  private final Words words;
  private final @Nullable List<WordHit>[] hits;
  private final ClassSet sayings;
  private final BitSet dates = new BitSet();
  private final BitSet places = new BitSet();
  private final BitSet taken = new BitSet();

  /** The first token behind a headline that is written in capitals throughout. */
  private final int titleCaseTo;

  EntityTokens(Reading reading, Words words) {
    this.reading = reading;
    this.words = words;
    this.hits = noHits(reading.document().size());
    this.sayings = reading.words().group("say something", word -> SAYING.contains(word.name()));
    this.titleCaseTo = reading.pack().marksNames() ? titleCase() : 0;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable List<WordHit>[] noHits(int size) {
    return (@Nullable List<WordHit>[]) new List[size];
  }

  private int titleCase() {
    int words = 0;
    int capitals = 0;
    int token = 0;
    while (token < size() && document().isHeadline(document().sentenceOf(token))) {
      words += isWord(token) ? 1 : 0;
      capitals += isCapital(token) ? 1 : 0;
      token++;
    }
    return capitals * TITLE_CASE_OF > words * TITLE_CASE ? token : 0;
  }

  /** Whether a token stands in a headline whose words have capitals, names or not. */
  boolean inTitleCase(int token) {
    return token < titleCaseTo;
  }

  Reading reading() {
    return reading;
  }

  Document document() {
    return reading.document();
  }

  LanguagePack pack() {
    return reading.pack();
  }

  int size() {
    return reading.document().size();
  }

  /** Remembers that tokens belong to a date. */
  void date(int from, int to) {
    dates.set(from, to + 1);
  }

  /** Remembers that tokens name a place. */
  void place(int from, int to) {
    places.set(from, to + 1);
    take(from, to);
  }

  /** Remembers that tokens name something that a lexicon knows. */
  void take(int from, int to) {
    taken.set(from, to + 1);
  }

  /** Whether a token belongs to a name that a lexicon knows. */
  boolean isTaken(int token) {
    return taken.get(token);
  }

  boolean isDate(int token) {
    return dates.get(token);
  }

  boolean isPlace(int token) {
    return places.get(token);
  }

  boolean namesPlace(int from, int to) {
    for (int token = from; token <= to; token++) {
      if (places.get(token)) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything of interest may begin at a token; false is certain. */
  boolean mayBegin(int token) {
    return reading.forms().word(token).mayBeginEntity();
  }

  /** The longest word of a class at a token, or null. */
  @Nullable WordHit at(int token, String wordClass) {
    if (token < 0 || !mayBegin(token)) {
      return null;
    }
    WordHit best = null;
    for (WordHit hit : hits(token)) {
      if (hit.is(wordClass) && (best == null || hit.to() > best.to())) {
        best = hit;
      }
    }
    return best;
  }

  /** The words that begin at a token, looked up when they are first asked for. */
  private List<WordHit> hits(int token) {
    List<WordHit> known = hits[token];
    if (known == null) {
      known = words.entitiesAt(reading.forms(), token);
      hits[token] = known;
    }
    return known;
  }

  boolean is(int token, String wordClass) {
    return at(token, wordClass) != null;
  }

  /** The next token of the sentence, or -1. */
  int next(int token) {
    return reading.next(token);
  }

  /** The token before in the sentence, or -1. */
  int previous(int token) {
    return reading.previous(token);
  }

  boolean isWord(int token) {
    return token >= 0 && document().vocable(token).isWord();
  }

  /** Whether a token is or ends in a figure: 15, و15. */
  boolean endsInFigure(int token) {
    String form = form(token);
    char last = form.charAt(form.length() - 1);
    return last >= '0' && last <= '9';
  }

  boolean isMark(int token) {
    return token >= 0 && document().vocable(token).type() == Token.Type.MARK;
  }

  String form(int token) {
    return document().vocable(token).form();
  }

  String surface(int token) {
    return document().surface(token, token);
  }

  /** Whether a word is written as names are where capitals tell names: Assad, al-Assad. */
  boolean isCapital(int token) {
    if (!isWord(token)) {
      return false;
    }
    String surface = surface(token);
    int hyphen = surface.indexOf('-');
    boolean second =
        hyphen > 0
            && hyphen + 1 < surface.length()
            && Character.isUpperCase(surface.charAt(hyphen + 1));
    return pack().continuesName(surface) || second;
  }

  /** Whether a word carries the article, and is nothing that claims are read by. */
  boolean isDefiniteUnknown(int token) {
    return isWord(token) && !isDate(token) && pack().definite(form(token), "") && isUnknown(token);
  }

  /** Whether nothing is known of a word. */
  boolean isUnknown(int token) {
    return isWord(token) && reading.at(token).isEmpty();
  }

  /** Whether a clause turns at a token: a verb, a preposition, a conjunction. */
  boolean turns(int token) {
    for (WordHit hit : reading.at(token)) {
      boolean finite = hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT;
      if (finite
          || hit.is("prep")
          || hit.is("say")
          || hit.is("complement")
          || hit.is("relative")
          || hit.is("barrier")) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody is said to say something by the word at a token. */
  boolean says(int token) {
    return token >= 0
        && reading.mayHave(token, sayings)
        && (reading.at(token, "say") != null
            || reading.at(token, "say-on") != null
            || reading.at(token, "according") != null);
  }

  /** How many letters are written on the front of a word whose rest is a name of a lexicon. */
  int prefix(int token, Predicate<String> begins) {
    List<Form> forms = reading.forms().of(token);
    for (Form form : forms) {
      if (begins.test(form.stem()) || begins.test(pack().withoutArticle(form.stem()))) {
        return written(token, form);
      }
    }
    return 0;
  }

  /** How many letters of a prefix are written on a word; 0 where the rest is changed by it. */
  int prefix(int token, String prefix) {
    for (Form form : reading.forms().of(token)) {
      if (form.prefix().equals(prefix)) {
        return written(token, form);
      }
    }
    return 0;
  }

  /** The length of the "and" written on a word, 0 where there is none. */
  int conjunction(int token) {
    for (Form form : reading.forms().of(token)) {
      if (pack().conjunction(form.prefix())) {
        return written(token, form);
      }
    }
    return 0;
  }

  /** The length of a prefix, 0 where the rest is not written as it stands. */
  private int written(int token, Form form) {
    String whole = form(token);
    boolean asItStands = whole.startsWith(form.prefix() + form.stem());
    return asItStands ? form.prefix().length() : 0;
  }

  /** The length of the prefix of a word of a class as written, 0 where the rest is changed. */
  int prefix(WordHit hit) {
    String form = form(hit.from());
    String first = hit.lemma().indexOf(' ') < 0 ? hit.lemma() : hit.lemma().split(" ", 2)[0];
    return form.startsWith(hit.prefix() + first) ? hit.prefix().length() : 0;
  }
}
