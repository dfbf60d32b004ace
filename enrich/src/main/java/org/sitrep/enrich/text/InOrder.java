package org.sitrep.enrich.text;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of a document in the order of the text, found by where they stand. Whoever looks for
 * those of a sentence walks over no others, so that an article takes a time in proportion to its
 * length.
 */
public final class InOrder<T extends Stretch> extends AbstractList<T> implements RandomAccess {
  private final List<T> stretches;

  private InOrder(List<T> stretches) {
    this.stretches = stretches;
  }

  /** The stretches, which come in order and do not overlap. */
  public static <T extends Stretch> InOrder<T> of(Collection<T> stretches) {
    return new InOrder<>(List.copyOf(stretches));
  }

  @Override
  public T get(int index) {
    return stretches.get(index);
  }

  @Override
  public int size() {
    return stretches.size();
  }

  /** The index of the first one that begins at a token or behind it; the size where none does. */
  public int indexFrom(int token) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).from() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Those that begin from one token up to another, exclusive. */
  public List<T> between(int from, int to) {
    int first = indexFrom(from);
    return first == stretches.size() || stretches.get(first).from() >= to
        ? List.of()
        : stretches.subList(first, indexFrom(to));
  }

  /** Those of a sentence. */
  public List<T> in(Sentence sentence) {
    return between(sentence.from(), sentence.to());
  }

  /** The one a token is part of, or null. */
  public @Nullable T covering(int token) {
    int index = indexFrom(token + 1) - 1;
    return index >= 0 && stretches.get(index).to() >= token ? stretches.get(index) : null;
  }
}
