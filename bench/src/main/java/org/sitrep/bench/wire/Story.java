package org.sitrep.bench.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A text: a headline, and paragraphs of sentences.
 *
 * @param language ISO 639-1 code
 */
record Story(String language, String headline, List<List<String>> paragraphs) {
  private static final String AFTER_A_FULL_STOP = "(?<=[.!?؟])\\s+";

  /** A text, a paragraph a line. */
  static Story of(String language, String headline, String body) {
    return new Story(
        language,
        headline,
        body.lines()
            .filter(line -> !line.isBlank())
            .map(line -> List.of(line.split(AFTER_A_FULL_STOP, -1)))
            .toList());
  }

  /** The body, a paragraph a line. */
  String body() {
    return String.join("\n", paragraphs.stream().map(lines -> String.join(" ", lines)).toList());
  }

  List<String> sentences() {
    return paragraphs.stream().flatMap(List::stream).toList();
  }

  /** The news of a day, of this story, in the frame that every day's has. */
  Story bulletin(Desk desk, Random random) {
    List<String> frame = desk.all("bulletin").stream().map(line -> numbered(line, random)).toList();
    List<String> lines = new ArrayList<>(frame.subList(0, 2));
    lines.addAll(beginning(4));
    lines.addAll(frame.subList(2, frame.size()));
    return new Story(language, headline, paragraphs(lines, random));
  }

  /** An entry of a live page, of this story, under the words that every entry stands under. */
  Story entry(Desk desk, Random random) {
    List<String> lines = new ArrayList<>(desk.all("blog"));
    lines.addAll(beginning(4));
    return new Story(language, headline, paragraphs(lines, random));
  }

  /** This story as the day after another, ending with what led up to it in the other's words. */
  Story after(Story earlier, Random random) {
    List<String> lines = new ArrayList<>(beginning(7));
    List<String> old = earlier.sentences();
    lines.addAll(old.subList(old.size() - 2, old.size()));
    return new Story(language, headline, paragraphs(lines, random));
  }

  private List<String> beginning(int count) {
    return sentences().subList(0, Math.min(count, sentences().size()));
  }

  private static String numbered(String line, Random random) {
    String[] parts = line.split("\\{n}", -1);
    StringBuilder numbered = new StringBuilder(parts[0]);
    Arrays.stream(parts).skip(1).forEach(p -> numbered.append(2 + random.nextInt(95)).append(p));
    return numbered.toString();
  }

  /** Sentences set in paragraphs of one to three. */
  static List<List<String>> paragraphs(List<String> sentences, Random random) {
    List<List<String>> paragraphs = new ArrayList<>();
    for (int from = 0; from < sentences.size(); ) {
      int to = Math.min(sentences.size(), from + 1 + random.nextInt(3));
      paragraphs.add(List.copyOf(sentences.subList(from, to)));
      from = to;
    }
    return paragraphs;
  }
}
