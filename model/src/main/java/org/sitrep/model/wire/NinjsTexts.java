package org.sitrep.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a ninjs item: {@code headline} and {@code body_*} in version 1, {@code headlines}
 * and {@code bodies} of roles and content types after it. Plain text goes before markup, the role
 * {@code main} before others, and a description stands in where there is no body.
 */
final class NinjsTexts {
  private final Fields fields;

  NinjsTexts(Fields fields) {
    this.fields = fields;
  }

  String headline() {
    String plain = fields.text("headline");
    return plain != null ? plain : orEmpty(best("headlines"));
  }

  String body() {
    String listed = best("bodies");
    String named = listed != null ? listed : named("body_");
    String described = named != null ? named : best("descriptions");
    return orEmpty(described != null ? described : named("description_"));
  }

  private @Nullable String best(String list) {
    String best = null;
    int bestRank = -1;
    for (JsonNode text : fields.array(list)) {
      String value = fields.text(list + ".value", text.path("value"));
      String type = contentType(text);
      int rank = rank(text.path("role").asText(""), type);
      if (value != null && rank > bestRank) {
        best = isMarkup(type) ? HtmlText.of(value) : value;
        bestRank = rank;
      }
    }
    return best;
  }

  private @Nullable String named(String prefix) {
    String markup = null;
    for (Map.Entry<String, JsonNode> field : fields.object().properties()) {
      String name = field.getKey();
      String value = name.startsWith(prefix) ? fields.text(name, field.getValue()) : null;
      if (value != null && !isMarkup(name)) {
        return value;
      }
      markup = markup == null && value != null ? HtmlText.of(value) : markup;
    }
    return markup;
  }

  private static int rank(String role, String type) {
    return (isMarkup(type) ? 0 : 2) + (role.equalsIgnoreCase("main") ? 1 : 0);
  }

  private static String contentType(JsonNode text) {
    return Ninjs.folded(text).path("contenttype").asText("text/plain");
  }

  private static boolean isMarkup(String kind) {
    String lower = kind.toLowerCase(Locale.ROOT);
    return lower.contains("html") || lower.contains("xml") || lower.contains("nitf");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
