package org.sitrep.ingest.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.model.RejectionReason;

/** How much was pushed since the start, and why the rest was not taken. */
final class PushCounts {
  private final Map<String, Long> refused = new TreeMap<>();
  private Map<String, Long> news = new HashMap<>();
  private long taken;
  private long repeated;

  synchronized void taken(Receipt.Taken receipt) {
    taken += receipt.taken();
    repeated += receipt.repeated();
  }

  synchronized void refused(List<RejectionReason> reasons) {
    reasons.forEach(reason -> refused(reason.name()));
  }

  synchronized void refused(String reason) {
    refused.merge(reason, 1L, Long::sum);
    news.merge(reason, 1L, Long::sum);
  }

  /** What was refused since this was asked last, by reason. */
  synchronized Map<String, Long> newlyRefused() {
    Map<String, Long> last = news;
    news = new HashMap<>();
    return last;
  }

  /** For whoever asks: {@code taken}, {@code repeated}, {@code refused} by reason. */
  synchronized Map<String, Object> all() {
    return Map.of("taken", taken, "repeated", repeated, "refused", new TreeMap<>(refused));
  }
}
