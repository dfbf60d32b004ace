import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes a name in Latin letters as Arabic newsrooms do, in the ways they differ. */
final class Transliteration {
  /** Letters of Latin by what they are written with, the longest first. */
  private static final List<Map.Entry<String, String>> SOUNDS =
      List.of(
          Map.entry("shch", "شتش"),
          Map.entry("tch", "تش"),
          Map.entry("kh", "خ"),
          Map.entry("zh", "ج"),
          Map.entry("ts", "تس"),
          Map.entry("ch", "تش"),
          Map.entry("sh", "ش"),
          Map.entry("th", "ث"),
          Map.entry("ph", "ف"),
          Map.entry("gh", "غ"),
          Map.entry("ck", "ك"),
          Map.entry("iya", "يا"),
          Map.entry("ia", "يا"),
          Map.entry("ya", "يا"),
          Map.entry("iu", "يو"),
          Map.entry("yu", "يو"),
          Map.entry("yo", "يو"),
          Map.entry("io", "يو"),
          Map.entry("iy", "ي"),
          Map.entry("yi", "ي"),
          Map.entry("ii", "ي"),
          Map.entry("ie", "ي"),
          Map.entry("ye", "ي"),
          Map.entry("ee", "ي"),
          Map.entry("ei", "ي"),
          Map.entry("oo", "و"),
          Map.entry("ou", "و"),
          Map.entry("au", "او"),
          Map.entry("aw", "او"),
          Map.entry("ao", "او"),
          Map.entry("ai", "اي"),
          Map.entry("ay", "اي"),
          Map.entry("a", "ا"),
          Map.entry("b", "ب"),
          Map.entry("c", "ك"),
          Map.entry("d", "د"),
          Map.entry("e", "ي"),
          Map.entry("f", "ف"),
          Map.entry("g", "غ"),
          Map.entry("h", "ه"),
          Map.entry("i", "ي"),
          Map.entry("j", "ج"),
          Map.entry("k", "ك"),
          Map.entry("l", "ل"),
          Map.entry("m", "م"),
          Map.entry("n", "ن"),
          Map.entry("o", "و"),
          Map.entry("p", "ب"),
          Map.entry("q", "ق"),
          Map.entry("r", "ر"),
          Map.entry("s", "س"),
          Map.entry("t", "ت"),
          Map.entry("u", "و"),
          Map.entry("v", "ف"),
          Map.entry("w", "و"),
          Map.entry("x", "كس"),
          Map.entry("y", "ي"),
          Map.entry("z", "ز"));

  private static final String VOWELS = "aeiouy";

  private Transliteration() {}

  /**
   * The spellings of a name.
   *
   * @param slavic whether h is the sound that Russian has as g, and j that of y
   */
  static Set<String> of(String name, boolean slavic) {
    Set<String> ways = new LinkedHashSet<>();
    String lower = name.toLowerCase(Locale.ROOT).replace("'", "");
    String plain = slavic ? lower.replace('j', 'y') : lower;
    for (String way : List.of(plain, withoutShort(plain))) {
      ways.add(written(way));
      if (slavic && way.endsWith("e")) {
        ways.add(written(way.substring(0, way.length() - 1)) + "ه");
      }
      if (slavic && way.matches(".*(?<![kszcpt])h.*")) {
        ways.add(written(way.replaceAll("(?<![kszcpt])h", "g")));
      }
    }
    return ways;
  }

  /** An e between consonants is heard short and often not written. */
  private static String withoutShort(String name) {
    return name.replaceAll("(?<=[^aeiouy -])e(?=[^aeiouy -])", "");
  }

  private static String written(String name) {
    StringBuilder written = new StringBuilder();
    for (String word : name.split("[ -]+")) {
      written.append(written.isEmpty() ? "" : " ").append(word(word));
    }
    return written.toString();
  }

  private static String word(String word) {
    StringBuilder written = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      Map.Entry<String, String> sound = sound(word, at);
      if (sound == null) {
        at++;
        continue;
      }
      boolean doubled =
          at > 0
              && sound.getKey().length() == 1
              && word.charAt(at) == word.charAt(at - 1)
              && VOWELS.indexOf(word.charAt(at)) < 0;
      written.append(doubled ? "" : at == 0 ? opening(sound) : sound.getValue());
      at += sound.getKey().length();
    }
    return written.toString().replaceAll("يي+", "ي").replaceAll("وو+", "و");
  }

  /** A vowel that begins a word stands on an alif. */
  private static String opening(Map.Entry<String, String> sound) {
    return switch (sound.getKey().charAt(0)) {
      case 'a' -> "أ" + sound.getValue().substring(1);
      case 'o', 'u' -> "أو";
      case 'e' -> "إي";
      case 'i' -> sound.getKey().length() == 1 ? "إي" : sound.getValue();
      default -> sound.getValue();
    };
  }

  private static Map.Entry<String, String> sound(String word, int at) {
    for (Map.Entry<String, String> sound : SOUNDS) {
      if (word.startsWith(sound.getKey(), at)) {
        return sound;
      }
    }
    return null;
  }
}
