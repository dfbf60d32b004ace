package org.sitrep.enrich.language;

import java.util.List;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Letters;
import org.sitrep.enrich.text.Token;
import org.sitrep.enrich.text.Vocables;

/** What the engine asks of a language; all that is particular to one lives behind this. */
public interface LanguagePack {
  /** ISO 639-1 code; also the folder of the pack's resources. */
  String code();

  /** How characters are told apart and folded. */
  Letters letters();

  /**
   * The ways to take a folded token apart, the one that takes off least first.
   *
   * @param token a folded form
   */
  List<Form> forms(String token);

  /**
   * All folded forms of one entry of a words file.
   *
   * @param entry principal parts, separated by {@code |}, in the order the pack documents
   */
  List<Inflection> inflect(String entry);

  /**
   * The forms of a word that is not conjugated: as it stands, and as it stands before a pronoun.
   *
   * @param form a folded word
   */
  List<Inflection> bindings(String form);

  /** Whether a word of an aspect can carry the clitics of a form. */
  boolean admits(Form form, Aspect aspect);

  /**
   * A key under which actor and source names meet whether or not they carry the article.
   *
   * @param form a folded word
   */
  String withoutArticle(String form);

  /** Whether a clitic in front puts a verb into the future (Arabic sa-). */
  boolean futurePrefix(String prefix);

  /** The number of letters of this language's script in a text, for the language guess. */
  long lettersOf(String text);

  /**
   * What a finite verb shows of its subject in front.
   *
   * @param stem its form without clitics and object
   * @param objectFollows whether an object pronoun is written on it
   */
  Agreement ofVerb(String stem, Aspect aspect, boolean objectFollows);

  /**
   * Whether a word may be an adjective of the noun in front of it though it is written as the name
   * of a country.
   *
   * @param noun the folded form in front
   * @param surface the word as written
   */
  boolean mayDescribe(String noun, String surface);

  /** Whether a word as written may end in a pronoun: Arabic folds a feminine ending to one. */
  boolean mayEndInPronoun(String surface);

  /** What a pronoun written on a word shows. */
  Agreement ofPronoun(String suffix);

  /** What a noun shows by its form alone. */
  Agreement ofNoun(String form);

  /** Whether a word that no file lists may be a finite verb by its form. */
  boolean mayBeVerb(String form);

  /** How the bare name of a town is spoken of. */
  Agreement ofTown();

  /** Whether a word carries the definite article and so takes no name behind it. */
  boolean definite(String form, String prefix);

  /** Whether a clitic in front only joins: and, so. */
  boolean conjunction(String prefix);

  /** Whether a clitic in front makes a word the owner or the whole of what stands before it. */
  boolean ownerPrefix(String prefix);

  /** The preposition that a clitic in front stands for, or empty: what only joins is none. */
  String prepositionOf(String prefix);

  /** Whether a word, clitics and all, is joined by "and" to what stands before it. */
  boolean joinedByAnd(String form);

  /** Whether who is the object of an attack hangs on this preposition. */
  boolean attackedBy(String preposition);

  /** The clitic that makes a verb or verbal noun a purpose (Arabic li-), or empty. */
  String purposePrefix();

  /** Whether a word carries a clitic that makes it the one who was told (Arabic li-). */
  boolean carrierPrefix(String form);

  /** Whether an ending leaves a name naming its owner: "the army's", "rebel-held". */
  boolean ownerSuffix(String suffix);

  /** Whether a list may join its members by commas alone up to its last. */
  boolean listsByComma();

  /** Whether a name no lexicon knows goes on with a word. */
  boolean continuesName(String surface);

  /** Whether names are told from other words by a capital letter. */
  boolean marksNames();

  /** Whether a subject may stand behind its verb. */
  boolean verbBeforeSubject();

  /** Whether a text in this language's script is in this language and not in a neighbour of it. */
  boolean recognises(String text);

  /** Whether an adjective stands behind its noun. */
  boolean adjectiveBehindNoun();

  /** Whether words are spelled as a name is; a script without capitals spells all words so. */
  boolean spellsName(String surface);

  /** Whether a word may begin or continue a name no lexicon knows. */
  boolean mayName(String form, String surface);

  /** Whether a clitic in front of a word may stand in front of the name of a place. */
  boolean leadsToPlace(String prefix);

  /** Whether a word, as written, names a month though it could be a verb: May, March. */
  default boolean namesMonth(String surface) {
    return false;
  }

  /** Whether a word, as written, names a party though it is an everyday word besides: IS. */
  default boolean namesParty(String surface) {
    return false;
  }

  /** Whether a word is an everyday one unless it is written as the name of a party. */
  default boolean everydayUnlessWritten(String form) {
    return false;
  }

  /** Whether a word may be an adverb by its ending, whatever the words files know of it. */
  default boolean mayBeAdverb(String form) {
    return false;
  }

  /** Whether a name is written in the letters of this language, as a name is. */
  boolean writesName(String name);

  /** Folds a phrase of a resource file into the forms its tokens will have. */
  default List<String> fold(String phrase) {
    return Document.of("", phrase, Vocables.unknown(letters())).tokens().stream()
        .map(Token::form)
        .toList();
  }
}
