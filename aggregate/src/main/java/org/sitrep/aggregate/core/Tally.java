package org.sitrep.aggregate.core;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.TreeSet;

/**
 * How many distinct things were met, in bounded room whatever their number: the hashes themselves
 * up to a limit, beyond it a sketch. What was met before adds nothing, and order does not matter.
 */
public final class Tally {
  /** Up to so many things the count is exact. */
  public static final int EXACT = 128;

  /** Registers of the sketch, as a power of two: a standard error of 2.4 per cent. */
  private static final int PRECISION = 10;

  private final TreeSet<Long> hashes = new TreeSet<>();
  private UltraLogLog sketch = UltraLogLog.create(PRECISION);
  private boolean sketched;

  /** Adds a thing; returns whether anything is different now. */
  boolean add(String thing) {
    return add(Hashing.komihash5_0().hashCharsToLong(thing));
  }

  private boolean add(long hash) {
    if (sketched) {
      boolean[] changed = {false};
      sketch.add(hash, probability -> changed[0] = true);
      return changed[0];
    }
    boolean isNew = hashes.add(hash);
    if (hashes.size() > EXACT) {
      hashes.forEach(sketch::add);
      hashes.clear();
      sketched = true;
    }
    return isNew;
  }

  /** The number of distinct things, exact up to {@link #EXACT}. */
  int count() {
    return sketched ? (int) Math.round(sketch.getDistinctCountEstimate()) : hashes.size();
  }

  /** Everything in both. */
  Tally and(Tally other) {
    Tally all = copy();
    other.hashes.forEach(all::add);
    if (other.sketched) {
      all.hashes.forEach(all.sketch::add);
      all.hashes.clear();
      all.sketched = true;
      all.sketch.add(other.sketch);
    }
    return all;
  }

  private Tally copy() {
    return of(new State(hashes.stream().mapToLong(Long::longValue).toArray(), registers()));
  }

  private byte[] registers() {
    return sketched ? sketch.getState().clone() : new byte[0];
  }

  /**
   * What is written of a tally.
   *
   * @param hashes sorted; empty where there are registers
   * @param registers those of an UltraLogLog sketch; empty where the hashes are kept
   */
  @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
  public record State(long[] hashes, byte[] registers) {}

  /** The tally in the form in which it is written. */
  State state() {
    return new State(hashes.stream().mapToLong(Long::longValue).toArray(), registers());
  }

  static Tally of(State state) {
    Tally tally = new Tally();
    for (long hash : state.hashes()) {
      tally.hashes.add(hash);
    }
    if (state.registers().length > 0) {
      tally.sketch = UltraLogLog.wrap(state.registers().clone());
      tally.sketched = true;
    }
    return tally;
  }
}
