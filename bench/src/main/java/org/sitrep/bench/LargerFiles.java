package org.sitrep.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.DataFiles;

/**
 * Extractors that know much more than the project's: made names, and rules that come to nothing.
 */
final class LargerFiles {
  private static final int NAMES = 150_000;
  private static final int TIMES_THE_RULES = 4;
  private static final String ARABIC_LETTERS = "ابتجحدرزسشصضطعفقكلمنهوي";

  /** Words with which the names of many villages begin. */
  private static final List<String> FIRST =
      List.of("تل", "عين", "بيت", "كفر", "دير", "خربة", "أبو", "أم", "وادي", "رأس", "بئر", "حي");

  private LargerFiles() {}

  /** One with a hundred times the names of a country. */
  static Extractor names() {
    Random random = new Random(1);
    StringBuilder rows =
        new StringBuilder(
            "id\tkind\tname_en\tname_ar\tparent\tlat\tlon\tpopulation\tvariants_en\tvariants_ar"
                + "\tambiguous\n");
    for (int number = 0; number < NAMES; number++) {
      String name = random.nextInt(3) == 0 ? word(random) : first(random) + " " + word(random);
      rows.append(
          String.format(
              Locale.ROOT,
              "sy-made-%d\tVILLAGE\tMadeplace %d\t%s\tsy-aleppo-governorate\t36.2\t37.1\t\t\t\t%n",
              number,
              number,
              name));
    }
    return Extractor.reading(
        DataFiles.withOwn("bench", Map.of("lexicon/places/sy.tsv", rows.toString())));
  }

  private static String first(Random random) {
    return FIRST.get(random.nextInt(FIRST.size()));
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 4 + random.nextInt(5);
    for (int index = 0; index < length; index++) {
      word.append(ARABIC_LETTERS.charAt(random.nextInt(ARABIC_LETTERS.length())));
    }
    return word.toString();
  }

  /** One with four times the rules: each begins as one of the project's and wants a word more. */
  static Extractor rules() {
    Map<String, String> own = new HashMap<>();
    for (String language : List.of("ar", "en")) {
      String path = "language/" + language + "/rules.txt";
      StringBuilder more = new StringBuilder();
      for (int copy = 1; copy < TIMES_THE_RULES; copy++) {
        for (DataFiles.Text rules : DataFiles.ofProject().texts(path)) {
          for (String line : rules.text().lines().toList()) {
            more.append(copied(line.strip(), copy)).append('\n');
          }
        }
      }
      own.put(path, more.toString());
    }
    return Extractor.reading(DataFiles.withOwn("bench", own));
  }

  private static String copied(String line, int copy) {
    if (line.startsWith("rule ")) {
      return line + "-" + copy;
    }
    return line.startsWith("pattern ") ? line + " zzz" + copy : line;
  }
}
