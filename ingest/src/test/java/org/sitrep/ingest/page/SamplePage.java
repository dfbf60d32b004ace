package org.sitrep.ingest.page;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One report on one outlet's template, as bytes, and what ought to be read from them. */
record SamplePage(
    SampleTemplate template,
    SampleStory story,
    ZonedDateTime published,
    @Nullable ZonedDateTime updated) {
  private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z-]+)(?:\\|([^}]+))?}}");
  private static final int ENTRY_MINUTES = 20;
  static final Instant ARRIVED = Instant.parse("2031-06-30T12:00:00Z");

  static SamplePage of(String line) {
    String[] cells = line.split("\t");
    SampleTemplate template = SampleTemplate.read(cells[0]);
    ZoneId zone = ZoneId.of(template.setting("zone", "UTC"));
    return new SamplePage(
        template,
        SampleStory.read(cells[1]),
        Instant.parse(cells[2]).atZone(zone),
        cells.length > 3 ? Instant.parse(cells[3]).atZone(zone) : null);
  }

  String name() {
    return template.name() + "/" + story.name();
  }

  byte[] bytes() {
    return html().getBytes(Charset.forName(template.setting("charset", "UTF-8")));
  }

  PageContext context() {
    String type = template.setting("type", "text/html; charset=utf-8");
    return new PageContext(
        type.equals("none") ? null : type,
        url(),
        new OutletDefaults(null, null, ZoneId.of(template.setting("zone", "UTC"))),
        ARRIVED,
        name());
  }

  String url() {
    return filled(template.setting("url", "https://" + template.name() + ".example/{{slug}}"));
  }

  // What is right.

  String goldBody() {
    return story.text(visible(), "\n");
  }

  String goldUrl() {
    return filled(template.setting("gold-url", "{{url}}"));
  }

  @Nullable String goldAuthor() {
    return template.says("gold-author", "yes") ? story.author() : null;
  }

  boolean isLive() {
    return template.html().contains("{{entries");
  }

  @Nullable Instant goldPublished() {
    return switch (template.setting("gold-published", "yes")) {
      case "yes" -> published.toInstant();
      case "day" -> published.toLocalDate().atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
      default -> null;
    };
  }

  @Nullable Instant goldUpdated() {
    return updated != null && template.says("gold-updated", "yes") ? updated.toInstant() : null;
  }

  Instant entryTime(int block) {
    return published.plusMinutes((long) ENTRY_MINUTES * block).toInstant();
  }

  private int visible() {
    return Integer.parseInt(template.setting("visible", "999"));
  }

  // How it is written.

  private String html() {
    return filled(template.html());
  }

  private String filled(String text) {
    Matcher hole = HOLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (hole.find()) {
      String how = hole.group(2) == null ? "" : hole.group(2);
      hole.appendReplacement(filled, Matcher.quoteReplacement(value(hole.group(1), how)));
    }
    return hole.appendTail(filled).toString();
  }

  private String value(String name, String how) {
    return switch (name) {
      case "headline" -> escaped(story.headline(), how);
      case "author" -> escaped(story.author(), how);
      case "lead" -> escaped(story.blocks().getFirst().text(), how);
      case "slug" -> template.setting("slug", story.name() + "-" + published.getDayOfMonth());
      case "url" -> url();
      case "id" -> String.valueOf(Math.abs(name().hashCode() % 1_000_000));
      case "published" -> time(published, how);
      case "updated" -> time(updated == null ? published : updated, how);
      case "plain" -> escaped(story.text(999, "\n\n"), how);
      case "flat" -> escaped(story.text(999, " "), how);
      case "cut" -> escaped(story.text(999, " ").substring(0, 240) + "…", how);
      case "body" -> how.isEmpty() ? body() : escaped(body(), how);
      case "entries" -> entries(how);
      default -> throw new IllegalArgumentException("[" + template.name() + "] hole " + name);
    };
  }

  private String body() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < Math.min(visible(), story.blocks().size()); i++) {
      SampleStory.Block block = story.blocks().get(i);
      String written = template.setting(block.kind(), template.setting("p", "<p>{text}</p>"));
      String text = escaped(block.text(), template.setting("escape", ""));
      body.append(written.replace("{text}", text)).append('\n');
      body.append(filled(template.setting("after " + (i + 1), "")));
    }
    return body.toString();
  }

  /** The second block and those behind it as entries, the newest on top. */
  private String entries(String how) {
    return IntStream.iterate(story.blocks().size() - 1, i -> i > 0, i -> i - 1)
        .mapToObj(i -> entry(i, how))
        .collect(Collectors.joining(how.equals("json") ? ",\n" : "\n"));
  }

  private String entry(int i, String how) {
    String text = story.blocks().get(i).text();
    return template
        .setting(how.equals("json") ? "entry-json" : "entry", "")
        .replace("{n}", String.valueOf(i))
        .replace(
            "{time}",
            published
                .plusMinutes((long) ENTRY_MINUTES * i)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
        .replace("{seconds}", String.valueOf(entryTime(i).getEpochSecond()))
        .replace("{text}", how.equals("json") ? escaped(text, "json") : markup(text));
  }

  private static String time(ZonedDateTime time, String how) {
    int at = how.lastIndexOf('@');
    return switch (how) {
      case "iso" -> time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      case "utc" -> time.toInstant().toString();
      case "seconds" -> String.valueOf(time.toEpochSecond());
      case "rfc" -> time.format(DateTimeFormatter.RFC_1123_DATE_TIME);
      default ->
          time.format(
              DateTimeFormatter.ofPattern(
                  how.substring(0, at), Locale.forLanguageTag(how.substring(at + 1))));
    };
  }

  private static String escaped(String text, String how) {
    return switch (how) {
      case "json" ->
          text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("/", "\\/");
      case "raw" -> text;
      default -> markup(text);
    };
  }

  private static String markup(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
