package org.sitrep.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Granularity;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.Stance;
import org.sitrep.model.wire.JsonReader;

/** Reads annotated articles, one JSON object a line. */
public final class GoldReader {
  private GoldReader() {}

  /**
   * One line: {@code {"article", "outlet", "conflict", "claims": […], "notClaims": […]}}.
   *
   * @param where the file and line, for what is said of a mistake
   */
  public static Outcome<GoldArticle> read(String line, String where) {
    return JsonReader.tree(line.getBytes(StandardCharsets.UTF_8), where)
        .then(tree -> article(tree, where));
  }

  private static Outcome<GoldArticle> article(JsonNode tree, String where) {
    String name = text(tree, "article");
    if (name == null) {
      return fault(where, "no article", "its name");
    }
    List<GoldClaim> claims = new ArrayList<>();
    for (JsonNode claim : tree.path("claims")) {
      switch (claim(claim, where + " " + name)) {
        case Accepted<GoldClaim>(GoldClaim value) -> claims.add(value);
        case Rejected<GoldClaim> rejected -> {
          return rejected.as();
        }
      }
    }
    List<String> nots = new ArrayList<>();
    tree.path("notClaims").forEach(not -> nots.add(not.path("quote").asText()));
    return new Accepted<>(
        new GoldArticle(name, or(tree, "outlet", ""), or(tree, "conflict", ""), claims, nots));
  }

  private static Outcome<GoldClaim> claim(JsonNode tree, String where) {
    String place = text(tree, "place");
    String quote = text(tree, "quote");
    if (place == null || quote == null) {
      return fault(where, "a claim without place or quote", "both");
    }
    Granularity granularity = one(Granularity.values(), or(tree, "granularity", "city"));
    ClaimKind kind = one(ClaimKind.values(), or(tree, "kind", ""));
    Stance stance = one(Stance.values(), or(tree, "stance", "ASSERTED"));
    ClaimContext context = one(ClaimContext.values(), or(tree, "context", "CURRENT"));
    if (granularity == null || kind == null || stance == null || context == null) {
      return fault(
          where, "a claim on " + place, "granularity, kind, stance and context of the contract");
    }
    boolean optional = tree.path("optional").asBoolean(false);
    return new Accepted<>(
        new GoldClaim(
            place,
            granularity,
            kind,
            text(tree, "side"),
            text(tree, "time"),
            stance,
            context,
            quote,
            optional));
  }

  private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values)
        .filter(value -> value.name().equals(upper))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(JsonNode tree, String field) {
    String text = tree.path(field).asText("");
    return text.isBlank() || tree.path(field).isNull() ? null : text;
  }

  private static String or(JsonNode tree, String field, String otherwise) {
    String text = text(tree, field);
    return text == null ? otherwise : text;
  }

  private static <T> Outcome<T> fault(String where, String what, String expected) {
    return new Rejected<>(
        RejectionReason.MALFORMED, "[" + where + "] " + what + ", expected " + expected);
  }
}
