package org.sitrep.monitor.situation;

/** Where the table can be had as it stands. */
public interface SituationSource {
  /** The table as far as it has been read. */
  Situation now();

  /** Whether all has been read that was there at the start. */
  boolean isReady();

  /** For how long, in milliseconds, not all has been read that there is; 0 while all has. */
  long lagMillis();

  /** Records that could not be read, and were passed over. */
  long unreadable();

  /** Has this called, on a thread of the source's, whenever the table is another. */
  void onNews(Runnable listener);
}
