package org.sitrep.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/**
 * Records are written by hand, byte by byte, so that no library reads only what it wrote itself.
 */
class WarcArticlesTest {
  private static final Instant ARRIVED = Instant.parse("2031-07-01T00:00:00Z");
  private static final String CRAWLED = "2031-06-07T05:00:00Z";

  @TempDir Path folder;

  @Test
  void pages_of_an_archive_come_as_articles_in_their_order() throws IOException {
    byte[] info = record("warcinfo", "", "application/warc-fields", "software: x\r\n");
    byte[] picture = response("https://o.example/a.png", "image/png", "200 OK", "png");
    byte[] moved = response("https://o.example/old", "text/html", "301 Moved", page("Moved on"));
    byte[] revisit =
        record(
            "revisit",
            "https://o.example/a",
            "application/http; msgtype=response",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
    byte[] one =
        response(
            "https://o.example/a", "text/html; charset=utf-8", "200 OK", page("Army leaves Karsa"));
    byte[] two =
        response("<https://o.example/b>", "text/html", "200 OK", page("Rebels enter Hama"));
    List<byte[]> records = List.of(info, picture, one, moved, revisit, two);
    Path plain = write("a.warc", false, records);
    Path packed = write("a.WARC.gz", true, records);
    for (Path file : List.of(plain, packed)) {
      List<Sourced> all = read(file);
      assertThat(lines(all)).containsExactly("Army leaves Karsa today", "Rebels enter Hama today");
      RawArticle first = article(all.getFirst());
      assertThat(first.url()).isEqualTo("https://o.example/a");
      assertThat(first.outlet()).isEqualTo("o.example");
      assertThat(first.source()).startsWith(file + ":").matches(".*:[1-9]\\d*");
    }
  }

  @Test
  void the_date_of_a_record_is_its_arrival_and_not_its_publication() throws IOException {
    Path file =
        write(
            "a.warc",
            false,
            List.of(
                response("https://o.example/a", "text/html", "200 OK", page("Army leaves Karsa"))));
    RawArticle article = article(read(file).getFirst());
    assertThat(article.arrivedAt()).isEqualTo(Instant.parse(CRAWLED));
    assertThat(article.publishedAt()).isNull();
  }

  @Test
  void a_cut_archive_gives_what_it_had() throws IOException {
    for (boolean gzip : new boolean[] {false, true}) {
      byte[] one =
          response("https://o.example/a", "text/html", "200 OK", page("Army leaves Karsa"));
      byte[] two =
          response("https://o.example/b", "text/html", "200 OK", page("Rebels enter Hama"));
      Path file = write("cut.warc", gzip, List.of(one, two));
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length - (gzip ? 120 : two.length / 2)));
      assertThat(lines(read(file))).containsExactly("Army leaves Karsa today", "UNREADABLE");
    }
  }

  @Test
  void a_damaged_record_costs_only_itself() throws IOException {
    byte[] one = response("https://o.example/a", "text/html", "200 OK", page("Army leaves Karsa"));
    byte[] bad = "WARC/1.0\r\nWARC-Type response\r\n\r\nnothing of use".getBytes(UTF_8);
    byte[] http = record("response", "https://o.example/c", "application/http", "no http at all");
    byte[] undated =
        new String(one, UTF_8)
            .replace("WARC-Date: " + CRAWLED, "WARC-Date: yesterday")
            .getBytes(UTF_8);
    byte[] two = response("https://o.example/b", "text/html", "200 OK", page("Rebels enter Hama"));
    for (byte[] damaged : List.of(bad, http, undated)) {
      for (boolean gzip : new boolean[] {false, true}) {
        List<String> lines = lines(read(write("bad.warc", gzip, List.of(one, damaged, two))));
        assertThat(lines).startsWith("Army leaves Karsa today").endsWith("Rebels enter Hama today");
        assertThat(lines.subList(1, lines.size() - 1)).isNotEmpty().containsOnly("UNREADABLE");
      }
    }
  }

  @Test
  void what_the_crawler_cut_is_refused() throws IOException {
    String whole =
        new String(
            response("https://o.example/a", "text/html", "200 OK", page("Army leaves Karsa")),
            UTF_8);
    byte[] cut = whole.replace("WARC-Type", "WARC-Truncated: length\r\nWARC-Type").getBytes(UTF_8);
    assertThat(lines(read(write("a.warc", false, List.of(cut))))).containsExactly("UNREADABLE");
  }

  @Test
  void odd_addresses_are_only_words() throws IOException {
    List<byte[]> records =
        Stream.of(
                "../../../etc/passwd",
                "file:///etc/passwd",
                "C:\\x",
                "dns:o.example",
                "urn:x:1",
                "https://o.example/../../x y\u0000")
            .map(address -> response(address, "text/html", "200 OK", page("Army leaves Karsa")))
            .toList();
    try (Stream<Path> before = Files.list(folder)) {
      assertThat(before).isEmpty();
    }
    List<String> lines = lines(read(write("a.warc", true, records)));
    assertThat(lines)
        .allMatch(line -> line.equals("UNREADABLE") || line.equals("Army leaves Karsa today"));
    try (Stream<Path> after = Files.list(folder)) {
      assertThat(after.map(Path::getFileName).map(Path::toString)).containsExactly("a.warc");
    }
  }

  @Test
  void a_page_that_unpacks_without_end_is_refused_in_little_memory() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 64; i++) {
        out.write(spaces);
      }
    }
    byte[] head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
            .getBytes(UTF_8);
    byte[] all = Arrays.copyOf(head, head.length + bomb.size());
    System.arraycopy(bomb.toByteArray(), 0, all, head.length, bomb.size());
    byte[] record = record("response", "https://o.example/a", "application/http", all);
    assertThat(lines(read(write("a.warc", true, List.of(record))))).containsExactly("TOO_LARGE");
  }

  @Test
  void what_is_no_archive_is_refused() throws IOException {
    assertThat(lines(read(Files.writeString(folder.resolve("a.warc"), "hello, world"))))
        .containsExactly("UNREADABLE");
    assertThat(lines(read(Files.writeString(folder.resolve("b.warc.gz"), "")))).isEmpty();
    assertThat(lines(read(folder.resolve("gone.warc")))).containsExactly("UNREADABLE");
  }

  private static List<Sourced> read(Path file) {
    try (Stream<Sourced> all = ArticleFiles.read(List.of(file), ARRIVED)) {
      return all.toList();
    }
  }

  private static List<String> lines(List<Sourced> all) {
    return all.stream()
        .map(
            one ->
                switch (one.outcome()) {
                  case Accepted<RawArticle>(RawArticle article) -> article.headline();
                  case Rejected<RawArticle> rejected -> rejected.reason().name();
                })
        .toList();
  }

  private static RawArticle article(Sourced sourced) {
    return ((Accepted<RawArticle>) sourced.outcome()).value();
  }

  private Path write(String name, boolean gzip, List<byte[]> records) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      ByteArrayOutputStream member = new ByteArrayOutputStream();
      try (OutputStream out = gzip ? new GZIPOutputStream(member) : member) {
        out.write(record);
      }
      all.write(member.toByteArray());
    }
    return Files.write(folder.resolve(name), all.toByteArray());
  }

  private static String page(String headline) {
    return "<html lang=en><title>"
        + headline
        + " today</title><body><h1>"
        + headline
        + " today</h1><p>The army said that it had left the town to the rebels after two days of"
        + " fighting in its streets.</p><p>Residents said that they had seen the last trucks cross"
        + " the bridge in the early morning.</p></body></html>";
  }

  private static byte[] response(String address, String type, String status, String body) {
    return record(
        "response",
        address,
        "application/http; msgtype=response",
        "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n" + body);
  }

  private static byte[] record(String kind, String address, String type, String block) {
    return record(kind, address, type, block.getBytes(UTF_8));
  }

  private static byte[] record(String kind, String address, String type, byte[] block) {
    String target = address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n";
    byte[] head =
        ("WARC/1.0\r\nWARC-Type: "
                + kind
                + "\r\n"
                + target
                + "WARC-Date: "
                + CRAWLED
                + "\r\n"
                + "WARC-Record-ID: <urn:uuid:11111111-1111-1111-1111-111111111111>\r\n"
                + "Content-Type: "
                + type
                + "\r\nContent-Length: "
                + block.length
                + "\r\n\r\n")
            .getBytes(UTF_8);
    byte[] record = Arrays.copyOf(head, head.length + block.length + 4);
    System.arraycopy(block, 0, record, head.length, block.length);
    System.arraycopy("\r\n\r\n".getBytes(UTF_8), 0, record, head.length + block.length, 4);
    return record;
  }
}
