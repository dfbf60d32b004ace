package org.sitrep.aggregate.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;

/** Denials brought to the events they deny; a party that says it still holds denies its losses. */
final class Denials {
  private final List<Event> events;
  private final List<Report> reports;
  private final List<Event> spent = new ArrayList<>();

  Denials(List<Event> events, List<Report> reports) {
    this.events = events;
    this.reports = reports;
  }

  /** The events, without those that were nothing but denials of others. */
  List<Event> attached() {
    List<Report> free = new ArrayList<>();
    reports.stream()
        .filter(Report::denial)
        .forEach(
            denial -> denied(denial).ifPresentOrElse(e -> e.deny(denial), () -> free.add(denial)));
    List.copyOf(events).stream()
        .filter(event -> event.effect() == Effect.HOLDS)
        .forEach(this::asDenial);
    List<Event> rest = new ArrayList<>(events);
    rest.removeAll(spent);
    if (rest.stream().allMatch(event -> event.effect() == Effect.NEARS)) {
      free.stream().filter(report -> report.effect() == Effect.LEAVES).forEach(r -> keep(rest, r));
    }
    return rest;
  }

  /** Who denies a withdrawal that nobody reports says that the side is there. */
  private static void keep(List<Event> rest, Report denial) {
    Report holds = Report.of(denial.claim(), denial.voice(), Effect.HOLDS);
    rest.stream()
        .filter(event -> event.effect() == Effect.HOLDS)
        .filter(event -> Objects.equals(event.side(), holds.side()))
        .findFirst()
        .ifPresentOrElse(event -> event.add(holds), () -> rest.add(new Event(holds)));
  }

  private Optional<Event> denied(Report denial) {
    ActorId side = denial.side();
    Predicate<Event> named = event -> side == null || Objects.equals(event.side(), side);
    Predicate<Event> other = event -> side == null || !Objects.equals(event.side(), side);
    return latest(denial, event -> event.effect() == denial.effect() && named.test(event))
        .or(
            () ->
                switch (denial.effect()) {
                  case INSIDE -> latest(denial, is(Effect.TAKES).and(named));
                  case TAKES -> latest(denial, is(Effect.LEAVES).and(other));
                  case LEAVES, EASES -> latest(denial, is(Effect.TAKES).and(other));
                  case HOLDS, NEARS, RINGS -> Optional.empty();
                });
  }

  private static Predicate<Event> is(Effect effect) {
    return event -> event.effect() == effect;
  }

  /** The event the denial can mean: one at its time, else the latest one before it was said. */
  private Optional<Event> latest(Report denial, Predicate<Event> alike) {
    List<Event> before =
        events.stream().filter(alike).filter(event -> meant(event, denial)).toList();
    return before.stream()
        .filter(event -> !denial.timeUnknown())
        .filter(event -> denial.overlaps(event.from(), event.lastAnchor()))
        .max(Event.ORDER)
        .or(() -> before.stream().max(Event.ORDER));
  }

  private static boolean meant(Event event, Report denial) {
    Instant said = denial.claim().publishedAt();
    return !event.from().isAfter(said)
        && Duration.between(event.lastAnchor(), denial.to())
                .compareTo(Weights.DENIAL_REACH_HOURS.hours())
            <= 0;
  }

  private void asDenial(Event holds) {
    for (Report report : List.copyOf(holds.reports())) {
      ActorId side = report.side();
      if (side == null || !side.equals(report.voice().side()) || report.unconfirmed()) {
        continue;
      }
      List<Event> losses = losses(report, side);
      losses.forEach(loss -> loss.deny(report));
      if (!losses.isEmpty()) {
        holds.drop(report);
      }
    }
    if (holds.reports().isEmpty()) {
      spent.add(holds);
    }
  }

  /** The losses of the side that it speaks against: those since it last gained the place. */
  private List<Event> losses(Report held, ActorId side) {
    Instant gained =
        events.stream()
            .filter(is(Effect.TAKES).and(event -> side.equals(event.side())))
            .map(Event::anchor)
            .filter(anchor -> !anchor.isAfter(held.to()))
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return events.stream()
        .filter(event -> isLoss(event, side))
        .filter(event -> event.anchor().isAfter(gained) && !event.from().isAfter(held.to()))
        .filter(event -> meant(event, held) && !event.first().anchor().isAfter(held.to()))
        .toList();
  }

  private static boolean isLoss(Event event, @Nullable ActorId side) {
    return switch (event.effect()) {
      case TAKES -> !Objects.equals(event.side(), side);
      case LEAVES -> event.side() == null || Objects.equals(event.side(), side);
      case HOLDS, NEARS, RINGS, EASES, INSIDE -> false;
    };
  }
}
