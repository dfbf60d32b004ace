package org.sitrep.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private static final Instant NOON = Instant.parse("2024-12-07T12:00:00Z");

  private final Playback playback = new Playback();
  private long nanos;

  /** Looks every tenth of a second, as the publication does, until so much time has gone. */
  private Duration after(Duration time) {
    for (long end = nanos + time.toNanos(); nanos < end; ) {
      nanos += TimeUnit.MILLISECONDS.toNanos(100);
      playback.played(nanos);
    }
    return playback.played(nanos);
  }

  @Test
  void gaps_between_publications_are_kept_and_shortened() {
    Pace clock = new Pace.Clock(60);
    assertThat(clock.due(0, NOON, NOON)).isZero();
    assertThat(clock.due(1, NOON.plusSeconds(3600), NOON)).isEqualTo(Duration.ofMinutes(1));
    assertThat(clock.due(2, NOON.plusSeconds(3660), NOON)).isEqualTo(Duration.ofSeconds(61));
    assertThat(clock.due(3, null, NOON)).isZero();
  }

  @Test
  void a_rate_knows_no_gaps() {
    Pace rate = new Pace.Rate(4);
    assertThat(rate.due(2, NOON.plusSeconds(3600), NOON)).isEqualTo(Duration.ofMillis(500));
    assertThat(new Pace.AtOnce().due(9, NOON, NOON)).isZero();
  }

  @Test
  void time_that_is_paused_is_not_played() {
    assertThat(after(Duration.ZERO)).isZero();
    assertThat(after(Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    assertThat(playback.toggle()).isTrue();
    assertThat(after(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(5));
    assertThat(playback.toggle()).isFalse();
    assertThat(after(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void time_in_which_the_process_was_stopped_is_not_played() {
    after(Duration.ZERO);
    after(Duration.ofSeconds(5));
    nanos += TimeUnit.HOURS.toNanos(8);
    assertThat(playback.played(nanos)).isEqualTo(Duration.ofSeconds(5));
    assertThat(after(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(6));
  }
}
