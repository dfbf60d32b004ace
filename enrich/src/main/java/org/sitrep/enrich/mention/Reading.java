package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.NameStarts;
import org.sitrep.enrich.language.TokenForms;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.language.Words;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Sentence;

/** A document with the words of every class found in it. */
public final class Reading {
  private final Document document;
  private final LanguagePack pack;
  private final Words words;
  private final TokenForms forms;

  /** The hits at each token, found when they are first asked for. */
  private final ArrayList<@Nullable List<WordHit>> hits;

  /** The classes of which a word may stand in each sentence. */
  private final ClassSet[] inSentence;

  private final ClassSet inDocument;

  /** Prepares to find the words of classes; the document was read with a vocabulary. */
  public Reading(Document document, LanguagePack pack, Words words) {
    this.document = document;
    this.pack = pack;
    this.words = words;
    this.forms = new TokenForms(document);
    this.hits = new ArrayList<>(Collections.nCopies(document.size(), null));
    this.inSentence = new ClassSet[document.sentences().size()];
    ClassSet all = ClassSet.NONE;
    for (Sentence sentence : document.sentences()) {
      ClassSet classes = gather(sentence);
      inSentence[sentence.index()] = classes;
      all = all.with(classes);
    }
    this.inDocument = all;
    dropInsideIdioms();
  }

  private ClassSet gather(Sentence sentence) {
    ClassSet union = ClassSet.NONE;
    for (int token = sentence.from(); token < sentence.to(); token++) {
      union = union.with(forms.word(token).classes());
    }
    return union;
  }

  /** A word inside an idiom ("fell silent", "took place") does not mean what it means alone. */
  private void dropInsideIdioms() {
    ClassSet idioms = words.only("idiom");
    for (Sentence sentence : document.sentences()) {
      if (mayHave(sentence, idioms)) {
        for (int token = sentence.from(); token < sentence.to(); token++) {
          dropInside(at(token, "idiom"));
        }
      }
    }
  }

  private void dropInside(@Nullable WordHit idiom) {
    for (int at = idiom == null ? 0 : idiom.from(); idiom != null && at <= idiom.to(); at++) {
      hits.set(
          at,
          at(at).stream()
              .filter(hit -> hit.from() == idiom.from() && hit.to() >= idiom.to())
              .filter(hit -> hit.prefix().equals(idiom.prefix()))
              .filter(hit -> hit.suffix().equals(idiom.suffix()))
              .toList());
    }
  }

  /** Whether a word of one of some classes may begin at a token; false is certain. */
  public boolean mayHave(int token, ClassSet classes) {
    return forms.word(token).classes().meets(classes);
  }

  /** Whether a word of one of some classes may stand in a sentence; false is certain. */
  public boolean mayHave(Sentence sentence, ClassSet classes) {
    return inSentence[sentence.index()].meets(classes);
  }

  /** The classes of which a word may stand in a sentence. */
  public ClassSet classesIn(Sentence sentence) {
    return inSentence[sentence.index()];
  }

  /** Whether a word of one of some classes may stand anywhere in the document. */
  public boolean mayHave(ClassSet classes) {
    return inDocument.meets(classes);
  }

  /** Whether the name of something may begin at a token; false is certain. */
  public boolean mayName(int token, NameStarts.Kind kind) {
    return forms.word(token).mayName(kind);
  }

  /** The word classes of the language. */
  public Words words() {
    return words;
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
    List<WordHit> known = hits.get(token);
    if (known == null) {
      known = isMonth(token) || isParty(token) ? List.of() : words.at(forms, token);
      hits.set(token, known);
    }
    return known;
  }

  /** "IS", unless all of its sentence is in capitals. */
  public boolean isParty(int token) {
    if (!pack.namesParty(document.surface(token, token))) {
      return false;
    }
    Sentence sentence = document.sentenceOf(token);
    return document
        .surface(sentence.from(), sentence.to() - 1)
        .chars()
        .anyMatch(Character::isLowerCase);
  }

  /** "Since May", "in March": no verb; in a headline every word may have a capital. */
  private boolean isMonth(int token) {
    return pack.namesMonth(document.surface(token, token))
        && !document.isHeadline(document.sentenceOf(token));
  }

  /** The longest hit of a class that starts at a token, or null. */
  public @Nullable WordHit at(int token, String wordClass) {
    return mayHave(token, words.only(wordClass)) ? longest(token, wordClass) : null;
  }

  private @Nullable WordHit longest(int token, String wordClass) {
    WordHit best = null;
    for (WordHit hit : at(token)) {
      if (hit.is(wordClass) && (best == null || hit.to() > best.to())) {
        best = hit;
      }
    }
    return best;
  }

  /** The longest hit at a token whose class name starts so, or null. */
  public @Nullable WordHit atFamily(int token, String family) {
    if (!mayHave(token, words.family(family))) {
      return null;
    }
    WordHit best = null;
    for (WordHit hit : at(token)) {
      if (hit.wordClass().name().startsWith(family) && (best == null || hit.to() > best.to())) {
        best = hit;
      }
    }
    return best;
  }

  /** The first hit of a class from one token up to another, exclusive, or null. */
  public @Nullable WordHit first(String wordClass, int from, int to) {
    ClassSet wanted = words.only(wordClass);
    for (int token = from; token < to; token++) {
      WordHit hit = mayHave(token, wanted) ? longest(token, wordClass) : null;
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  /** The last hit of a class from one token up to another, exclusive, or null. */
  public @Nullable WordHit last(String wordClass, int from, int to) {
    ClassSet wanted = words.only(wordClass);
    for (int token = to - 1; token >= from; token--) {
      WordHit hit = mayHave(token, wanted) ? longest(token, wordClass) : null;
      if (hit != null && hit.to() < to) {
        return hit;
      }
    }
    return null;
  }

  /** Whether a token is a later word of a phrase of some class: not LONGER. */
  public boolean continuesPhrase(int token) {
    for (int from = token - 1; from >= Math.max(0, token - 2); from--) {
      for (WordHit hit : at(from)) {
        if (hit.to() >= token) {
          return true;
        }
      }
    }
    return false;
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
