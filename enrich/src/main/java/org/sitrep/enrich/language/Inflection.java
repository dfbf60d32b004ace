package org.sitrep.enrich.language;

/**
 * One form of an inflected word.
 *
 * @param bound true where the form only stands before an attached pronoun
 */
public record Inflection(String form, Aspect aspect, boolean bound) {
  /** A form that stands by itself. */
  public Inflection(String form, Aspect aspect) {
    this(form, aspect, false);
  }
}
