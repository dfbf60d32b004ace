package org.sitrep.aggregate.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;

/**
 * Reports of one effect and side gathered into events: exact times first, then days, then stretches
 * of days, then reports without a time; each joins the latest event it fits.
 */
final class Events {
  private final TreeMap<Instant, List<Report>> telling = new TreeMap<>();
  private final Map<Alike, List<Event>> byKind = new HashMap<>();
  private final List<Event> events = new ArrayList<>();

  /** What two events must share to be one. */
  private record Alike(Effect effect, @Nullable ActorId side) {
    static Alike of(Report report) {
      return new Alike(report.effect(), report.side());
    }
  }

  private Events(List<Report> all) {
    all.stream()
        .filter(report -> !report.unconfirmed() && !report.voice().unreviewed())
        .forEach(
            report ->
                telling.computeIfAbsent(report.anchor(), ignored -> new ArrayList<>()).add(report));
  }

  /**
   * The events in their order, of two alike the stronger last, with the denials where they belong.
   */
  static List<Event> of(List<Report> reports) {
    List<Report> told = reports.stream().filter(report -> !report.denial()).toList();
    Events gathered = new Events(told);
    told.stream().filter(Report::exact).forEach(gathered::gather);
    told.stream()
        .filter(report -> !report.exact())
        .sorted(Comparator.comparing(Report::timeUnknown).thenComparing(Report::vague))
        .forEach(gathered::gather);
    List<Event> denied = new Denials(gathered.events, reports).attached();
    IdentityHashMap<Event, Double> strength = new IdentityHashMap<>();
    denied.forEach(event -> strength.put(event, Weighing.of(event, null).deciding()));
    denied.sort(
        Comparator.comparing(Event::anchor)
            .thenComparing(Event::effect)
            .thenComparing(strength::get)
            .thenComparing(Event.ORDER));
    return denied;
  }

  private void gather(Report report) {
    Optional<Event> known = report.exact() ? Optional.empty() : fitting(report);
    known
        .or(() -> leadingTo(report))
        .ifPresentOrElse(event -> event.add(report), () -> begin(new Event(report), report));
  }

  private void begin(Event event, Report report) {
    events.add(event);
    byKind.computeIfAbsent(Alike.of(report), ignored -> new ArrayList<>()).add(event);
  }

  /** The latest event inside the time a coarse report may mean. */
  private Optional<Event> fitting(Report report) {
    return alike(report).stream()
        .filter(event -> report.overlaps(event.from(), event.lastAnchor()))
        .max(Comparator.comparing(Event::lastAnchor));
  }

  /** The latest event before the report, if the report can be a repetition of it. */
  private Optional<Event> leadingTo(Report report) {
    return alike(report).stream()
        .filter(event -> !event.lastAnchor().isAfter(report.anchor()))
        .max(Comparator.comparing(Event::lastAnchor))
        .filter(event -> report.timeUnknown() || near(event.lastAnchor(), report.anchor()))
        .filter(event -> uninterrupted(report, event.lastAnchor()));
  }

  private List<Event> alike(Report report) {
    return byKind.getOrDefault(Alike.of(report), List.of()).stream()
        .filter(event -> event.asMuchAs(report))
        .toList();
  }

  private static boolean near(Instant earlier, Instant later) {
    Duration gap = Duration.between(earlier, later);
    return gap.compareTo(Weights.SAME_EVENT_HOURS.hours()) <= 0;
  }

  private boolean uninterrupted(Report report, Instant since) {
    return !report.anchor().isAfter(since)
        || telling.subMap(since, false, report.anchor(), false).values().stream()
            .flatMap(List::stream)
            .noneMatch(other -> ends(other, report.effect(), report.side()));
  }

  /** Whether a report says that the state which the effect makes has come to an end. */
  static boolean ends(Report other, Effect effect, @Nullable ActorId side) {
    boolean same = Objects.equals(other.side(), side);
    return switch (effect) {
      case TAKES, INSIDE, HOLDS ->
          switch (other.effect()) {
            case TAKES, HOLDS, INSIDE -> !same;
            case LEAVES -> same || other.side() == null;
            case NEARS, RINGS, EASES -> false;
          };
      case LEAVES, EASES ->
          same
              && (other.effect() == Effect.TAKES
                  || other.effect() == Effect.HOLDS
                  || other.effect() == Effect.INSIDE);
      case RINGS -> same && (other.effect() == Effect.LEAVES || other.effect() == Effect.EASES);
      case NEARS -> false;
    };
  }
}
