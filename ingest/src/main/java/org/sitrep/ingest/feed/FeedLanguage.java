package org.sitrep.ingest.feed;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of an item. What a feed says is often what its program came with, so it counts only
 * where the letters can be of that language; Arabic is known by its letters, and all else is left
 * to the stage that reads the article, which knows more words.
 */
public final class FeedLanguage {
  private static final Set<String> WITH_ARABIC_LETTERS =
      Set.of("ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug", "pa", "ks", "az");

  /** Letters that Persian, Urdu, Pashto and Kurdish add and Arabic has in names at most. */
  private static final String ADDED = "پچژگڤکیېۍٹڈڑںھہےڵۆێە";

  /** One in so many letters. */
  private static final int FEW = 100;

  private FeedLanguage() {}

  /** A language tag, where one can be told. */
  public static Optional<String> of(@Nullable String stated, String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long arabic =
        text.codePoints()
            .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.ARABIC)
            .count();
    boolean mostlyArabic = arabic * 2 > letters;
    if (stated != null && !stated.isBlank() && letters > 0) {
      String language = Locale.forLanguageTag(stated.strip().replace('_', '-')).getLanguage();
      if (!language.isEmpty() && WITH_ARABIC_LETTERS.contains(language) == mostlyArabic) {
        return Optional.of(language);
      }
    }
    long added = text.codePoints().filter(c -> ADDED.indexOf(c) >= 0).count();
    return mostlyArabic && added * FEW < arabic ? Optional.of("ar") : Optional.empty();
  }
}
