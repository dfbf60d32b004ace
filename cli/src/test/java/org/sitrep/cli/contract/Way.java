package org.sitrep.cli.contract;

/**
 * A way to a broker that can be cut: who uses it hears nothing then, neither answer nor refusal.
 */
public interface Way {
  /** The address that leads over it, {@code host:port}; the broker tells no other on it. */
  String bootstrap();

  /** Lets nothing through from now on. */
  void cut();

  /** Lets everything through again. */
  void mend();
}
