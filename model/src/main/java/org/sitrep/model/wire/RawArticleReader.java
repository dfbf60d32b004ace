package org.sitrep.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;

/**
 * Reads an article from JSON, in our flat form or as an IPTC ninjs item; what is wrong with it is a
 * rejection, never an exception. Unknown fields are ignored.
 *
 * <p>The flat form is {@code id, url, outlet, headline, body, publishedAt, language} and, where our
 * own publisher wrote it, {@code arrivedAt, source}; all but one of headline and body may be
 * missing. Which version of the article it is says {@code updatedAt} or {@code version}, where that
 * is a time, and {@code withdrawn} that it is taken back. Without a {@code body} field an object
 * with any of the names only ninjs has is a ninjs item. Times are read by {@link PublicationTime}.
 */
public final class RawArticleReader {
  private static final List<String> VERSION_TIMES = List.of("updatedAt", "version");

  private RawArticleReader() {}

  /**
   * Reads one article.
   *
   * @param arrivedAt when we first had it: the time of the Kafka record, of the file or of the
   *     call; an earlier {@code arrivedAt} in the article itself stands
   * @param source where it came from, which every message begins with
   */
  public static Outcome<RawArticle> read(byte[] json, Instant arrivedAt, String source) {
    return JsonReader.tree(json, source).then(node -> read(node, arrivedAt, source));
  }

  /**
   * The same where clock times that say no zone are of this one.
   *
   * @param arrivedAt as above
   */
  public static Outcome<RawArticle> read(
      byte[] json, Instant arrivedAt, String source, ZoneId zone) {
    return JsonReader.tree(json, source).then(node -> read(node, arrivedAt, source, zone));
  }

  /** Reads one article that is already a tree. */
  public static Outcome<RawArticle> read(JsonNode json, Instant arrivedAt, String source) {
    return read(json, arrivedAt, source, ZoneOffset.UTC);
  }

  /** Reads one article that is already a tree, where clock times that say no zone are of this. */
  public static Outcome<RawArticle> read(
      JsonNode json, Instant arrivedAt, String source, ZoneId zone) {
    if (!json.isObject()) {
      return new Rejected<>(
          RejectionReason.MALFORMED,
          "[" + source + "] " + Fields.kind(json) + ", expected an article as an object");
    }
    return Ninjs.isOne(json)
        ? ninjs(json, arrivedAt, source, zone)
        : flat(json, arrivedAt, source, zone);
  }

  private static Outcome<RawArticle> flat(
      JsonNode json, Instant arrivedAt, String source, ZoneId zone) {
    Fields fields = new Fields(json, source, zone);
    ArticleDraft draft =
        new ArticleDraft(
            fields.text("id"),
            fields.text("outlet"),
            fields.text("url"),
            fields.words("headline"),
            fields.words("body"),
            fields.time("publishedAt"),
            fields.text("language"),
            version(json, zone),
            json.path("withdrawn").asBoolean(),
            author(json, "author"),
            json.path("excerpt").isBoolean() && json.path("excerpt").booleanValue());
    Instant ownArrival = fields.time("arrivedAt");
    String ownSource = fields.text("source");
    return accept(
        draft,
        fields,
        ownArrival != null && ownArrival.isBefore(arrivedAt) ? ownArrival : arrivedAt,
        ownSource != null ? ownSource : source);
  }

  private static Outcome<RawArticle> ninjs(
      JsonNode json, Instant arrivedAt, String source, ZoneId zone) {
    Fields fields = new Fields(Ninjs.folded(json), source, zone);
    Ninjs item = new Ninjs(fields);
    if (!item.hasKnownStatus()) {
      return new Rejected<>(
          RejectionReason.UNSUPPORTED_FORMAT,
          "[" + source + ".pubstatus] unknown, expected usable, withheld or canceled");
    }
    return accept(item.draft(), fields, arrivedAt, source);
  }

  /** A version may also be a number or a word: then it says nothing of when it was made. */
  private static @Nullable Instant version(JsonNode json, ZoneId zone) {
    return VERSION_TIMES.stream()
        .map(json::path)
        .filter(JsonNode::isTextual)
        .flatMap(time -> PublicationTime.parse(time.textValue(), zone).stream())
        .findFirst()
        .orElse(null);
  }

  /** Others write authors as objects, or lists of them, and that is no mistake of an article. */
  static @Nullable String author(JsonNode json, String name) {
    return json.path(name).isTextual() ? json.path(name).textValue() : null;
  }

  private static Outcome<RawArticle> accept(
      ArticleDraft draft, Fields fields, Instant arrivedAt, String source) {
    return fields
        .mistake()
        .<Outcome<RawArticle>>map(wrong -> new Rejected<>(RejectionReason.MALFORMED, wrong))
        .orElseGet(() -> draft.toArticle(arrivedAt, source));
  }
}
