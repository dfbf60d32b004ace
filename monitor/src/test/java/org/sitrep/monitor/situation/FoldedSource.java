package org.sitrep.monitor.situation;

import java.util.ArrayList;
import java.util.List;

/** An instance that has read as much of a log as a test lets it. */
public final class FoldedSource implements SituationSource {
  private final Log log;
  private final SituationFold fold = new SituationFold(Log.start(), place -> 1_000L);
  private final List<Runnable> listeners = new ArrayList<>();
  private int read;

  public FoldedSource(Log log) {
    this.log = log;
  }

  /** Reads on up to this record. */
  public void readTo(int record) {
    synchronized (this) {
      if (record <= read) {
        return;
      }
      log.into(fold, read, record);
      read = record;
    }
    listeners.forEach(Runnable::run);
  }

  public synchronized int read() {
    return read;
  }

  @Override
  public synchronized Situation now() {
    return fold.situation();
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public long lagMillis() {
    return 0;
  }

  @Override
  public long unreadable() {
    return 0;
  }

  @Override
  public void onNews(Runnable listener) {
    listeners.add(listener);
  }
}
