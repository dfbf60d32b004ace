package org.sitrep.cli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.Taking;
import org.sitrep.ingest.stream.Intake;
import org.sitrep.ingest.stream.IntakeConfig;
import org.sitrep.ingest.stream.SharedIntake;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;

@Timeout(120)
class IntakeTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir static Path folder;
  private static @Nullable EmbeddedBroker broker;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(folder);
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(broker).close();
  }

  @Test
  void what_was_taken_is_published_once_and_remembered_by_the_next_owner() {
    IntakeConfig config = config("remembers.");
    try (Intake intake = claim(config, "feeds")) {
      assertThat(intake.keys()).isEmpty();
      intake.take(new Taking(List.of(article("a"), article("b")), Map.of("bbc", "{\"n\":2}")));
      intake.take(
          new Taking(
              List.of(Sourced.rejected("x", RejectionReason.EMPTY, "none", "one")), Map.of()));
      intake.take(new Taking(List.of(article("c")), Map.of("bbc", "{\"n\":3}", "old", "{}")));
      intake.take(new Taking(List.of(), Map.of(), Set.of("old")));
      assertThat(intake.remembered("bbc")).contains("{\"n\":3}");
    }
    try (Intake next = claim(config, "feeds")) {
      assertThat(next.remembered("bbc")).contains("{\"n\":3}");
      assertThat(next.keys()).containsExactly("bbc");
    }
    assertThat(keys("remembers.news.raw")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(keys("remembers.news.rejected")).containsExactly("x");
  }

  @Test
  void owners_share_a_partition_and_never_each_others_keys() {
    IntakeConfig config = config("apart.");
    try (Intake feeds = claim(config, "feeds");
        Intake folder = claim(config, "folder-one")) {
      feeds.take(new Taking(List.of(), Map.of("same", "feeds")));
      folder.take(new Taking(List.of(), Map.of("same", "folder")));
      feeds.take(new Taking(List.of(), Map.of("other", "1")));
    }
    try (Intake feeds = claim(config, "feeds");
        Intake folder = claim(config, "folder-one")) {
      assertThat(feeds.remembered("same")).contains("feeds");
      assertThat(feeds.keys()).containsExactlyInAnyOrder("same", "other");
      assertThat(folder.keys()).containsExactly("same");
      assertThat(folder.remembered("same")).contains("folder");
    }
  }

  @Test
  void an_owner_that_another_has_replaced_writes_nothing_more() {
    IntakeConfig config = config("fenced.");
    try (Intake old = claim(config, "feeds")) {
      old.take(new Taking(List.of(article("a")), Map.of("bbc", "1")));
      try (Intake next = claim(config, "feeds")) {
        assertThatThrownBy(() -> old.take(new Taking(List.of(article("b")), Map.of("bbc", "old"))))
            .isInstanceOf(Register.Lost.class);
        assertThat(old.isLost()).isTrue();
        assertThatThrownBy(() -> old.take(new Taking(List.of(), Map.of())))
            .isInstanceOf(Register.Lost.class);
        next.take(new Taking(List.of(article("c")), Map.of("bbc", "2")));
      }
    }
    assertThat(keys("fenced.news.raw")).containsExactlyInAnyOrder("a", "c");
    try (Intake last = claim(config, "feeds")) {
      assertThat(last.remembered("bbc")).contains("2");
    }
  }

  @Test
  void instances_share_the_partitions_and_one_that_ends_leaves_all_it_knows_to_the_others() {
    IntakeConfig config = config("shared.");
    Owner first = new Owner();
    Owner second = new Owner();
    List<String> sources = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    SharedIntake one = SharedIntake.join(config, "feeds", () -> NOON, first);
    await(() -> one.here().size() == 4);
    for (String source : sources) {
      Register register = one.registerOf(source).orElseThrow();
      register.take(new Taking(List.of(article(source)), Map.of(source, "1")));
    }
    try (SharedIntake two = SharedIntake.join(config, "feeds", () -> NOON, second)) {
      await(() -> one.here().size() == 2 && two.here().size() == 2);
      Set<Integer> all = new HashSet<>(one.here());
      all.addAll(two.here());
      assertThat(all).containsExactlyInAnyOrder(0, 1, 2, 3);
      assertThat(first.held.keySet()).isEqualTo(one.here());
      one.close();
      await(() -> two.here().size() == 4);
      assertThat(first.held).isEmpty();
      for (String source : sources) {
        assertThat(two.registerOf(source).orElseThrow().remembered(source)).contains("1");
      }
      two.requireAlive();
    }
  }

  @Test
  void a_register_whose_step_failed_is_claimed_anew_with_what_is_true() {
    IntakeConfig config = config("anew.");
    Owner owner = new Owner();
    try (SharedIntake shared = SharedIntake.join(config, "feeds", () -> NOON, owner)) {
      await(() -> shared.here().size() == 4);
      Register before = shared.registerOf("bbc").orElseThrow();
      before.take(new Taking(List.of(), Map.of("bbc", "1")));
      try (Intake thief = Intake.claim(config, "feeds", shared.partitionOf("bbc"), () -> NOON)) {
        thief.take(new Taking(List.of(), Map.of("bbc", "2")));
        assertThatThrownBy(() -> before.take(new Taking(List.of(), Map.of("bbc", "3"))))
            .isInstanceOf(Register.Lost.class);
        await(() -> shared.registerOf("bbc").filter(now -> now != before).isPresent());
      }
      assertThat(shared.registerOf("bbc").orElseThrow().remembered("bbc")).contains("2");
    }
  }

  private static final class Owner implements SharedIntake.Owner {
    final Map<Integer, Register> held = new ConcurrentHashMap<>();

    @Override
    public void taken(int partition, Register register) {
      held.put(partition, register);
    }

    @Override
    public void lost(int partition) {
      held.remove(partition);
    }
  }

  private static IntakeConfig config(String prefix) {
    try (Admin admin = connection().admin()) {
      TopicCreation.ensure(admin, new TopicShape(prefix, 4, 1));
    }
    return new IntakeConfig(connection().client(Map.of()), prefix, "", Duration.ofSeconds(10));
  }

  private static Intake claim(IntakeConfig config, String owner) {
    return Intake.claim(config, owner, 1, () -> NOON);
  }

  private static Sourced article(String id) {
    return new Sourced(
        id,
        new Accepted<>(
            new RawArticle(new ArticleId(id), "o", null, "h", "b", NOON, "en", NOON, "test")));
  }

  private static List<String> keys(String topic) {
    List<String> keys = new ArrayList<>();
    CommittedRecords.read(
        connection(),
        topic,
        record -> keys.add(new String(record.key(), java.nio.charset.StandardCharsets.UTF_8)));
    return keys;
  }

  private static Connection connection() {
    return new Connection(Objects.requireNonNull(broker).bootstrap(), Map.of());
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
