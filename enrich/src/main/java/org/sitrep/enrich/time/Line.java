package org.sitrep.enrich.time;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Token;

/** One line of a document, asked for words of time at its tokens; no time runs over its end. */
final class Line {
  private final Document document;
  private final TimeWords words;
  private final int from;
  private final int to;
  private final long[] classes;

  /**
   * A stretch of tokens.
   *
   * @param from first token
   * @param to one past the last
   */
  Line(Document document, TimeWords words, int from, int to) {
    this.document = document;
    this.words = words;
    this.from = from;
    this.to = to;
    this.classes = new long[to - from];
    for (int at = from; at < to; at++) {
      classes[at - from] = words.classesOf(document.vocable(at));
    }
  }

  TimeWords words() {
    return words;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Whether nothing stands between a token and the next. */
  boolean touches(int at) {
    return has(at + 1) && document.token(at).end() == document.token(at + 1).start();
  }

  boolean isWord(int at) {
    return has(at) && document.vocable(at).isWord();
  }

  boolean has(int at) {
    return at >= from && at < to;
  }

  String form(int at) {
    return document.vocable(at).form();
  }

  boolean isMark(int at) {
    return has(at) && document.vocable(at).type() == Token.Type.MARK;
  }

  boolean isMark(int at, String mark) {
    return has(at) && document.vocable(at).isMark(mark);
  }

  /** The longest phrase of a class that stands here as it is. */
  Optional<Hit> exactly(WordClass wordClass, int at) {
    return may(wordClass.bit(), at) ? phrase(wordClass, form(at), at) : Optional.empty();
  }

  /** The longest phrase of a class that stands here, behind a proclitic or before an enclitic. */
  Optional<Hit> at(WordClass wordClass, int at) {
    Optional<Hit> plain = exactly(wordClass, at);
    if (plain.isPresent() || !may(wordClass.bit(), at) || !isWord(at)) {
      return plain;
    }
    for (String stem : words.stems(form(at))) {
      Optional<Hit> hit = phrase(wordClass, stem, at);
      if (hit.isPresent()) {
        return hit;
      }
    }
    return Optional.empty();
  }

  /** Whether an expression may begin here. */
  boolean mayOpen(int at) {
    return mayOpen(WordClass.OPENING, at);
  }

  /** Whether a figure stands here, or a phrase of one of these classes may begin. */
  boolean mayOpen(long wanted, int at) {
    return may(wanted, at) || Figures.endIn(form(at));
  }

  private boolean may(long wanted, int at) {
    return has(at) && (classes[at - from] & wanted) != 0;
  }

  /** The phrase of a class that ends just before here. */
  Optional<Hit> before(WordClass wordClass, int at) {
    for (int start = Math.max(from, at - 3); start < at; start++) {
      Optional<Hit> hit = at(wordClass, start).filter(found -> found.end() == at);
      if (hit.isPresent()) {
        return hit;
      }
    }
    return Optional.empty();
  }

  /** Whether a phrase of a class stands in the same sentence, at most so many tokens before. */
  boolean shortlyBefore(WordClass wordClass, int at, int reach) {
    int least = Math.max(document.sentenceOf(at).from(), at - reach);
    for (int start = at - 1; start >= least; start--) {
      if (is(wordClass, start)) {
        return true;
      }
    }
    return false;
  }

  boolean is(WordClass wordClass, int at) {
    return at(wordClass, at).isPresent();
  }

  /** One past the phrases of these classes that stand here, one after the other. */
  int skip(int at, WordClass... classes) {
    int here = at;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (WordClass wordClass : classes) {
        Optional<Hit> hit = exactly(wordClass, here);
        if (hit.isPresent()) {
          here = hit.get().end();
          moved = true;
        }
      }
    }
    return here;
  }

  /** The whole number here, glued to a proclitic (و5) or not. */
  OptionalInt number(int at) {
    return isWord(at)
        ? Figures.behind(words.proclitics(), form(at))
        : has(at) ? Figures.whole(form(at)) : OptionalInt.empty();
  }

  /** The number here, its token alone. */
  OptionalInt plainNumber(int at) {
    return has(at) ? Figures.whole(form(at)) : OptionalInt.empty();
  }

  /** The number here behind an article: ال11. */
  OptionalInt rankedNumber(int at) {
    return has(at) ? Figures.behind(words.articles(), form(at)) : OptionalInt.empty();
  }

  private Optional<Hit> phrase(WordClass wordClass, String form, int at) {
    for (TimeWords.Phrase phrase : words.startingWith(wordClass, form)) {
      if (stands(phrase.forms(), at) && !(words.isCapitalised(wordClass) && isSmall(at))) {
        return Optional.of(new Hit(phrase.value(), at + phrase.forms().size()));
      }
    }
    return Optional.empty();
  }

  private boolean stands(List<String> forms, int at) {
    for (int i = 1; i < forms.size(); i++) {
      if (!has(at + i) || !form(at + i).equals(forms.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSmall(int at) {
    Token token = document.token(at);
    char last = document.text().charAt(token.start());
    int hyphen = document.text().lastIndexOf('-', token.end() - 1);
    return Character.isLowerCase(
        hyphen > token.start() ? document.text().charAt(hyphen + 1) : last);
  }
}
