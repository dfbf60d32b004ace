package org.sitrep.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One news item in IPTC ninjs, versions 1, 2 and 3, by its schemas at iptc.org/std/ninjs. Names are
 * compared without case, since version 3 writes {@code versionCreated} for {@code versioncreated}.
 */
final class Ninjs {
  private static final Set<String> ONLY_HERE =
      Set.of("uri", "headlines", "bodies", "$standard", "versioncreated");

  /** When this version was published comes first: it is the text of this version that is read. */
  private static final List<String> TIMES =
      List.of("versioncreated", "firstcreated", "contentcreated");

  /** The publication statuses that take an item back, for a time or for good. */
  private static final Set<String> TAKEN_BACK = Set.of("withheld", "canceled", "cancelled");

  private static final Set<String> PUBLISHERS = Set.of("publisher", "provider", "distributor");

  private final Fields fields;

  Ninjs(Fields fields) {
    this.fields = fields;
  }

  static boolean isOne(JsonNode json) {
    return !json.has("body")
        && json.properties().stream()
            .map(field -> field.getKey().toLowerCase(Locale.ROOT))
            .anyMatch(name -> ONLY_HERE.contains(name) || name.startsWith("body_"));
  }

  /** The object with its names in lower case; where two become one, the first stays. */
  static ObjectNode folded(JsonNode json) {
    ObjectNode folded = JsonNodeFactory.instance.objectNode();
    json.properties()
        .forEach(
            field -> folded.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
    return folded;
  }

  ArticleDraft draft() {
    String uri = fields.text("uri");
    return new ArticleDraft(
        uri != null ? uri : alternative(""),
        outlet(),
        uri != null && uri.startsWith("http") ? uri : alternative("http"),
        new NinjsTexts(fields).headline(),
        new NinjsTexts(fields).body(),
        publishedAt(),
        fields.text("language"),
        fields.time("versioncreated"),
        isTakenBack(),
        byline(),
        false);
  }

  /** {@code byline} in version 1, {@code by} after it. */
  private @Nullable String byline() {
    String first = RawArticleReader.author(fields.object(), "byline");
    return first != null ? first : RawArticleReader.author(fields.object(), "by");
  }

  /** Whether its publication status is one of those that ninjs knows. */
  boolean hasKnownStatus() {
    String status = status();
    return status.equals("usable") || TAKEN_BACK.contains(status);
  }

  private boolean isTakenBack() {
    return TAKEN_BACK.contains(status());
  }

  private String status() {
    String status = fields.text("pubstatus");
    return status == null ? "usable" : status.toLowerCase(Locale.ROOT);
  }

  private @Nullable Instant publishedAt() {
    return TIMES.stream().map(fields::time).flatMap(Stream::ofNullable).findFirst().orElse(null);
  }

  /** The first alternative id that begins so: of an object in version 1, of an array after it. */
  private @Nullable String alternative(String beginning) {
    for (JsonNode id : fields.object().path("altids")) {
      JsonNode value = id.isObject() ? id.path("value") : id;
      if (value.isTextual() && value.textValue().startsWith(beginning)) {
        return value.textValue();
      }
    }
    return null;
  }

  private @Nullable String outlet() {
    JsonNode provider = fields.object().path("provider");
    String named = provider.isObject() ? name(provider) : fields.text("provider");
    if (named != null) {
      return named;
    }
    String source = infoSource();
    return source != null ? source : fields.text("copyrightholder");
  }

  private @Nullable String infoSource() {
    String first = null;
    for (String list : List.of("infosources", "infosource")) {
      for (JsonNode source : fields.array(list)) {
        String name = name(source);
        if (name != null && publishes(source)) {
          return name;
        }
        first = first == null ? name : first;
      }
    }
    return first;
  }

  private @Nullable String name(JsonNode party) {
    return fields.text("infosources.name", party.path("name"));
  }

  private static boolean publishes(JsonNode source) {
    String role = source.path("role").asText(source.path("rel").asText(""));
    return PUBLISHERS.stream().anyMatch(role.toLowerCase(Locale.ROOT)::endsWith);
  }
}
