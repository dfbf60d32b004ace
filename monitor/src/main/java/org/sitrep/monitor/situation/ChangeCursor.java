package org.sitrep.monitor.situation;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a change among all: the time, partition and offset of its record, written with dots between
 * them.
 *
 * @param timestamp of the record, in milliseconds since 1970
 */
public record ChangeCursor(long timestamp, int partition, long offset)
    implements Comparable<ChangeCursor> {
  private static final Comparator<ChangeCursor> ORDER =
      Comparator.comparingLong(ChangeCursor::timestamp)
          .thenComparingInt(ChangeCursor::partition)
          .thenComparingLong(ChangeCursor::offset);
  private static final Pattern FORM =
      Pattern.compile("(-?[0-9]{1,18})\\.([0-9]{1,9})\\.([0-9]{1,18})");

  /** What {@link #toString} wrote; empty for anything else. */
  public static Optional<ChangeCursor> read(String written) {
    Matcher parts = FORM.matcher(written);
    return parts.matches()
        ? Optional.of(
            new ChangeCursor(
                Long.parseLong(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Long.parseLong(parts.group(3))))
        : Optional.empty();
  }

  @Override
  public int compareTo(ChangeCursor other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return timestamp + "." + partition + "." + offset;
  }
}
