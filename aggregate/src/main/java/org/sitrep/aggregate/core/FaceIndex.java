package org.sitrep.aggregate.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sitrep.aggregate.core.SameText.Signed;
import org.sitrep.model.TextSignature;

/**
 * The faces of texts, found by the hashes they have in common with another signature. Hashes and
 * texts stand in arrays, one chain of entries a slot: an assessment makes an index of thousands of
 * them.
 */
final class FaceIndex {
  /** What stands in so many texts is a frame or a common turn of speech, and finds none of them. */
  private static final int MOST_TEXTS_OF_A_HASH = 50;

  private static final int NONE = -1;
  private static final int FEWEST = 2 * TextSignature.MOST;

  private int[] slots = emptySlots(FEWEST);
  private int[] hashes = new int[FEWEST];
  private int[] texts = new int[FEWEST];
  private int[] next = new int[FEWEST];
  private int entries;

  /** By text, what it has in common with the signature that is looked for; 0 in between. */
  private int[] common = new int[1];

  /** Adds a face of a text. */
  void add(int text, Signed face) {
    if (text >= common.length) {
      common = new int[2 * text];
    }
    for (int hash : face.signature().sample()) {
      add(text, hash);
    }
  }

  private void add(int text, int hash) {
    int known = 0;
    for (int entry = slots[slot(hash)]; entry != NONE; entry = next[entry]) {
      if (hashes[entry] == hash && (texts[entry] == text || ++known == MOST_TEXTS_OF_A_HASH)) {
        return;
      }
    }
    if (entries == hashes.length) {
      grow();
    }
    hashes[entries] = hash;
    texts[entries] = text;
    chain(entries++);
  }

  private void grow() {
    int more = 2 * entries;
    hashes = Arrays.copyOf(hashes, more);
    texts = Arrays.copyOf(texts, more);
    next = new int[more];
    slots = emptySlots(more);
    IntStream.range(0, entries).forEach(this::chain);
  }

  private void chain(int entry) {
    int slot = slot(hashes[entry]);
    next[entry] = slots[slot];
    slots[slot] = entry;
  }

  /** Hashes are even in their low bits, of which as many count as there are slots. */
  private int slot(int hash) {
    return hash & (slots.length - 1);
  }

  private static int[] emptySlots(int entries) {
    int[] slots = new int[2 * Integer.highestOneBit(entries)];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /** The texts that have enough in common with a signature to be worth a closer look, in order. */
  List<Integer> texts(TextSignature signature) {
    List<Integer> met = new ArrayList<>();
    for (int hash : signature.sample()) {
      for (int entry = slots[slot(hash)]; entry != NONE; entry = next[entry]) {
        if (hashes[entry] == hash && common[texts[entry]]++ == 0) {
          met.add(texts[entry]);
        }
      }
    }
    List<Integer> found =
        met.stream().filter(text -> common[text] >= SameText.LEAST_COMMON).sorted().toList();
    met.forEach(text -> common[text] = 0);
    return found;
  }
}
