package org.sitrep.monitor.http;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.monitor.situation.Change;
import org.sitrep.monitor.situation.ChangeCursor;
import org.sitrep.monitor.situation.Situation;
import org.sitrep.monitor.situation.SituationSource;
import org.sitrep.web.Answer;
import org.sitrep.web.Call;
import org.sitrep.web.Route;

/** What changed, the newest first, as JSON and as a feed. */
final class ChangeRoutes {
  private static final int MOST = 1_000;
  private static final int USUAL = 100;

  private final SituationSource source;
  private final InstantSource clock;

  ChangeRoutes(SituationSource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        MonitorRoutes.get("/api/changes", this::changes),
        MonitorRoutes.get("/api/changes.atom", this::feed));
  }

  private Answer changes(Call call) {
    Asked asked = new Asked(call);
    asked.only(Set.of("filter", "limit", "before"));
    int limit = asked.number("limit", USUAL, 1, MOST);
    ChangeCursor before = asked.before();
    Choice choice = choice(asked);
    return Tagged.answer(
        call,
        "application/json",
        String.join(" ", "changes", state(choice), String.valueOf(limit), String.valueOf(before)),
        () -> page(newest(choice, before, limit + 1), limit));
  }

  private Answer feed(Call call) {
    Asked asked = new Asked(call);
    asked.only(Set.of("filter"));
    Choice choice = choice(asked);
    return Tagged.answer(
        call,
        "application/atom+xml;charset=utf-8",
        "feed " + state(choice),
        () ->
            new AtomFeed(choice.situation().at().made(), choice.filter())
                .of(newest(choice, null, USUAL))
                .getBytes(StandardCharsets.UTF_8));
  }

  private Choice choice(Asked asked) {
    Situation situation = source.now();
    return new Choice(asked.filter(), situation, clock.instant());
  }

  private static String state(Choice choice) {
    String moment = choice.filter().moves() ? choice.now().toString() : "";
    return choice.situation().at() + " " + choice.filter() + " " + moment;
  }

  private static byte[] page(List<Change> found, int limit) {
    List<Change> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? shown.getLast().cursor().toString() : null;
    return new JsonText()
        .raw("{\"changes\":")
        .list(shown.stream().map(Change::json).iterator())
        .raw(",\"next\":")
        .value(next)
        .raw("}")
        .bytes();
  }

  private static List<Change> newest(Choice choice, @Nullable ChangeCursor before, int limit) {
    List<Change> all = choice.situation().changes();
    List<Change> found = new ArrayList<>();
    for (int index = all.size() - 1; index >= 0 && found.size() < limit; index--) {
      Change change = all.get(index);
      boolean earlier = before == null || change.cursor().compareTo(before) < 0;
      if (earlier && choice.has(change)) {
        found.add(change);
      }
    }
    return found;
  }
}
