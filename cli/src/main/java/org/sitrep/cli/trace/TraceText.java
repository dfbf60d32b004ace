package org.sitrep.cli.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.trace.TraceStep.Kind;
import org.sitrep.monitor.SafeText;

/** What became of an article, as lines for a reader. */
public final class TraceText {
  private static final long SECONDS_A_MINUTE = 60;
  private static final long MINUTES_SHOWN_BELOW = 120;
  private static final long HOURS_SHOWN_BELOW = 48;

  private TraceText() {}

  /** All that was found, the earliest first; each with how long after the arrival it was. */
  public static String of(ArticleTrace trace) {
    StringBuilder text = new StringBuilder();
    text.append("article    ").append(SafeText.of(trace.articleId()));
    append(text, " of ", trace.outlet());
    append(text, ": ", trace.headline());
    text.append('\n');
    for (String id : ids(trace)) {
      text.append("trace      ").append(id).append('\n');
    }
    Instant published = trace.publishedAt();
    if (published != null) {
      text.append("published  ").append(published).append('\n');
    }
    Instant arrived = trace.arrivedAt();
    for (TraceStep each : trace.steps()) {
      text.append(line(each, arrived)).append('\n');
    }
    return text.append(took(trace)).toString();
  }

  private static String line(TraceStep step, @Nullable Instant arrived) {
    String after = arrived == null ? "" : "+" + words(Duration.between(arrived, step.written()));
    String about = step.about() == null ? "" : SafeText.of(step.about()) + "  ";
    String kind = step.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "%-11s%s  %-8s  %s  (%s %s)"
        .formatted(kind, step.written(), after, about + step.what(), step.topic(), step.at());
  }

  private static Set<String> ids(ArticleTrace trace) {
    Set<String> ids = new TreeSet<>();
    trace.steps().stream()
        .filter(step -> step.kind() != Kind.ROW)
        .map(TraceStep::traceId)
        .flatMap(Stream::ofNullable)
        .forEach(ids::add);
    return ids;
  }

  private static String took(ArticleTrace trace) {
    Instant published = trace.publishedAt();
    Instant arrived = trace.arrivedAt();
    Optional<Duration> delay =
        published == null || arrived == null
            ? Optional.empty()
            : Optional.of(Duration.between(published, arrived));
    String steps =
        told("published to arrived ", delay)
            + told("arrived to read ", trace.between(Kind.TAKEN_IN, Kind.READ))
            + told("read to row ", trace.between(Kind.READ, Kind.ROW));
    return steps.isEmpty() ? "" : "took       " + steps.substring(2) + '\n';
  }

  private static String told(String what, Optional<Duration> took) {
    return took.map(time -> ", " + what + words(time)).orElse("");
  }

  private static String words(Duration time) {
    if (time.toMinutes() < 1) {
      return String.format(Locale.ROOT, "%.3f s", time.toMillis() / 1e3);
    }
    if (time.toMinutes() < MINUTES_SHOWN_BELOW) {
      return time.toMinutes() + " min " + time.toSeconds() % SECONDS_A_MINUTE + " s";
    }
    return time.toHours() < HOURS_SHOWN_BELOW ? time.toHours() + " h" : time.toDays() + " days";
  }

  private static void append(StringBuilder text, String before, @Nullable String what) {
    if (what != null && !what.isBlank()) {
      text.append(before).append(SafeText.of(what));
    }
  }
}
