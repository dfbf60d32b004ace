package org.sitrep.ingest;

/**
 * A register that is claimed when there is something to write: that of a source which only this
 * machine can serve, such as a folder of its disk, or one that processes take from each other.
 */
public interface OwnRegister extends Register, AutoCloseable {
  /**
   * Claims it, where that is not done yet or it has been lost since; what it remembers is then what
   * has been committed.
   *
   * @throws RuntimeException where the broker refuses for good
   */
  Claim claim();

  /** What came of a claim. */
  enum Claim {
    /** It was held, as far as is known here. */
    HELD,
    /** It is held now, and may know more than before. */
    TAKEN,
    /** The broker is away. */
    AWAY
  }

  @Override
  void close();
}
