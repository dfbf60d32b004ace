package org.sitrep.cli.run;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.ingest.FeedsConfig;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.fetch.WebAddress;
import org.sitrep.ingest.source.FullText;
import org.sitrep.ingest.source.SourceSpec;

/** Reads {@code sources} and {@code fetch} of the settings file. */
final class SourceSettings {
  private static final int USUAL_BODY = 5 << 20;
  private static final String EVERY = "[1-9][0-9]{0,5}[smhd]";

  private SourceSettings() {}

  static FeedsConfig of(Section whole) {
    Section section = whole.section("fetch");
    FetchSettings fetch = fetch(section);
    String trusted = section.text("trust-file", "", ".+");
    section.refuseUnknown();
    List<SourceSpec> sources = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section each : whole.sections("sources")) {
      source(each, ids).ifPresent(sources::add);
      each.refuseUnknown();
    }
    return new FeedsConfig(sources, fetch, trusted);
  }

  private static FetchSettings fetch(Section fetch) {
    FetchSettings standard = FetchSettings.standard();
    FetchSettings settings =
        new FetchSettings(
            fetch.text("user-agent", standard.userAgent(), "[A-Za-z][\\x20-\\x7e]{0,199}"),
            Duration.ofMillis(fetch.number("host-delay-ms", 2_000, 0, 600_000)),
            standard.connect(),
            Duration.ofMillis(fetch.number("silence-ms", 15_000, 100, 600_000)),
            Duration.ofMillis(fetch.number("timeout-ms", 60_000, 100, 3_600_000)),
            fetch.number("max-body-bytes", USUAL_BODY, 1_024, 64 << 20),
            fetch.number("redirects", standard.redirects(), 0, 20),
            fetch.number("at-once", standard.atOnce(), 1, 1_000));
    return settings;
  }

  private static Optional<SourceSpec> source(Section source, Set<String> ids) {
    String id = source.text("id", "", "[A-Za-z0-9._-]{1,100}");
    source.require("id");
    source.require("url");
    // Feeds of every dialect; what comes in by other ways has settings of its own.
    String kind = source.text("kind", "feed", "feed");
    Optional<URI> url = url(source);
    ZoneId zone = zone(source);
    if (!id.isEmpty() && !ids.add(id)) {
      source.wrong("id", id + " twice, expected each once");
    }
    SourceSpec spec =
        new SourceSpec(
            id,
            url.orElse(URI.create("http://" + kind + ".invalid/")),
            orNull(source.text("outlet", "", ".{1,200}")),
            orNull(source.text("language", "", "[A-Za-z]{2,3}(-.*)?")),
            orNull(source.text("country", "", "[A-Z]{2}")),
            zone,
            orNull(source.text("licence", "", ".{1,500}")),
            every(source.text("every", "15m", EVERY)),
            FullText.valueOf(
                source.text("full-text", "auto", "auto|always|never").toUpperCase(Locale.ROOT)),
            source.text("allow-private", "false", "true|false").equals("true"));
    return url.isPresent() ? Optional.of(spec) : Optional.empty();
  }

  private static Optional<URI> url(Section source) {
    String given = source.text("url", "", ".+");
    Optional<URI> url = WebAddress.parse(given);
    if (url.isEmpty() && !given.isEmpty()) {
      source.wrong("url", given + ", expected http:// or https:// and a host, without a user");
    }
    return url;
  }

  /** Of clock times that say none. */
  static ZoneId zone(Section source) {
    String given = source.text("time-zone", "UTC", ".+");
    try {
      return ZoneId.of(given);
    } catch (DateTimeException unknown) {
      source.wrong("time-zone", given + ", expected a name such as Asia/Damascus");
      return ZoneOffset.UTC;
    }
  }

  private static Duration every(String given) {
    long count = Long.parseLong(given.substring(0, given.length() - 1));
    return switch (given.charAt(given.length() - 1)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
