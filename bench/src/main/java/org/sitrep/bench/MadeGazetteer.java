package org.sitrep.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes tables in the format of a GeoNames dump with places made up from a seed: names of one to
 * three words in Arabic and in Latin letters, every fiftieth of them one of given everyday words.
 */
final class MadeGazetteer {
  private static final List<String> ARABIC_FIRST =
      List.of("تل", "عين", "بيت", "كفر", "دير", "خربة", "أبو", "أم", "وادي", "رأس", "بئر", "حي");
  private static final List<String> LATIN_FIRST =
      List.of(
          "Tall", "Ayn", "Bayt", "Kafr", "Dayr", "Abu", "Umm", "Wadi", "Ras", "Bir", "Al", "Ash");
  private static final String ARABIC_LETTERS = "ابتجحدرزسشصضطعفقكلمنهوي";
  private static final List<String> SYLLABLES =
      List.of("ba", "dar", "shi", "mu", "qan", "ra", "ziy", "had", "lu", "far", "ti", "nas", "wej");
  private static final List<String> COUNTRIES = List.of("SY", "IQ", "YE", "SD", "LY", "UA", "TR");
  private static final List<String> CODES =
      List.of("PPL", "PPL", "PPL", "PPL", "PPLX", "PPLA3", "ADM2", "AIRP", "PPLL", "PPL");

  private static final int EVERYDAY = 50;

  private final Random random;
  private final List<String> everyday;

  /**
   * A maker.
   *
   * @param seed the same seed makes the same tables
   * @param everyday words of real text, Arabic
   */
  MadeGazetteer(long seed, List<String> everyday) {
    this.random = new Random(seed);
    this.everyday = List.copyOf(everyday);
  }

  /** Writes a main table and a table of alternate names, two for every place. */
  void write(Path main, Path names, int rows) throws IOException {
    try (PrintWriter places = writer(main);
        PrintWriter alternates = writer(names)) {
      for (int row = 1; row <= rows; row++) {
        String latin = latin();
        String arabic = row % EVERYDAY == 0 ? pick(everyday) : arabic();
        places.println(place(row, latin, arabic));
        alternates.println(2 * row + "\t" + row + "\tar\t" + arabic + "\t1\t\t\t\t\t");
        alternates.println(2 * row + 1 + "\t" + row + "\ten\t" + latin() + "\t\t\t\t\t\t");
      }
    }
  }

  private static PrintWriter writer(Path path) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
  }

  private String place(int id, String latin, String arabic) {
    long population = random.nextInt(20) == 0 ? random.nextInt(400_000) : random.nextInt(3_000);
    String code = pick(CODES);
    return String.join(
        "\t",
        String.valueOf(id),
        latin,
        latin,
        arabic + "," + latin(),
        String.valueOf(10 + random.nextInt(300_000) / 10_000.0),
        String.valueOf(20 + random.nextInt(300_000) / 10_000.0),
        code.startsWith("PPL") ? "P" : code.startsWith("ADM") ? "A" : "S",
        code,
        pick(COUNTRIES),
        "",
        String.valueOf(random.nextInt(20)),
        "",
        "",
        "",
        String.valueOf(population),
        "",
        "100",
        "Asia/Damascus",
        "2024-01-01");
  }

  private String latin() {
    StringBuilder name = new StringBuilder(random.nextBoolean() ? pick(LATIN_FIRST) + " " : "");
    String word = pick(SYLLABLES) + pick(SYLLABLES) + (random.nextBoolean() ? pick(SYLLABLES) : "");
    return name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)).toString();
  }

  private String arabic() {
    StringBuilder name = new StringBuilder(random.nextBoolean() ? pick(ARABIC_FIRST) + " " : "");
    name.append(random.nextBoolean() ? "ال" : "");
    for (int letters = 3 + random.nextInt(4); letters > 0; letters--) {
      name.append(ARABIC_LETTERS.charAt(random.nextInt(ARABIC_LETTERS.length())));
    }
    return name.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
