package org.sitrep.enrich.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sum of what speaks for and against one reading, with its reasons in words. */
public final class Weighing {
  private final List<String> reasons = new ArrayList<>();
  private int points;

  /** Begins with what the words say by themselves. */
  Weighing(String word, int points) {
    add(word, points);
  }

  private Weighing(Weighing other) {
    reasons.addAll(other.reasons);
    points = other.points;
  }

  /** The same sum, to go on with. */
  public Weighing copy() {
    return new Weighing(this);
  }

  private void add(String reason, int more) {
    points += more;
    reasons.add(reason + " " + (more < 0 ? "" : "+") + more);
  }

  /** Adds evidence. */
  public Weighing with(Evidence evidence) {
    return with(evidence, 1);
  }

  /** Adds evidence so many times. */
  Weighing with(Evidence evidence, int times) {
    if (times > 0) {
      String name = evidence.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      add(times == 1 ? name : name + " ×" + times, times * evidence.points());
    }
    return this;
  }

  /** The sum. */
  public int points() {
    return points;
  }

  /** The sum and what it is of, for a person. */
  public String text() {
    return points + " of " + Evidence.ENOUGH + ": " + String.join(", ", reasons);
  }
}
