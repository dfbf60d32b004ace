package org.sitrep.bench.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What one desk changes in the words of a text: synonyms, spellings, figures, quotation marks. */
final class SmallEdits {
  private static final String ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩";

  private final Map<String, String> synonyms = new HashMap<>();
  private final Random random;
  private final double share;
  private final boolean letters;
  private final boolean figures;
  private final int quotes;

  /**
   * A desk's manners.
   *
   * @param share of the words that it drops, doubles or writes anew, from 0 to 1; of those it has a
   *     synonym for, ten times as many
   */
  SmallEdits(Desk desk, double share, Random random) {
    desk.all("synonym").forEach(line -> synonyms.put(line.split("=", 2)[0], line.split("=", 2)[1]));
    this.random = random;
    this.share = share;
    this.letters = random.nextBoolean();
    this.figures = random.nextBoolean();
    this.quotes = random.nextInt(3);
  }

  Story of(Story story) {
    List<List<String>> edited = new ArrayList<>();
    story.paragraphs().forEach(lines -> edited.add(lines.stream().map(this::edited).toList()));
    return new Story(story.language(), story.headline(), edited);
  }

  private String edited(String sentence) {
    List<String> words = new ArrayList<>();
    for (String word : sentence.strip().split("\\s+", -1)) {
      String other = synonyms.get(word);
      String chosen = other != null && random.nextDouble() < 10 * share ? other : word;
      double chance = random.nextDouble();
      if (chance < share / 3) {
        continue;
      }
      words.add(spelled(chance < 2 * share / 3 ? misspelled(chosen) : chosen));
      if (chance > 1 - share / 3) {
        words.add(synonyms.keySet().iterator().next());
      }
    }
    return quoted(String.join(" ", words));
  }

  private String misspelled(String word) {
    if (word.isEmpty()) {
      return word;
    }
    int at = random.nextInt(word.length() + 1);
    return word.substring(0, at) + word.charAt(random.nextInt(word.length())) + word.substring(at);
  }

  private String spelled(String word) {
    String spelled = word;
    if (letters) {
      spelled = spelled.replaceAll("[أإآ]", "ا").replaceAll("ة$", "ه").replace("كا", "كـا");
    }
    if (figures) {
      spelled = spelled.replaceAll("^([0-9]{1,2})([0-9]{3})$", "$1,$2");
      StringBuilder arabic = new StringBuilder(spelled);
      for (int at = 0; letters && at < arabic.length(); at++) {
        char c = arabic.charAt(at);
        arabic.setCharAt(at, c >= '0' && c <= '9' ? ARABIC_INDIC.charAt(c - '0') : c);
      }
      spelled = arabic.toString();
    }
    return spelled;
  }

  private String quoted(String sentence) {
    return switch (quotes) {
      case 0 -> sentence;
      case 1 -> sentence.replaceAll("[«»“”]", "\"");
      default -> sentence.replaceAll("[«»“”\"]", "");
    };
  }
}
