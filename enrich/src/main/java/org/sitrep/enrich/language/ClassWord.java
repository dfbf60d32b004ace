package org.sitrep.enrich.language;

/**
 * A form that a words file lists, under its class.
 *
 * @param lemma the entry of the words file
 * @param bound true where the form only stands before an attached pronoun
 */
record ClassWord(WordClass wordClass, Aspect aspect, String lemma, boolean bound) {
  /** Whether it can stand in a text as a form says, in a phrase of so many words. */
  boolean fits(LanguagePack pack, Form form, int length) {
    // A noun before a pronoun is likelier than a verb with an object: سيطرتها.
    boolean suffixFits = form.suffix().isEmpty() ? !bound : length == 1;
    return suffixFits
        && pack.admits(form, aspect)
        && !objectOfIntransitive(form)
        && !describesOnly(pack, form);
  }

  /** "The men PRESENT in X" only says which men; a class may leave such participles out. */
  private boolean describesOnly(LanguagePack pack, Form form) {
    return aspect == Aspect.PARTICIPLE
        && wordClass.attribute("article").equals("no")
        && !pack.withoutArticle(form.stem()).equals(form.stem());
  }

  /** A verb that takes its object with a preposition carries no object pronoun. */
  private boolean objectOfIntransitive(Form form) {
    boolean finite = aspect == Aspect.PAST || aspect == Aspect.PRESENT;
    return finite && !form.suffix().isEmpty() && !wordClass.attribute("intransitive").isEmpty();
  }

  /** Whether it is likelier than what else the word may be. */
  boolean comesFirst() {
    return bound && aspect == Aspect.NOUN;
  }
}
