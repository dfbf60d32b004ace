package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;

class InletHealthTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final MemoryRegister register = new MemoryRegister();
  private final InletSheet sheet = InletSheet.of("folder", "/in", "one");

  @Test
  void what_has_come_and_what_has_not_is_counted_on_after_a_restart() {
    take(new InletHealth(sheet), List.of(article("Desk"), article("Desk")));
    InletHealth next = new InletHealth(sheet);
    next.refused(Map.of("BUSY", 2L));
    take(
        next,
        List.of(article("Other"), Sourced.rejected("x", RejectionReason.EMPTY, "nothing", "one")));
    InletState state = state();
    assertThat(state.items()).isEqualTo(3);
    assertThat(state.senders()).isEqualTo(Map.of("Desk", 2L, "Other", 1L));
    assertThat(state.rejected()).isEqualTo(Map.of("BUSY", 2L, "EMPTY", 1L));
    assertThat(state.errors()).isEqualTo(3);
    assertThat(state.lastSuccess()).isEqualTo(NOON);
  }

  @Test
  void it_tells_of_itself_at_first_where_something_is_the_matter_and_now_and_then() {
    InletHealth health = new InletHealth(sheet);
    assertThat(health.isDue(NOON)).isTrue();
    take(health, List.of());
    assertThat(health.isDue(NOON.plusSeconds(200))).isFalse();
    health.trouble("cannot be read");
    assertThat(health.isDue(NOON.plusSeconds(200))).isTrue();
    take(health, List.of());
    assertThat(state().trouble()).isEqualTo("cannot be read");
    assertThat(health.isDue(NOON.plusSeconds(200))).isFalse();
    assertThat(health.isDue(NOON.plus(InletHealth.BEAT))).isTrue();
  }

  private void take(InletHealth health, List<Sourced> taken) {
    register.claim();
    register.take(new Taking(taken, health.with(Map.of("file", "1"), taken, register, NOON)));
    health.written(register);
  }

  private InletState state() {
    return InletState.read(register.remembered("/health/one").orElseThrow()).orElseThrow();
  }

  private static Sourced article(String outlet) {
    return new Sourced(
        "s",
        new Accepted<>(
            new RawArticle(new ArticleId("a"), outlet, null, "h", "b", NOON, "en", NOON, "s")));
  }
}
