package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.TokenForms;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.language.Words;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.text.Token;

/** A document with the words of every class found in it. */
public final class Reading {
  private final Document document;
  private final LanguagePack pack;
  private final TokenForms forms;
  private final List<List<WordHit>> hits;

  /** Finds every word of every class. */
  public Reading(Document document, LanguagePack pack, Words words) {
    this.document = document;
    this.pack = pack;
    this.forms = new TokenForms(document, words);
    this.hits = new ArrayList<>(document.tokens().size());
    for (Token token : document.tokens()) {
      hits.add(token.isWord() ? words.at(forms, token.index()) : List.of());
    }
    dropInsideIdioms();
  }

  /** A word inside an idiom ("fell silent", "took place") does not mean what it means alone. */
  private void dropInsideIdioms() {
    for (int token = 0; token < hits.size(); token++) {
      WordHit idiom = at(token, "idiom");
      for (int at = token; idiom != null && at <= idiom.to(); at++) {
        hits.set(
            at,
            hits.get(at).stream()
                .filter(hit -> hit.from() == idiom.from() && hit.to() >= idiom.to())
                .toList());
      }
    }
  }

  /** The document. */
  public Document document() {
    return document;
  }

  /** The pack of its language. */
  public LanguagePack pack() {
    return pack;
  }

  /** Its tokens taken apart. */
  public TokenForms forms() {
    return forms;
  }

  /** The hits that start at a token. */
  public List<WordHit> at(int token) {
    return hits.get(token);
  }

  /** The longest hit of a class that starts at a token, or null. */
  public @Nullable WordHit at(int token, String wordClass) {
    WordHit best = null;
    for (WordHit hit : hits.get(token)) {
      if (hit.is(wordClass) && (best == null || hit.to() > best.to())) {
        best = hit;
      }
    }
    return best;
  }

  /** The longest hit at a token whose class name starts so, or null. */
  public @Nullable WordHit atFamily(int token, String family) {
    WordHit best = null;
    for (WordHit hit : hits.get(token)) {
      if (hit.wordClass().name().startsWith(family) && (best == null || hit.to() > best.to())) {
        best = hit;
      }
    }
    return best;
  }

  /** The first hit of a class from one token up to another, exclusive, or null. */
  public @Nullable WordHit first(String wordClass, int from, int to) {
    for (int token = from; token < to; token++) {
      WordHit hit = at(token, wordClass);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  /** The last hit of a class from one token up to another, exclusive, or null. */
  public @Nullable WordHit last(String wordClass, int from, int to) {
    for (int token = to - 1; token >= from; token--) {
      WordHit hit = at(token, wordClass);
      if (hit != null && hit.to() < to) {
        return hit;
      }
    }
    return null;
  }

  /** The next token of the sentence that is not a quotation mark, or -1. */
  public int next(int token) {
    return forms.ahead(token, 1);
  }

  /** The token before in the sentence that is not a quotation mark, or -1. */
  public int previous(int token) {
    return forms.ahead(token, -1);
  }

  /** The sentence of a token. */
  public Sentence sentenceOf(int token) {
    return document.sentenceOf(token);
  }
}
