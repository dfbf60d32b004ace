package org.sitrep.monitor.watch;

/** What a person does. */
public sealed interface Key {
  /** A key that has a name. */
  enum Named implements Key {
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    FIRST,
    LAST,
    ENTER,
    ESCAPE,
    RUB_OUT
  }

  /** A character. */
  record Typed(int point) implements Key {}
}
