package org.sitrep.model;

import org.jspecify.annotations.Nullable;

/**
 * A name in English and Arabic; one of the two may be missing.
 *
 * @param en the English name, or null
 * @param ar the Arabic name, or null
 */
public record LocalName(@Nullable String en, @Nullable String ar) {
  public LocalName {
    if (en == null && ar == null) {
      throw new IllegalArgumentException("[name] expected en or ar");
    }
  }

  /** The name in a language (ISO 639-1), else the one there is. */
  public String in(String language) {
    return language.equals("ar") && ar != null ? ar : either();
  }

  /** The English name, else the Arabic one. */
  public String either() {
    return en != null ? en : java.util.Objects.requireNonNull(ar);
  }
}
