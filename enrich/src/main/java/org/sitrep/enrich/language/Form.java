package org.sitrep.enrich.language;

/**
 * One way to take a token apart.
 *
 * @param prefix what is attached in front (Arabic and, so, with, for, will), or empty
 * @param stem what is looked up
 * @param suffix a pronoun attached behind, or empty
 */
public record Form(String prefix, String stem, String suffix) {
  /** The token as it stands. */
  public static Form whole(String form) {
    return new Form("", form, "");
  }

  /** Whether nothing was taken off. */
  public boolean isWhole() {
    return prefix.isEmpty() && suffix.isEmpty();
  }
}
