package org.sitrep.monitor.past;

/** It cannot be answered now, and may be in a while. */
public final class NotNow extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotNow(String why) {
    super(why);
  }
}
