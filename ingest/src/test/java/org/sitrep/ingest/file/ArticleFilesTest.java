package org.sitrep.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.ingest.file.Reading.ARRIVED;
import static org.sitrep.ingest.file.Reading.article;
import static org.sitrep.ingest.file.Reading.gzip;
import static org.sitrep.ingest.file.Reading.lines;
import static org.sitrep.ingest.file.Reading.read;
import static org.sitrep.ingest.file.Reading.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;

class ArticleFilesTest {
  @TempDir Path folder;

  @Test
  void a_folder_gives_its_article_files_by_name_and_nothing_else() throws IOException {
    write(folder, "c.txt", "C\nc");
    write(folder, "a.json", "{\"uri\":\"u\",\"headline\":\"A\",\"body_text\":\"a\"}");
    write(
        folder,
        "b.jsonl",
        "{\"headline\":\"B1\"}\n\n {\"headline\":\"B3\"}\r\n{\"headline\":\"B4\"}");
    Files.write(folder.resolve("d.TXT.gz"), gzip("D\nd".getBytes(UTF_8)));
    write(folder, "README.md", "# no");
    write(folder, ".hidden.txt", "no");
    write(Files.createDirectory(folder.resolve("sub.txt")), "x.txt", "no");
    assertThat(lines(folder, read(folder)))
        .containsExactly(
            "a.json: A",
            "b.jsonl:1: B1",
            "b.jsonl:3: B3",
            "b.jsonl:4: B4",
            "c.txt: C",
            "d.TXT.gz: D");
  }

  @Test
  void every_way_to_be_no_article_has_its_reason() throws IOException {
    byte[] large = new byte[8 * 1024 * 1024 + 1];
    Arrays.fill(large, (byte) 'x');
    Files.write(folder.resolve("01.txt"), new byte[0]);
    write(folder, "02.txt", "\n \n");
    write(folder, "03.txt", "Head\0line\n");
    Files.write(folder.resolve("04.txt"), new byte[] {'a', (byte) 0xc3});
    Files.write(folder.resolve("05.txt"), large);
    Files.write(folder.resolve("06.txt.gz"), gzip(large));
    write(folder, "07.txt.gz", "not packed");
    write(folder, "08.txt", "…\n!\n");
    write(folder, "09.json", "{\"body\":");
    Files.write(folder.resolve("10.json"), large);
    Files.createSymbolicLink(folder.resolve("11.txt"), folder.resolve("11.txt"));
    Files.createSymbolicLink(folder.resolve("12.jsonl"), folder.resolve("gone"));
    assertThat(lines(folder, read(folder)))
        .containsExactly(
            "01.txt: EMPTY",
            "02.txt: EMPTY",
            "03.txt: BINARY",
            "04.txt: NOT_UTF8",
            "05.txt: TOO_LARGE",
            "06.txt.gz: TOO_LARGE",
            "07.txt.gz: UNREADABLE",
            "08.txt: MISSING_TEXT",
            "09.json: MALFORMED",
            "10.json: TOO_LARGE",
            "11.txt: UNREADABLE",
            "12.jsonl: UNREADABLE");
    Path other = write(folder, "13.pdf", "x");
    assertThat(lines(folder, read(folder.resolve("none.txt"), other, folder.resolve("nowhere"))))
        .containsExactly(
            "none.txt: UNREADABLE", "13.pdf: UNSUPPORTED_FORMAT", "nowhere: UNREADABLE");
  }

  @Test
  void a_bad_line_costs_only_itself() throws IOException {
    byte[] text =
        ("{\"headline\":\"A\"}\nnonsense\n{\"headline\":5}\n\0\n"
                + "{\"headline\":\""
                + "x".repeat(9_000_000)
                + "\"}\n"
                + "{\"headline\":\"F\"}")
            .getBytes(UTF_8);
    Files.write(folder.resolve("a.jsonl"), text);
    assertThat(lines(folder, read(folder)))
        .containsExactly(
            "a.jsonl:1: A",
            "a.jsonl:2: MALFORMED",
            "a.jsonl:3: MALFORMED",
            "a.jsonl:4: BINARY",
            "a.jsonl:5: TOO_LARGE",
            "a.jsonl:6: F");
  }

  @Test
  void a_packed_file_cut_short_gives_what_it_had() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("{\"headline\":\"H").append(i * 31L % 9973).append("\"}\n");
    }
    byte[] packed = gzip(text.toString().getBytes(UTF_8));
    Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));
    var all = lines(folder, read(folder));
    assertThat(all).hasSizeGreaterThan(100);
    assertThat(all.getLast()).endsWith(": UNREADABLE");
    assertThat(all.subList(0, all.size() - 1)).noneMatch(line -> line.endsWith("UNREADABLE"));
  }

  @Test
  void a_line_without_end_is_given_up() throws IOException {
    byte[] bomb = new byte[70 * 1024 * 1024];
    Arrays.fill(bomb, (byte) ' ');
    Files.write(folder.resolve("a.jsonl.gz"), gzip(bomb));
    var all = read(folder);
    assertThat(lines(folder, all)).containsExactly("a.jsonl.gz:1: TOO_LARGE");
    assertThat(all.getFirst().outcome().toString()).contains("the rest is not read");
  }

  @Test
  void lines_may_come_from_elsewhere() throws IOException {
    var in = new ByteArrayInputStream("{\"body\":\"b\"}\n[]\n".getBytes(UTF_8));
    try (var all = ArticleFiles.read(in, "-", ARRIVED)) {
      assertThat(lines(folder, all.toList())).containsExactly("-:1: ", "-:2: MALFORMED");
    }
  }

  @Test
  void a_manifest_says_what_text_files_cannot() throws IOException {
    write(folder, "a.txt", "A\na");
    write(folder, "b.txt", "B\nb");
    write(
        folder,
        "manifest.jsonl",
        """
        {"file":"a.txt","outlet":"O","url":"https://o/a","publishedAt":"2030-01-01","language":"ar-SY"}

        {"file":"gone.txt"}
        {"file":"../a.txt"}
        {"outlet":"O"}
        {"file":"a.txt"}
        {"file":"b.txt","publishedAt":5}
        {"file":"c.json"}
        {"file":"a\\u0000.txt"}
        oops
        """);
    assertThat(lines(folder, read(folder)))
        .containsExactly(
            "manifest.jsonl:3: UNREADABLE",
            "manifest.jsonl:4: UNREADABLE",
            "manifest.jsonl:5: MALFORMED",
            "manifest.jsonl:6: MALFORMED",
            "manifest.jsonl:7: MALFORMED",
            "manifest.jsonl:8: UNSUPPORTED_FORMAT",
            "manifest.jsonl:9: UNREADABLE",
            "manifest.jsonl:10: MALFORMED",
            "a.txt: A",
            "b.txt: B");
    var a = article(folder.resolve("a.txt"));
    assertThat(a.outlet()).isEqualTo("O");
    assertThat(a.language()).isEqualTo("ar");
    assertThat(a.publishedAt()).isEqualTo(ARRIVED);
    assertThat(a.id()).isEqualTo(RawArticle.idOf("O", "https://o/a", "A", "a"));
  }

  @Test
  void clock_times_that_say_no_zone_are_of_the_one_that_is_given() throws IOException {
    Path in = Files.createDirectory(folder.resolve("zoned"));
    Files.writeString(
        in.resolve("a.jsonl"),
        """
        {"id":"a","headline":"h","body":"b","publishedAt":"2025-01-05T10:00:00"}
        {"id":"b","headline":"h","body":"b","publishedAt":"2025-01-05T10:00:00Z"}
        {"id":"c","headline":"h","body":"b","publishedAt":"2025-01-05"}
        {"uri":"d","headline":"h","body_text":"b","versioncreated":"2025-01-05T10:00:00"}
        """);
    try (Stream<Sourced> read =
        ArticleFiles.read(
            List.of(in), Instant.parse("2026-01-01T00:00:00Z"), ZoneId.of("Asia/Damascus"))) {
      assertThat(read.map(each -> ((Accepted<RawArticle>) each.outcome()).value().publishedAt()))
          .containsExactly(
              Instant.parse("2025-01-05T07:00:00Z"),
              Instant.parse("2025-01-05T10:00:00Z"),
              Instant.parse("2025-01-05T12:00:00Z"),
              Instant.parse("2025-01-05T07:00:00Z"));
    }
  }
}
