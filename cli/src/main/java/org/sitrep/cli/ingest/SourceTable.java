package org.sitrep.cli.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.Connection;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.ingest.InletHealth;
import org.sitrep.ingest.InletState;
import org.sitrep.ingest.source.SourceState;
import org.sitrep.model.Topics;

/** How the sources of a service fare, as {@code news.intake} tells it. */
public final class SourceTable {
  private static final String REMOVED = "removed";
  private static final String NOT_ASKED = "not asked";
  private static final String FAILING = "failing";

  /** A source is not asked to the second; and who asks may be busy, or starting. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * A source as it is shown.
   *
   * @param condition {@code well}, {@code failing}, {@code ended} (the server says it is gone for
   *     good), {@code removed} (from the settings), {@code not asked} though it is due, {@code
   *     silent} (whoever has the inlet does not tell of it any more)
   * @param state of a feed; else null
   * @param inlet of what takes calls or watches a folder; else null
   */
  public record Row(
      String id,
      String condition,
      @JsonInclude(Include.NON_NULL) @Nullable SourceState state,
      @JsonInclude(Include.NON_NULL) @Nullable InletState inlet) {}

  private SourceTable() {}

  /** All sources that were ever asked or opened: feeds by id, then the others. */
  public static List<Row> read(Connection broker, String prefix, Instant now) {
    Map<String, Row> rows = new TreeMap<>();
    CommittedRecords.read(
        broker,
        prefix + Topics.INTAKE.topicName(),
        record -> {
          String key = new String(record.key(), UTF_8);
          byte @Nullable [] value = record.value();
          rows.remove(key);
          if (value != null) {
            row(key, new String(value, UTF_8), now).ifPresent(row -> rows.put(key, row));
          }
        });
    return List.copyOf(rows.values());
  }

  private static Optional<Row> row(String key, String value, Instant now) {
    String own = key.substring(key.indexOf('/') + 1);
    if (key.startsWith(FeedInlet.OWNER + "/")) {
      return own.indexOf('/') >= 0
          ? Optional.empty()
          : SourceState.read(value).map(state -> new Row(own, condition(state, now), state, null));
    }
    return own.startsWith(InletHealth.PREFIX)
        ? InletState.read(value)
            .map(
                state ->
                    new Row(
                        state.sheet().kind() + "@" + state.sheet().process(),
                        condition(state, now),
                        null,
                        state))
        : Optional.empty();
  }

  private static String condition(SourceState state, Instant now) {
    if (state.removedAt() != null) {
      return REMOVED;
    }
    if (state.ended()) {
      return "ended";
    }
    if (state.nextTry().plus(PATIENCE).isBefore(now)) {
      return NOT_ASKED;
    }
    return state.health().trouble() == null ? "well" : FAILING;
  }

  private static String condition(InletState state, Instant now) {
    if (state.seen().plus(InletHealth.BEAT).plus(PATIENCE).isBefore(now)) {
      return "silent";
    }
    return state.trouble() == null ? "well" : FAILING;
  }
}
