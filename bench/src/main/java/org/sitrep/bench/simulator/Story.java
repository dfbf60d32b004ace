package org.sitrep.bench.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.Origin;
import org.sitrep.model.PlaceRef;
import org.sitrep.model.Stance;

/**
 * One statement of one printed text, as it was written or as it is read.
 *
 * @param text what tells one text from another; prints of one text share it
 */
record Story(
    PlaceRef place,
    ClaimKind kind,
    @Nullable ActorId side,
    Extent extent,
    Stance stance,
    ClaimContext context,
    EventTime time,
    Instant publishedAt,
    Origin origin,
    String outlet,
    String text) {
  Story with(ClaimKind other) {
    return new Story(
        place, other, side, extent, stance, context, time, publishedAt, origin, outlet, text);
  }

  Story by(@Nullable ActorId other) {
    return new Story(
        place, kind, other, extent, stance, context, time, publishedAt, origin, outlet, text);
  }

  Story to(Extent other) {
    return new Story(
        place, kind, side, other, stance, context, time, publishedAt, origin, outlet, text);
  }

  Story with(Stance other) {
    return new Story(
        place, kind, side, extent, other, context, time, publishedAt, origin, outlet, text);
  }

  Story as(ClaimContext other) {
    return new Story(
        place, kind, side, extent, stance, other, time, publishedAt, origin, outlet, text);
  }

  Story during(EventTime other) {
    return new Story(
        place, kind, side, extent, stance, context, other, publishedAt, origin, outlet, text);
  }

  Story from(Origin other) {
    return new Story(
        place, kind, side, extent, stance, context, time, publishedAt, other, outlet, text);
  }

  Story at(PlaceRef other) {
    return new Story(
        other, kind, side, extent, stance, context, time, publishedAt, origin, outlet, text);
  }

  Story printed(Instant at, String by, String as) {
    return new Story(place, kind, side, extent, stance, context, time, at, origin, by, as);
  }
}
