package org.sitrep.ingest.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An invented report, from which pages are made: headline, author and one block a line with its
 * kind ({@code p}, {@code h}, {@code li}, {@code q}) in front.
 */
record SampleStory(String name, String headline, String author, List<Block> blocks) {
  record Block(String kind, String text) {}

  static SampleStory read(String name) {
    List<String> lines = SamplePages.resource("stories/" + name + ".txt").lines().toList();
    return new SampleStory(
        name, lines.get(0), lines.get(1), lines.stream().skip(2).map(SampleStory::block).toList());
  }

  private static Block block(String line) {
    int space = line.indexOf(' ');
    return new Block(line.substring(0, space), line.substring(space + 1));
  }

  String text(int visible, String between) {
    return blocks.stream().limit(visible).map(Block::text).collect(Collectors.joining(between));
  }
}
