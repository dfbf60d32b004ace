package org.sitrep.ingest;

import java.util.Optional;
import java.util.Set;

/**
 * What one owner of sources has already taken in. It is written together with the articles, so that
 * a process killed at any moment leaves either both or nothing, and the next one goes on there.
 *
 * <p>Keys and states are texts of the owner's own choice; a key has at most 400 characters.
 */
public interface Register {
  /** The state that was last written under this key. */
  Optional<String> remembered(String key);

  /** All keys that have a state. */
  Set<String> keys();

  /**
   * Publishes what was taken and remembers it, in one transaction; returns when both are on the
   * topics. Steps of several threads follow one another.
   *
   * @throws Lost where that cannot be known, or another owns the keys by now; nothing of the step
   *     may have been written, or all of it
   */
  void take(Taking step);

  /** The register cannot be used any more: what is true now is seen only by claiming it anew. */
  final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean toAnother;

    /**
     * A loss.
     *
     * @param toAnother whether another has claimed it meanwhile
     */
    public Lost(String sentence, Throwable cause, boolean toAnother) {
      super(sentence, cause);
      this.toAnother = toAnother;
    }

    public Lost(String sentence) {
      super(sentence);
      this.toAnother = false;
    }

    /** Whether another has claimed it meanwhile, so that a new claim and another try may help. */
    public boolean isToAnother() {
      return toAnother;
    }
  }
}
