package org.sitrep.monitor.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the newest records of a topic stand, by a hash of what they are about: at most so many, in
 * 24 bytes each and a table of places. What it finds may be about something else of the same hash,
 * so whoever reads the record looks.
 */
final class NewestByKey {
  /** Where a record stands. */
  record Place(int partition, long offset) {}

  private static final int SMALLEST = 1 << 10;
  private static final int PARTITION_SHIFT = 48;
  private static final long OFFSET_BITS = (1L << PARTITION_SHIFT) - 1;
  private static final int FEW_FREE = 4;

  private final int most;
  private long[] hashes = new long[SMALLEST];
  private long[] places = new long[SMALLEST];
  // How many records ago the one before with the same hash came; 0 for none.
  private long[] before = new long[SMALLEST];
  // One more than the number of the newest record of a hash; 0 for never used.
  private long[] heads = new long[4 * SMALLEST];
  private int used;
  private long next;

  /**
   * @param most records that are remembered, rounded up to a power of two, 1024 or more
   */
  NewestByKey(int most) {
    this.most = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, most - 1)) << 1);
  }

  /** Remembers a record. */
  synchronized void add(long hash, int partition, long offset) {
    if (next == hashes.length && hashes.length < most) {
      grow();
    }
    if (heads.length - used < heads.length / FEW_FREE) {
      rehash();
    }
    int slot = slot(hash);
    long head = heads[slot];
    boolean same = head > 0 && isLive(head - 1) && hashes[index(head - 1)] == hash;
    long number = next++;
    hashes[index(number)] = hash;
    places[index(number)] = ((long) partition << PARTITION_SHIFT) | (offset & OFFSET_BITS);
    before[index(number)] = same && number - (head - 1) < hashes.length ? number - (head - 1) : 0;
    used += head == 0 ? 1 : 0;
    heads[slot] = number + 1;
  }

  /** The records of a hash that are remembered, the newest first. */
  synchronized List<Place> find(long hash) {
    List<Place> found = new ArrayList<>();
    long head = heads[slot(hash)];
    if (head == 0 || !isLive(head - 1) || hashes[index(head - 1)] != hash) {
      return found;
    }
    long number = head - 1;
    while (isLive(number)) {
      long place = places[index(number)];
      found.add(new Place((int) (place >>> PARTITION_SHIFT), place & OFFSET_BITS));
      long step = before[index(number)];
      if (step == 0) {
        break;
      }
      number -= step;
    }
    return found;
  }

  /** A hash of 64 bits: FNV-1a, its bits mixed once more. */
  static long hash(byte[] key) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : key) {
      hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }

  /** The slot that has the hash, else one that it may take. */
  private int slot(long hash) {
    int mask = heads.length - 1;
    int free = -1;
    int slot = (int) hash & mask;
    while (heads[slot] != 0) {
      long number = heads[slot] - 1;
      if (!isLive(number)) {
        free = free < 0 ? slot : free;
      } else if (hashes[index(number)] == hash) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return free < 0 ? slot : free;
  }

  private boolean isLive(long number) {
    return number >= 0 && number >= next - hashes.length;
  }

  private int index(long number) {
    return (int) (number & (hashes.length - 1));
  }

  /** Nothing has been forgotten before the arrays are as large as they get: all stays in place. */
  private void grow() {
    int larger = hashes.length * 2;
    hashes = Arrays.copyOf(hashes, larger);
    places = Arrays.copyOf(places, larger);
    before = Arrays.copyOf(before, larger);
    rehash();
  }

  private void rehash() {
    long[] old = heads;
    heads = new long[4 * hashes.length];
    used = 0;
    for (long head : old) {
      if (head > 0 && isLive(head - 1)) {
        heads[slot(hashes[index(head - 1)])] = head;
        used++;
      }
    }
  }
}
