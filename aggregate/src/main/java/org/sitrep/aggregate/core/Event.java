package org.sitrep.aggregate.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;

/** One thing that is said to have happened: all reports of it, and all denials. */
final class Event {
  static final Comparator<Event> ORDER =
      Comparator.comparing(Event::anchor)
          .thenComparing(Event::effect)
          .thenComparing(event -> event.first().claim().id());

  private final Effect effect;
  private final @Nullable ActorId side;
  private final List<Report> reports = new ArrayList<>();
  private final List<Report> denials = new ArrayList<>();

  Event(Report first) {
    this.effect = first.effect();
    this.side = first.side();
    reports.add(first);
  }

  void add(Report report) {
    reports.add(report);
  }

  void deny(Report denial) {
    denials.add(denial);
  }

  Effect effect() {
    return effect;
  }

  @Nullable ActorId side() {
    return side;
  }

  List<Report> reports() {
    return reports;
  }

  List<Report> denials() {
    return denials;
  }

  Stream<Report> all() {
    return Stream.concat(reports.stream(), denials.stream());
  }

  /** The report that dates the event: the earliest, of sources that are reviewed if there are. */
  Report first() {
    Comparator<Report> dating =
        Comparator.<Report, Boolean>comparing(Report::unconfirmed)
            .thenComparing(report -> report.voice().unreviewed())
            .thenComparing(Report.ORDER);
    return reports.stream().min(dating).orElseThrow();
  }

  Instant anchor() {
    return first().anchor();
  }

  EventTime time() {
    return first().claim().eventTime();
  }

  Instant from() {
    return reports.stream().map(Report::from).min(Comparator.naturalOrder()).orElseThrow();
  }

  Instant lastAnchor() {
    return reports.stream().map(Report::anchor).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Whether it can have happened at the same time as another one. */
  boolean overlaps(Event other) {
    return first().overlaps(other.first().from(), other.first().to());
  }

  boolean within(Duration reach, Event other) {
    return Duration.between(anchor(), other.anchor()).abs().compareTo(reach) < 0;
  }

  /** Whether somebody says that it is about the whole place. */
  boolean saysFull() {
    return says(Extent.FULL);
  }

  /** Whether somebody says that it is about most of the place, and nobody that about all of it. */
  boolean saysMost() {
    return !saysFull() && says(Extent.MOST);
  }

  /** Whether a report can be of this event by how much of the place each is about. */
  boolean asMuchAs(Report report) {
    return switch (report.claim().extent()) {
      case FULL -> !saysMost();
      case MOST -> !saysFull();
      case PARTIAL, CENTRE, OUTSKIRTS, UNSPECIFIED -> true;
    };
  }

  boolean saysPartial() {
    return says(Extent.PARTIAL);
  }

  private boolean says(Extent extent) {
    return reports.stream().anyMatch(report -> report.claim().extent() == extent);
  }
}
