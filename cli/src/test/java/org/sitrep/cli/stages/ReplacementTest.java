package org.sitrep.cli.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.StaleMemberEpochException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ReplacementTest {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Replacement replacement = new Replacement();

  @Test
  void what_passes_with_a_new_producer_costs_a_thread_and_not_the_stage() {
    Throwable ended = new InvalidTxnStateException("ended by the broker meanwhile");
    assertThat(replacement.allows(new StreamsException("sending", ended), 0)).isTrue();
    assertThat(replacement.allows(new TimeoutException("no answer"), 0)).isTrue();
  }

  @Test
  void a_thread_that_the_group_has_given_up_is_replaced_by_one_of_another_name() {
    Throwable forgotten = new UnknownMemberIdException("not heard of for too long");
    assertThat(replacement.allows(new StreamsException("committed", forgotten), 0)).isTrue();
    Throwable old = new StaleMemberEpochException("from before the last change");
    assertThat(replacement.allows(new StreamsException("committed", old), 0)).isTrue();
  }

  @Test
  void what_would_come_again_ends_the_stage() {
    assertThat(replacement.allows(new IllegalStateException("a mistake of ours"), 0)).isFalse();
    assertThat(replacement.allows(new TopicAuthorizationException("news.raw"), 0)).isFalse();
    Throwable tooLarge = new RecordTooLargeException("a row");
    assertThat(replacement.allows(new StreamsException("sending", tooLarge), 0)).isFalse();
  }

  @Test
  void what_comes_again_and_again_ends_the_stage() {
    Throwable fault = new InvalidTxnStateException("again");
    for (int time = 0; time < 5; time++) {
      assertThat(replacement.allows(fault, time * MINUTE)).isTrue();
    }
    assertThat(replacement.allows(fault, 6 * MINUTE)).isFalse();
    assertThat(replacement.allows(fault, 10 * MINUTE + 1)).isTrue();
    assertThat(replacement.allows(fault, 10 * MINUTE + 2)).isFalse();
  }
}
