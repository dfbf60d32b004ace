package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.model.wire.Json;

/** Folders of saved pages and web archives, from the command to the table. */
@Timeout(120)
class ReplayPagesTest {
  @TempDir Path folder;

  @Test
  void saved_pages_and_web_archives_become_rows() throws Exception {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Path archives = Files.createDirectory(folder.resolve("archives"));
    Files.writeString(
        pages.resolve("one.html"),
        page("سيطرت فصائل المعارضة السورية على مدينة تدمر مساء الخميس."));
    try (OutputStream out = Files.newOutputStream(archives.resolve("crawl.warc.gz"))) {
      out.write(record(page("سيطرت فصائل المعارضة السورية على مدينة سراقب مساء الخميس.")));
    }
    CommandLineRun replay =
        CommandLineRun.of(
            "replay", pages.toString(), archives.toString(), "--until-done", "--json");
    assertThat(replay.exit()).as(replay.err()).isZero();
    Map<String, String> holders = new TreeMap<>();
    for (String line : replay.rows()) {
      JsonNode row = Json.mapper().readTree(line);
      holders.put(row.at("/place/name/ar").asText(), row.at("/controller/id").asText());
    }
    assertThat(holders.keySet()).contains("تدمر", "سراقب");
    assertThat(holders.get("سراقب")).isEqualTo(holders.get("تدمر")).isNotEmpty();
    assertThat(replay.err()).contains("articles 2 of 2");
  }

  private static String page(String sentence) {
    return """
    <!doctype html><html lang="ar"><head><meta charset="utf-8"><script type="application/ld+json">
    {"@type": "NewsArticle", "headline": "تطورات المساء", "datePublished": "2024-12-05T19:00:00Z",
     "publisher": {"@type": "Organization", "name": "صحيفة الوادي"}}
    </script></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>تطورات المساء</h1>
    <p>%s وقال سكان إن الشوارع كانت هادئة حتى منتصف الليل.</p></article></body></html>
    """
        .formatted(sentence);
  }

  /** A record of a web archive, packed by itself as crawlers do. */
  private static byte[] record(String page) throws IOException {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
            + page.getBytes(UTF_8).length
            + "\r\n\r\n"
            + page;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://valley.example/evening\r\n"
            + "WARC-Date: 2024-12-05T20:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + http.getBytes(UTF_8).length
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(record.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
