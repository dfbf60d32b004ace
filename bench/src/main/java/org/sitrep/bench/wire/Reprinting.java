package org.sitrep.bench.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What outlets make of a story they print. */
final class Reprinting {
  /** The ways of printing it, from the mildest. */
  enum Way {
    WHOLE,
    REORDERED,
    EDITED,
    CUT,
    INTRODUCED,
    CUT_AND_INTRODUCED,
    BOXED,
    ALL
  }

  private final Desk desk;
  private final Random random;

  Reprinting(Desk desk, Random random) {
    this.desk = desk;
    this.random = random;
  }

  /** The story as an outlet prints it that works in this way. */
  Story of(Story story, Way way) {
    boolean rewrites = way == Way.EDITED || way == Way.ALL;
    double share = rewrites ? 0.03 + 0.04 * random.nextDouble() : 0.02 * random.nextDouble();
    Story edited = new SmallEdits(desk, share, random).of(story);
    boolean cuts = way == Way.CUT || way == Way.CUT_AND_INTRODUCED || way == Way.ALL;
    List<String> sentences = edited.sentences();
    if (cuts) {
      double kept = 0.4 + 0.2 * random.nextDouble();
      sentences = beginning(sentences, kept);
    }
    List<List<String>> paragraphs = new ArrayList<>(Story.paragraphs(sentences, random));
    if (way == Way.REORDERED) {
      Collections.shuffle(paragraphs.subList(1, paragraphs.size()), random);
    }
    if (way == Way.INTRODUCED || way == Way.CUT_AND_INTRODUCED || way == Way.ALL) {
      paragraphs.add(0, desk.some("intro", 1 + random.nextInt(3), random));
    }
    if (way == Way.BOXED || way == Way.ALL) {
      desk.some("furniture", 4, random).forEach(line -> paragraphs.add(0, List.of(line)));
      paragraphs.add(List.of(desk.any("box", random)));
    }
    if (random.nextBoolean()) {
      paragraphs.add(List.of(desk.any("credit", random)));
    }
    String headline = random.nextInt(3) == 0 ? story.headline() : desk.any("intro", random);
    return new Story(story.language(), headline, paragraphs);
  }

  /** The sentences up to a share of all words. */
  private static List<String> beginning(List<String> sentences, double share) {
    int all = String.join(" ", sentences).length();
    int length = 0;
    int count = 0;
    while (count < sentences.size() && (count == 0 || length < share * all)) {
      length += sentences.get(count++).length() + 1;
    }
    return sentences.subList(0, count);
  }
}
