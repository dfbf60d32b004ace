package org.sitrep.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.sitrep.ingest.page.PageReader;

/** The page in a record of a web archive. */
final class ArchivedPage {
  private static final int FOUND = 200;

  private final String address;
  private final String contentType;
  private final Instant crawledAt;
  private final byte[] bytes;
  private final boolean cut;

  private ArchivedPage(WarcTargetRecord record, String contentType, InputStream body)
      throws IOException {
    this.address = address(record);
    this.contentType = contentType;
    this.crawledAt = record.date();
    this.cut =
        record.truncated() != WarcTruncationReason.NOT_TRUNCATED
            || record.segmentNumber().isPresent();
    this.bytes = body.readNBytes(PageReader.MAXIMUM_BYTES + 1);
  }

  /** The page of a record; nothing where it has none, or none of the web. */
  static Optional<ArchivedPage> of(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response && isHttp(response)) {
      HttpResponse http = response.http();
      String type = http.headers().first("Content-Type").orElse("");
      return http.status() == FOUND && isPage(type)
          ? Optional.of(new ArchivedPage(response, type, http.bodyDecoded().stream()))
          : Optional.empty();
    }
    if (record instanceof WarcResource resource) {
      String type = resource.headers().first("Content-Type").orElse("");
      return isPage(type) && !type.isEmpty() && isOfTheWeb(address(resource))
          ? Optional.of(new ArchivedPage(resource, type, resource.body().stream()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  String address() {
    return address;
  }

  String contentType() {
    return contentType;
  }

  Instant crawledAt() {
    return crawledAt;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether the crawler kept only a part. */
  boolean isCut() {
    return cut;
  }

  private static boolean isHttp(WarcResponse response) {
    String type = response.headers().first("Content-Type").orElse("");
    return type.toLowerCase(Locale.ROOT).startsWith("application/http")
        && isOfTheWeb(address(response));
  }

  private static boolean isOfTheWeb(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /** WARC 1.0 showed addresses in angle brackets in an example, and writers followed it. */
  private static String address(WarcTargetRecord record) {
    String target = record.target().strip();
    return target.startsWith("<") && target.endsWith(">")
        ? target.substring(1, target.length() - 1)
        : target;
  }

  private static boolean isPage(String contentType) {
    String lower = contentType.toLowerCase(Locale.ROOT);
    return lower.isEmpty() || lower.contains("html");
  }
}
