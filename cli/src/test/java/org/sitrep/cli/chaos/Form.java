package org.sitrep.cli.chaos;

import java.util.stream.LongStream;

/** How much of the faults is tried: the normal tests a little, the profile {@code chaos} much. */
final class Form {
  private static final boolean LONG = "long".equals(System.getProperty("sitrep.chaos"));

  /** How the telling of a run ends of which nothing shows. */
  static final String SAME = " the same after all";

  private Form() {}

  static boolean isLong() {
    return LONG;
  }

  /** The seeds of the runs; only the one in {@code sitrep.chaos.seed}, to see it again. */
  static LongStream seeds(int shortForm, int longForm) {
    Long one = Long.getLong("sitrep.chaos.seed");
    return one != null
        ? LongStream.of(one)
        : LongStream.rangeClosed(1, LONG ? longForm : shortForm);
  }

  /** Tells what a test did. */
  static void tell(String sentence) {
    System.out.println("chaos: " + sentence);
  }
}
