package org.sitrep.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts that nobody writes but somebody may send: each at the expense of some part of reading. */
final class HostileTexts {
  private static final List<String> TRIGGERS =
      List.of("سيطرت", "سيطر", "دخلت", "انسحبت", "استعادت", "سيطرتها", "من", "علي", "captured");
  private static final List<String> PLACES =
      List.of("حلب", "حماة", "مدينة", "قرية", "المدينة", "فيها");
  private static final List<String> ACTORS =
      List.of("الجيش", "قوات", "قواتها", "الفصائل", "قوات النظام", "المعارضة", "هيئة");
  private static final List<String> SAYING =
      List.of("قال", "وأضاف", "نفى", "وفق", "الوزارة", "المرصد", "أن", "ذلك", "لم", "إذا");
  private static final List<String> TIMES =
      List.of("يوم", "الجمعة", "7", "كانون", "الأول", "منذ", "ثلاثة", "أيام", "2024", "/", "اليوم");
  private static final List<String> MARKS =
      List.of("\"", "(", ")", "«", "»", "،", "؛", ":", "-", "%", "'", ",", "/");
  private static final List<String> INVISIBLE =
      List.of(
          "\u200f", "\u202e", "\u202c", "\u0301", "\u064b", "\u0640", "\ud800", "\udc00", "\u0000");
  private static final List<String> ENDS = List.of(".", "!", "\n", "\u2028", "؟", "…");

  private HostileTexts() {}

  /** The texts by name, each of so many characters. */
  static Map<String, String> all(int characters, long seed) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("quotation marks", repeat("\"", characters));
    texts.put("nested quotation marks", repeat("«\"(حلب", characters));
    texts.put("one endless word", repeat("وسيطر", characters));
    texts.put("endless hyphens", repeat("al-", characters));
    texts.put("one endless number", repeat("12.", characters));
    texts.put("combining marks", repeat("ب\u0301\u064b", characters));
    texts.put("lone surrogates", repeat("\ud800 ", characters));
    texts.put("the city, the city", repeat("المدينة فيها ", characters));
    texts.put("their forces", repeat("قواتها ", characters));
    texts.put("places and actors", repeat("الجيش حلب ", characters));
    texts.put("captured Homs.", repeat("سيطر الجيش على حلب.\n", characters));
    texts.put("denied that", repeat("سيطر الجيش على حلب، ونفت الوزارة ذلك. ", characters));
    texts.put("new villages", villages(characters, new Random(seed)));
    texts.put("triggers", mixture(characters, new Random(seed), TRIGGERS));
    texts.put("triggers and places", mixture(characters, new Random(seed), TRIGGERS, PLACES));
    texts.put(
        "one sentence of all",
        mixture(
            characters,
            new Random(seed),
            TRIGGERS,
            PLACES,
            ACTORS,
            SAYING,
            TIMES,
            MARKS,
            INVISIBLE));
    texts.put(
        "sentences of all",
        mixture(
            characters,
            new Random(seed),
            TRIGGERS,
            PLACES,
            ACTORS,
            SAYING,
            TIMES,
            MARKS,
            INVISIBLE,
            ENDS));
    texts.put("dates", mixture(characters, new Random(seed), TIMES, ENDS));
    texts.put("who says", mixture(characters, new Random(seed), SAYING, ACTORS));
    return texts;
  }

  private static String repeat(String piece, int characters) {
    return piece.repeat(characters / piece.length() + 1).substring(0, characters);
  }

  /** Places no lexicon knows, each of them new. */
  private static String villages(int characters, Random random) {
    StringBuilder text = new StringBuilder(characters + 64);
    while (text.length() < characters) {
      text.append("سيطر الجيش على قرية ");
      for (int letter = 0; letter < 6; letter++) {
        text.append((char) ('ب' + random.nextInt(20)));
      }
      text.append(". ");
    }
    return text.substring(0, characters);
  }

  @SafeVarargs
  private static String mixture(int characters, Random random, List<String>... kinds) {
    StringBuilder text = new StringBuilder(characters + 64);
    while (text.length() < characters) {
      List<String> kind = kinds[random.nextInt(kinds.length)];
      text.append(kind.get(random.nextInt(kind.size())));
      text.append(random.nextInt(10) == 0 ? "" : " ");
    }
    return text.substring(0, characters);
  }
}
