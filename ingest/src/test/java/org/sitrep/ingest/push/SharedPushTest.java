package org.sitrep.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.ingest.MemoryRegister;
import org.sitrep.ingest.MemoryRegister.Fate;
import org.sitrep.ingest.push.Pusher.Reply;
import org.sitrep.web.ServerSettings;

/** Two processes take articles, and take the register from each other. */
@Timeout(60)
class SharedPushTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final MemoryRegister register = new MemoryRegister();
  private final MemoryRegister others = register.ofAnotherProcess();
  private PushServer one;
  private PushServer two;
  private Pusher first;
  private Pusher second;

  @BeforeEach
  void start() throws IOException {
    PushSettings settings =
        new PushSettings(ServerSettings.ofLoopback(), 1 << 20, 50, Duration.ofDays(2));
    one = PushServer.start(settings, register, InstantSource.fixed(NOON), said -> {});
    two = PushServer.start(settings, others, InstantSource.fixed(NOON), said -> {});
    first = new Pusher(one.port());
    second = new Pusher(two.port());
  }

  @AfterEach
  void stop() {
    one.close();
    two.close();
  }

  @Test
  void what_one_has_taken_the_other_knows() {
    String[] key = {"Idempotency-Key", "k-1"};
    assertThat(first.json(Pusher.article("a", "text"), key).status()).isEqualTo(202);
    Reply again = second.json(Pusher.article("a", "text"), key);
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.json().path("repeated").asInt()).isOne();
    assertThat(second.json(Pusher.article("b", "text"), key).status()).isEqualTo(422);
    assertThat(second.json(Pusher.article("b", "text")).json().path("taken").asInt()).isOne();
    assertThat(first.json(Pusher.article("b", "text")).json().path("repeated").asInt()).isOne();
    assertThat(register.ids()).containsExactly("a", "b");
  }

  @Test
  void what_the_other_wrote_without_knowing_is_not_written_again() {
    others.next(Fate.LOST_AFTER_WRITTEN);
    assertThat(second.json(Pusher.article("a", "text")).status()).isEqualTo(503);
    assertThat(first.json(Pusher.article("a", "text")).json().path("repeated").asInt()).isOne();
    assertThat(register.ids()).containsExactly("a");
  }

  @Test
  void the_same_calls_to_both_at_one_time_are_all_answered_and_written_once() throws Exception {
    List<Future<Reply>> replies = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 60; i++) {
        String article = Pusher.article("a" + i, "text");
        replies.add(callers.submit(() -> first.json(article)));
        replies.add(callers.submit(() -> second.json(article)));
      }
    }
    assertThat(replies).allMatch(each -> each.resultNow().status() == 202);
    assertThat(register.ids())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 60).mapToObj(i -> "a" + i).toList());
  }
}
