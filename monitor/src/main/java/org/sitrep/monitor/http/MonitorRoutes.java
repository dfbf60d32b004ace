package org.sitrep.monitor.http;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sitrep.monitor.article.ArticleSource;
import org.sitrep.monitor.past.Past;
import org.sitrep.monitor.situation.SituationSource;
import org.sitrep.web.Answer;
import org.sitrep.web.Call;
import org.sitrep.web.Problem;
import org.sitrep.web.Route;

/** All that the monitor answers beside its page; docs/monitor-openapi.yaml tells it to callers. */
public final class MonitorRoutes {
  private final SituationSource source;
  private final EventStreams streams;
  private final Past past;
  private final ArticleSource articles;
  private final Supplier<List<?>> sources;
  private final InstantSource clock;

  /**
   * @param streams must have been started
   * @param sources how the sources fare, in the order in which they are shown
   * @param clock from which ages are counted
   */
  public MonitorRoutes(
      SituationSource source,
      EventStreams streams,
      Past past,
      ArticleSource articles,
      Supplier<List<?>> sources,
      InstantSource clock) {
    this.source = source;
    this.streams = streams;
    this.past = past;
    this.articles = articles;
    this.sources = sources;
    this.clock = clock;
  }

  /** All of them. */
  public List<Route> all() {
    List<Route> routes = new ArrayList<>();
    Tables tables = new Tables(source, past, clock);
    routes.addAll(new PlaceRoutes(tables).routes());
    routes.add(new PastRoutes(past).history());
    routes.add(new EvidenceRoutes(tables, articles).evidence());
    routes.addAll(new ChangeRoutes(source, clock).routes());
    routes.add(new SourceRoutes(sources, clock).route());
    routes.add(get("/api/stream", this::stream));
    routes.add(get("/health/live", this::live).withoutToken());
    routes.add(get("/health/ready", this::ready).withoutToken());
    return routes;
  }

  /** A route whose refusals are answered as problems. */
  static Route get(String path, Function<Call, Answer> answer) {
    return Route.get(
        path,
        call -> {
          try {
            return answer.apply(call);
          } catch (Refusal refusal) {
            return refusal.problem().answer();
          }
        });
  }

  private Answer stream(Call call) {
    Asked asked = new Asked(call);
    asked.only(Set.of("filter"));
    return streams.answer(asked.filter(), call.header("last-event-id"));
  }

  private Answer live(Call call) {
    new Asked(call).only(Set.of());
    return Answer.text(200, "application/json", "{\"status\":\"live\"}");
  }

  private Answer ready(Call call) {
    new Asked(call).only(Set.of());
    if (!source.isReady()) {
      return Problem.of(503, "Not ready", "the topics are still being read from their beginning")
          .withHeader("Retry-After", "1")
          .answer();
    }
    return new Answer.Whole(
        200,
        Map.of("Content-Type", "application/json"),
        org.sitrep.web.Body.of(
            JsonText.of(
                Map.of(
                    "status",
                    "ready",
                    "lagMs",
                    source.lagMillis(),
                    "unreadable",
                    source.unreadable(),
                    "readers",
                    streams.readers()))));
  }
}
