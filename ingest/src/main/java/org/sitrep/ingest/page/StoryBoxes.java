package org.sitrep.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Elements inside the region of a story that are none of it: boxes with links to other pages, pleas
 * for money. An element in which the story was told is never one.
 */
final class StoryBoxes {
  /** Of the characters of the region, from which on an element is no box in it. */
  private static final double MUCH = 0.3;

  /** The same once something was told: what follows an article may be as long as it. */
  private static final double MUCH_BEHIND = 0.6;

  /** A plea's box holds at most so many times the plea. */
  private static final int AROUND_PLEA = 3;

  private final Element region;
  private final Map<Element, Integer> size = new HashMap<>();
  private final Set<Element> told = new HashSet<>();
  private final Set<Element> boxes = new HashSet<>();

  StoryBoxes(Element region, List<TextBlock> blocks) {
    this.region = region;
    for (TextBlock block : blocks) {
      for (Element e = block.element(); e != null && !e.equals(region); e = e.parent()) {
        size.merge(e, block.text().length(), Integer::sum);
      }
      size.merge(region, block.text().length(), Integer::sum);
    }
  }

  /** The block belongs to the story, and so does all that holds it. */
  void tell(TextBlock block) {
    Element e = block.element();
    while (e != null && !e.equals(region) && told.add(e)) {
      e = e.parent();
    }
  }

  /**
   * A box begins with this head; it is the largest element around it in which nothing was told.
   *
   * @return whether the box's end is known: else the head stands among the story's own blocks
   */
  boolean openAt(TextBlock head, boolean begun) {
    double limit = (begun ? MUCH_BEHIND : MUCH) * size.getOrDefault(region, 0);
    Element box = largest(head.element(), Math.max(limit, head.text().length()));
    if (box == null) {
      return false;
    }
    boxes.add(box);
    return !box.equals(head.element()) || head.linked() > 0;
  }

  /** The lines around a plea in its own small box belong to it. */
  void openAround(TextBlock plea) {
    Element box = largest(plea.element(), AROUND_PLEA * plea.text().length());
    if (box != null) {
      boxes.add(box);
    }
  }

  /** Whether a block stands in a box. */
  boolean hold(TextBlock block) {
    for (Element e = block.element(); e != null && !e.equals(region); e = e.parent()) {
      if (boxes.contains(e)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Element largest(Element from, double limit) {
    Element box = null;
    for (Element e = from; e != null && !e.equals(region) && !told.contains(e); e = e.parent()) {
      if (size.getOrDefault(e, 0) > limit) {
        return box;
      }
      box = e;
    }
    return box;
  }
}
