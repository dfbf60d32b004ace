package org.sitrep.monitor.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.monitor.past.NotNow;
import org.sitrep.web.Answer;
import org.sitrep.web.Call;
import org.sitrep.web.Route;

/** How the sources of the articles fare; asked of the broker every few seconds at most. */
final class SourceRoutes {
  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  private final Supplier<List<?>> sources;
  private final InstantSource clock;
  private byte @Nullable [] known;
  private Instant asked = Instant.MIN;

  SourceRoutes(Supplier<List<?>> sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  Route route() {
    return MonitorRoutes.get("/api/sources", this::sources);
  }

  private Answer sources(Call call) {
    new Asked(call).only(Set.of());
    try {
      return Tagged.answer(call, "application/json", known());
    } catch (NotNow notNow) {
      throw Refusal.notNow(notNow);
    }
  }

  private synchronized byte[] known() {
    byte[] last = known;
    if (last == null || clock.instant().isAfter(asked.plus(GOOD_FOR))) {
      last = JsonText.of(Map.of("sources", sources.get()));
      known = last;
      asked = clock.instant();
    }
    return last;
  }
}
