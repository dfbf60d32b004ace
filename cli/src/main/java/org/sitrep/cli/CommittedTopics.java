package org.sitrep.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceId;
import org.sitrep.model.StatusChange;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;

/** What the topics of a broker hold now, committed records only. */
final class CommittedTopics {
  private final Connection broker;
  private final String prefix;

  CommittedTopics(Connection broker) {
    this(broker, "");
  }

  /** The same for topics with a prefix in front of their names. */
  CommittedTopics(Connection broker, String prefix) {
    this.broker = broker;
    this.prefix = prefix;
  }

  /** The present rows, sorted by place id. */
  List<CityStatus> rows() {
    Map<String, CityStatus> rows = new TreeMap<>();
    read(
        Topics.CITY_STATUS,
        (place, value) -> {
          if (value == null) {
            rows.remove(place);
          } else {
            rows.put(
                place, WireSerdes.cityStatus().deserializer().deserialize("city status", value));
          }
        });
    return List.copyOf(rows.values());
  }

  /** Every claim that is kept, also those taken back. */
  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    read(
        Topics.CLAIMS,
        (place, value) -> {
          if (value != null) {
            claims.add(WireSerdes.claim().deserializer().deserialize("claims", value));
          }
        });
    return claims;
  }

  /** As of when each place last changed, no later than an instant. */
  Map<PlaceId, Instant> changed(Instant until) {
    Map<PlaceId, Instant> changed = new HashMap<>();
    read(
        Topics.STATUS_CHANGES,
        (place, value) -> {
          if (value != null) {
            StatusChange change =
                WireSerdes.statusChange().deserializer().deserialize("status changes", value);
            if (!change.asOf().isAfter(until)) {
              changed.put(change.place().id(), change.asOf());
            }
          }
        });
    return changed;
  }

  private void read(Topics topic, BiConsumer<String, byte @Nullable []> entry) {
    CommittedRecords.read(
        broker,
        prefix + topic.topicName(),
        each -> entry.accept(new String(each.key(), StandardCharsets.UTF_8), each.value()));
  }
}
