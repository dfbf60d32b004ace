package org.sitrep.monitor.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.model.EventTime;
import org.sitrep.model.HistoryEntry;
import org.sitrep.monitor.past.NotNow;
import org.sitrep.monitor.past.Past;
import org.sitrep.web.Answer;
import org.sitrep.web.Call;
import org.sitrep.web.Route;

/** How the state of a place came about. */
final class PastRoutes {
  private final Past past;

  PastRoutes(Past past) {
    this.past = past;
  }

  Route history() {
    return MonitorRoutes.get("/api/places/{id}/history", this::history);
  }

  private Answer history(Call call) {
    Asked asked = new Asked(call);
    asked.only(Set.of("asOf", "knownAt"));
    Instant asOf = asked.instant("asOf");
    try {
      List<HistoryEntry> entries =
          past.history(asked.place(), asked.instant("knownAt")).stream()
              .filter(entry -> asOf == null || hasBegun(entry, asOf))
              .toList();
      return Tagged.answer(call, "application/json", JsonText.of(Map.of("entries", entries)));
    } catch (NotNow notNow) {
      throw Refusal.notNow(notNow);
    }
  }

  private static boolean hasBegun(HistoryEntry entry, Instant asOf) {
    EventTime since = entry.after().since();
    return since == null || !since.from().isAfter(asOf);
  }
}
