package org.sitrep.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.MemoryRegister;
import org.sitrep.ingest.MemoryRegister.Fate;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

@Timeout(60)
class FolderWatchTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));
  private static final Duration SETTLE = Duration.ofMillis(200);

  @TempDir Path root;

  private final MemoryRegister register = new MemoryRegister();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private Path folder;
  private FolderWatch watch;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createDirectory(root.resolve("in"));
    watch = watch();
  }

  @AfterEach
  void stop() {
    watch.close();
    watch.requireAlive();
  }

  private FolderWatch watch() {
    FolderSettings settings = new FolderSettings(folder, "Desk", "en", SETTLE);
    return FolderWatch.start(settings, register, NOON, said::add);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Until another file, dropped now, has come through: whatever was there before was looked at. */
  private void settle(String name) throws Exception {
    Files.writeString(folder.resolve(name + ".json"), article(name, "settled"));
    await(() -> register.ids().contains(name));
  }

  private static String article(String id, String body) {
    return "{\"id\":\"%s\",\"headline\":\"h\",\"body\":\"%s\"}".formatted(id, body);
  }

  @Test
  void files_of_every_form_are_read_once_with_what_the_folder_knows_of_the_outlet()
      throws Exception {
    Files.writeString(folder.resolve("a.json"), article("a", "text"));
    Files.writeString(folder.resolve("b.jsonl"), article("b1", "x") + "\n" + article("b2", "y"));
    Files.writeString(folder.resolve("c.txt"), "Headline\n\nBody of the text.");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("d.json.gz")))) {
      out.write(article("d", "text").getBytes(StandardCharsets.UTF_8));
    }
    await(() -> register.articles().size() == 5);
    settle("last");
    assertThat(register.ids()).contains("a", "b1", "b2", "d").doesNotHaveDuplicates().hasSize(6);
    assertThat(register.articles())
        .allMatch(article -> article.outlet().equals("Desk"))
        .allMatch(article -> "en".equals(article.language()));
    RawArticle text =
        register.articles().stream().filter(a -> a.body().contains("Body")).findAny().orElseThrow();
    assertThat(text.id()).isEqualTo(RawArticle.idOf("Desk", null, text.headline(), text.body()));
  }

  @Test
  void a_file_that_is_written_slowly_is_read_when_it_is_whole() throws Exception {
    try (OutputStream out = Files.newOutputStream(folder.resolve("slow.txt"))) {
      for (String word : "Headline\n and then a body of several words".split(" ")) {
        out.write((word + " ").getBytes(StandardCharsets.UTF_8));
        out.flush();
        TimeUnit.MILLISECONDS.sleep(SETTLE.toMillis() / 2);
        assertThat(register.published()).isEmpty();
      }
    }
    await(() -> !register.published().isEmpty());
    assertThat(register.articles().getFirst().body()).endsWith("several words ");
  }

  @Test
  void a_packed_file_whose_end_is_late_is_waited_for() throws Exception {
    Path file = folder.resolve("a.jsonl.gz");
    Path whole = root.resolve("whole.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write((article("a", "x") + "\n" + article("b", "y")).getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 12));
    settle("other");
    assertThat(register.published()).hasSize(1);
    Files.write(
        file,
        java.util.Arrays.copyOfRange(bytes, bytes.length - 12, bytes.length),
        StandardOpenOption.APPEND);
    await(() -> register.ids().contains("b"));
    assertThat(register.ids()).containsExactly("other", "a", "b");
  }

  @Test
  void names_of_what_is_not_finished_or_hidden_are_left_alone_until_renamed() throws Exception {
    for (String name : List.of(".a.json", "a.json.tmp", "a.json.part", "a.json~", "#a.json")) {
      Files.writeString(folder.resolve(name), article(name.replace("#", ""), "text"));
    }
    settle("other");
    assertThat(register.ids()).containsExactly("other");
    Files.move(
        folder.resolve("a.json.tmp"), folder.resolve("a.json"), StandardCopyOption.ATOMIC_MOVE);
    await(() -> register.ids().contains("a.json.tmp"));
    assertThat(register.ids()).containsExactly("other", "a.json.tmp");
  }

  @Test
  void the_same_content_again_is_passed_over_and_new_content_is_read() throws Exception {
    Path file = folder.resolve("a.json");
    Files.writeString(file, article("a", "first"));
    await(() -> register.ids().size() == 1);
    Files.writeString(file, article("a", "first"));
    settle("other");
    assertThat(register.ids()).containsExactly("a", "other");
    Files.writeString(file, article("a", "second"));
    await(() -> register.ids().size() == 3);
    assertThat(register.articles().getLast().body()).isEqualTo("second");
  }

  @Test
  void what_was_read_before_is_not_read_by_the_next_process() throws Exception {
    Files.writeString(folder.resolve("a.json"), article("a", "text"));
    await(() -> register.ids().size() == 1);
    watch.close();
    Files.writeString(folder.resolve("b.json"), article("b", "text"));
    watch = watch();
    await(() -> register.ids().contains("b"));
    assertThat(register.ids()).containsExactly("a", "b");
  }

  @Test
  void a_bad_file_is_told_once_and_stops_nothing() throws Exception {
    Files.writeString(folder.resolve("bad.json"), "{\"id\":");
    Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2});
    Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));
    Files.writeString(folder.resolve("letter.docx"), "text");
    Files.writeString(folder.resolve("good.json"), article("good", "text"));
    await(() -> register.published().size() == 5);
    assertThat(register.ids()).containsExactly("good");
    settle("other");
    assertThat(register.published()).hasSize(6);
    assertThat(register.published())
        .filteredOn(each -> each.outcome() instanceof Rejected)
        .extracting(each -> ((Rejected<RawArticle>) each.outcome()).reason().name())
        .containsExactlyInAnyOrder("MALFORMED", "BINARY", "TOO_DEEP", "UNSUPPORTED_FORMAT");
  }

  @Test
  void nothing_outside_the_folder_is_read() throws Exception {
    Path secret = Files.writeString(root.resolve("secret.json"), article("secret", "text"));
    Files.createSymbolicLink(folder.resolve("link.json"), secret);
    Files.createSymbolicLink(folder.resolve("up.json"), Path.of("..", "secret.json"));
    Files.createSymbolicLink(folder.resolve("all"), root);
    Files.writeString(
        folder.resolve("manifest.jsonl"), "{\"file\":\"../secret.json\",\"outlet\":\"x\"}");
    Files.createDirectory(folder.resolve("below"));
    Files.writeString(folder.resolve("below").resolve("b.json"), article("below", "text"));
    await(() -> register.published().size() == 3);
    settle("other");
    assertThat(register.ids()).containsExactly("other");
    assertThat(register.published()).hasSize(4);
  }

  @Test
  void a_long_file_is_taken_in_steps_and_goes_on_where_a_step_was_lost() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_800; i++) {
      lines.append(article("a" + i, "text")).append('\n');
    }
    register.next(Fate.LOST_AFTER_WRITTEN);
    Files.writeString(folder.resolve("many.jsonl"), lines);
    await(() -> register.ids().size() >= 500);
    register.next(Fate.LOST_BEFORE_WRITTEN);
    await(() -> register.ids().size() >= 1_800);
    assertThat(register.ids()).doesNotHaveDuplicates().hasSize(1_800);
    assertThat(register.steps()).hasSize(4);
  }

  @Test
  void a_folder_that_goes_away_and_comes_back_is_told_and_read_on() throws Exception {
    Path away = root.resolve("away");
    Files.move(folder, away);
    await(() -> said.size() == 1);
    assertThat(said.getFirst()).contains("cannot be read");
    Files.move(away, folder);
    settle("other");
    assertThat(said.getLast()).contains("can be read again");
  }
}
