package org.sitrep.aggregate.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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

  // Kept because a hot place has thousands of reports; forgotten whenever one comes or goes.
  private final EnumSet<Extent> extents = EnumSet.noneOf(Extent.class);
  private @Nullable Report first;
  private @Nullable List<Report> lastWords;
  private @Nullable Instant from;
  private @Nullable Instant lastAnchor;

  Event(Report first) {
    this.effect = first.effect();
    this.side = first.side();
    reports.add(first);
    extents.add(first.claim().extent());
  }

  void add(Report report) {
    Instant earliest = report.from().isBefore(from()) ? report.from() : from();
    Instant latest = report.lastAnchor().isAfter(lastAnchor()) ? report.lastAnchor() : lastAnchor();
    reports.add(report);
    extents.add(report.claim().extent());
    forget();
    from = earliest;
    lastAnchor = latest;
  }

  void drop(Report report) {
    reports.removeIf(each -> each.claim().id().equals(report.claim().id()));
    extents.clear();
    reports.forEach(rest -> extents.add(rest.claim().extent()));
    forget();
  }

  void deny(Report denial) {
    denials.add(denial);
    forget();
  }

  private void forget() {
    first = null;
    lastWords = null;
    from = null;
    lastAnchor = null;
  }

  /** Each voice's last word about it, for or against. */
  List<Report> lastWords() {
    List<Report> known = lastWords;
    if (known == null) {
      known = LastWords.of(all());
      lastWords = known;
    }
    return known;
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
    Report known = first;
    if (known == null) {
      known = findFirst();
      first = known;
    }
    return known;
  }

  private Report findFirst() {
    Comparator<Report> dating =
        Comparator.<Report, Boolean>comparing(Report::unconfirmed)
            .thenComparing(report -> report.voice().unreviewed())
            .thenComparing(Report.ORDER);
    Report earliest = reports.stream().min(dating).orElseThrow();
    return earliest.vague() ? closest(earliest, dating) : earliest;
  }

  /** "Days ago" dates nothing that another report of the same days tells to the day. */
  private Report closest(Report vague, Comparator<Report> dating) {
    return reports.stream()
        .filter(report -> !report.vague() && !report.timeUnknown() && !report.unconfirmed())
        .filter(report -> !report.voice().unreviewed() || vague.voice().unreviewed())
        .filter(report -> !report.from().isBefore(vague.from()) && !report.to().isAfter(vague.to()))
        .min(dating)
        .orElse(vague);
  }

  Instant anchor() {
    return first().anchor();
  }

  EventTime time() {
    return first().claim().eventTime();
  }

  Instant from() {
    Instant known = from;
    if (known == null) {
      known = reports.stream().map(Report::from).min(Comparator.naturalOrder()).orElseThrow();
      from = known;
    }
    return known;
  }

  Instant lastAnchor() {
    Instant known = lastAnchor;
    if (known == null) {
      known = reports.stream().map(Report::lastAnchor).max(Comparator.naturalOrder()).orElseThrow();
      lastAnchor = known;
    }
    return known;
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
    return extents.contains(extent);
  }
}
