package org.sitrep.ingest;

/**
 * The register of a source that only this process serves, such as the calls it answers or a folder
 * of its disk.
 */
public interface OwnRegister extends Register, AutoCloseable {
  /**
   * Claims it, where that is not done yet or it has been lost since; what it remembers is then what
   * has been committed.
   *
   * @return whether it can be used; not while the broker is away
   * @throws RuntimeException where the broker refuses for good
   */
  boolean claim();

  @Override
  void close();
}
