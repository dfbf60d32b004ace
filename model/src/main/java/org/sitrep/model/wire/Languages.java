package org.sitrep.model.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Language tags (BCP 47) reduced to ISO 639 codes. */
final class Languages {
  /** ISO 639-2/T codes with a two-letter sister: {@code ara} is {@code ar}. */
  private static final Map<String, String> TWO_LETTERS =
      Arrays.stream(Locale.getISOLanguages())
          .map(Locale::of)
          .collect(
              Collectors.toMap(Locale::getISO3Language, Locale::getLanguage, (one, other) -> one));

  private Languages() {}

  /** {@code ar} of {@code ar-SY}, {@code AR_sy} or {@code ara}; nothing of what is no such tag. */
  static Optional<String> iso639(@Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      return Optional.empty();
    }
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return language.isEmpty() || language.equals("und")
        ? Optional.empty()
        : Optional.of(TWO_LETTERS.getOrDefault(language, language));
  }
}
