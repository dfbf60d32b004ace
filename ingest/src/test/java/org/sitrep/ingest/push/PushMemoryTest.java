package org.sitrep.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.MemoryRegister;
import org.sitrep.ingest.Taking;

class PushMemoryTest {
  private static final String SOME = "0123456789abcdef";
  private static final String OTHER = "fedcba9876543210";

  private final MemoryRegister register = new MemoryRegister();
  private final PushMemory memory = new PushMemory(3);

  private void push(PushMemory from, String id, String content, long millis) {
    register.claim();
    Map<String, String> states = from.states(Map.of(PushMemory.article(id), content), millis);
    register.take(new Taking(List.of(), states));
    from.remember(states);
  }

  @Test
  void the_last_version_counts_also_for_whoever_reads_it_later() {
    push(memory, "a", SOME, 1_000);
    push(memory, "a", OTHER, 1_000);
    PushMemory later = new PushMemory(3);
    later.catchUp(register);
    for (PushMemory each : List.of(memory, later)) {
      assertThat(each.content(PushMemory.article("a"))).contains(OTHER);
      assertThat(each.content(PushMemory.key("a"))).isEmpty();
    }
    push(later, "a", SOME, 500);
    memory.catchUp(register);
    assertThat(memory.content(PushMemory.article("a"))).contains(SOME);
  }

  @Test
  void many_are_remembered_in_few_states() {
    Map<String, String> contents = new HashMap<>();
    for (int i = 0; i < 25_000; i++) {
      contents.put(PushMemory.article("a" + i), SOME);
    }
    Map<String, String> states = memory.states(contents, 1_000);
    assertThat(states).hasSize(3);
    memory.remember(states);
    assertThat(contents.keySet()).allMatch(name -> memory.content(name).isPresent());
  }

  @Test
  void what_is_old_or_too_much_goes_the_oldest_first() {
    for (int i = 0; i < 5; i++) {
      push(memory, "a" + i, SOME, 1_000L * i);
    }
    assertThat(memory.isFull()).isTrue();
    Set<String> tooMuch = memory.old(0, 100);
    assertThat(tooMuch).hasSize(2);
    memory.forget(tooMuch);
    assertThat(memory.isFull()).isFalse();
    assertThat(memory.content(PushMemory.article("a1"))).isEmpty();
    assertThat(memory.content(PushMemory.article("a2"))).contains(SOME);
    memory.forget(memory.old(4_000, 100));
    assertThat(memory.content(PushMemory.article("a3"))).isEmpty();
    assertThat(memory.content(PushMemory.article("a4"))).contains(SOME);
  }
}
