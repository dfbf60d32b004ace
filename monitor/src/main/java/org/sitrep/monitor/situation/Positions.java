package org.sitrep.monitor.situation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far both topics have been read: the next offset of each partition. Every instance counts the
 * same, so that one can go on where another was left.
 *
 * <p>Written as {@code made-rows-changes}: which topics these are (another name once one has been
 * made anew), the offsets of {@code news.city-status} with dots between them, those of {@code
 * news.status-changes}.
 */
public final class Positions {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-z]{1,16}-[0-9]{1,18}(\\.[0-9]{1,18})*-[0-9]{1,18}(\\.[0-9]{1,18})*");
  private static final int LONGEST = 8_000;

  private final String made;
  private final long[] rows;
  private final long[] changes;

  private Positions(String made, long[] rows, long[] changes) {
    this.made = made;
    this.rows = rows;
    this.changes = changes;
  }

  /**
   * Before all records.
   *
   * @param made tells these topics from others of their names, letters and digits
   * @param rows partitions of {@code news.city-status}, 1 or more
   * @param changes partitions of {@code news.status-changes}, 1 or more
   */
  public static Positions start(String made, int rows, int changes) {
    return new Positions(made, new long[rows], new long[changes]);
  }

  /** What {@link #toString} wrote; empty for anything else. */
  public static Optional<Positions> read(String written) {
    if (written.length() > LONGEST || !FORM.matcher(written).matches()) {
      return Optional.empty();
    }
    String[] parts = written.split("-");
    return Optional.of(new Positions(parts[0], offsets(parts[1]), offsets(parts[2])));
  }

  /** Tells these topics from others of their names. */
  public String made() {
    return made;
  }

  /** Whether they count the same partitions of the same topics. */
  public boolean isOfSameTopics(Positions other) {
    return made.equals(other.made)
        && rows.length == other.rows.length
        && changes.length == other.changes.length;
  }

  /** Whether nothing lies before the other that does not lie before these. */
  public boolean isAtOrAfter(Positions other) {
    return isOfSameTopics(other)
        && noneBefore(rows, other.rows)
        && noneBefore(changes, other.changes);
  }

  /** Whether the change of this record lies before them. */
  public boolean hasRead(int partition, long offset) {
    return partition < changes.length && hasChange(partition, offset);
  }

  boolean hasRow(int partition, long offset) {
    return offset < rows[partition];
  }

  boolean hasChange(int partition, long offset) {
    return offset < changes[partition];
  }

  long ofChanges(int partition) {
    return changes[partition];
  }

  void passRow(int partition, long offset) {
    rows[partition] = offset + 1;
  }

  void passChange(int partition, long offset) {
    changes[partition] = offset + 1;
  }

  Positions copy() {
    return new Positions(made, rows.clone(), changes.clone());
  }

  private static boolean noneBefore(long[] these, long[] others) {
    for (int partition = 0; partition < these.length; partition++) {
      if (these[partition] < others[partition]) {
        return false;
      }
    }
    return true;
  }

  private static long[] offsets(String text) {
    return Arrays.stream(text.split("\\.")).mapToLong(Long::parseLong).toArray();
  }

  private static String text(long[] offsets) {
    return Arrays.stream(offsets).mapToObj(String::valueOf).collect(Collectors.joining("."));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Positions positions
        && isOfSameTopics(positions)
        && Arrays.equals(rows, positions.rows)
        && Arrays.equals(changes, positions.changes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows) * 31 + Arrays.hashCode(changes);
  }

  @Override
  public String toString() {
    return made + "-" + text(rows) + "-" + text(changes);
  }
}
