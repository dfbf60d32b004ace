package org.sitrep.ingest.page;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The language an article is in, where the page and its letters agree on it. */
final class PageLanguage {
  private static final Set<String> IN_ARABIC_LETTERS =
      Set.of(
          "ar", "ara", "fa", "fas", "per", "ur", "urd", "ps", "ckb", "ug", "sd", "arz", "apc",
          "ary");
  private static final String ONLY_OTHERS = "پچژگکیےٹڈڑھںۆێڕڵە";

  private PageLanguage() {}

  /**
   * The first language that fits the letters; a template's language is often not its article's.
   *
   * @param said as tags, in order of trust
   * @return null where none fits and the letters leave it open
   */
  static @Nullable String of(String text, Stream<String> said) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long arabic =
        text.codePoints().filter(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC).count();
    boolean written = arabic * 2 > letters;
    Optional<String> fitting =
        said.map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .map(tag -> tag.replace('_', '-'))
            .filter(tag -> letters == 0 || IN_ARABIC_LETTERS.contains(language(tag)) == written)
            .findFirst();
    return fitting.orElse(written && isArabic(text, arabic) ? "ar" : null);
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage().toLowerCase(Locale.ROOT);
  }

  private static boolean isArabic(String text, long letters) {
    long others = text.codePoints().filter(c -> ONLY_OTHERS.indexOf(c) >= 0).count();
    return others * 50 <= letters;
  }
}
