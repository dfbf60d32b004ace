package org.sitrep.aggregate.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimId;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.Ids;
import org.sitrep.model.LocalName;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;
import org.sitrep.model.PlaceId;
import org.sitrep.model.PlaceRef;
import org.sitrep.model.Quote;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;
import org.sitrep.model.TimePrecision;
import org.sitrep.model.wire.Json;

/**
 * The claims a reader found in the seeds, with ids, origins and times as enrich would give them.
 */
final class GoldClaims {
  private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

  /**
   * Publication, by article: metadata where there is some, an hour that fits the text elsewhere.
   */
  private static final Map<String, Instant> PUBLISHED =
      Map.of(
          "000", Instant.parse("2024-12-08T00:30:00Z"),
          "001", Instant.parse("2024-12-07T16:00:00Z"),
          "002", Instant.parse("2024-12-08T01:00:00Z"),
          "003", Instant.parse("2024-12-06T20:47:00Z"),
          "004", Instant.parse("2024-12-08T00:00:00Z"));

  private GoldClaims() {}

  /** The claims by article. */
  static Map<String, List<Claim>> read(Path folder) throws IOException {
    Map<String, List<Claim>> articles = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("seeds-claims.jsonl"))) {
      JsonNode article = Json.mapper().readTree(line);
      List<Claim> claims = new ArrayList<>();
      for (JsonNode claim : article.get("claims")) {
        claims.add(claim(article, claim));
      }
      articles.put(article.get("article").asText(), claims);
    }
    return articles;
  }

  /** The day, in the country, on which something began. */
  static String day(EventTime time) {
    return time.from().atZone(DAMASCUS).toLocalDate().toString();
  }

  private static Claim claim(JsonNode article, JsonNode claim) {
    String id = article.get("article").asText();
    Instant published = PUBLISHED.getOrDefault(id.substring(0, 3), Instant.EPOCH);
    String quote = claim.get("quote").asText();
    String side = claim.get("side").asText();
    return new Claim(
        new ClaimId(Ids.hash(id, claim.toString())),
        new ArticleId(id),
        article.get("outlet").asText(),
        "ar",
        published,
        place(claim),
        ClaimKind.valueOf(claim.get("kind").asText()),
        null,
        new Side(new ActorId(side), new LocalName(side, null)),
        Extent.valueOf(claim.get("extent").asText()),
        Stance.valueOf(claim.get("stance").asText()),
        ClaimContext.valueOf(claim.get("context").asText()),
        time(claim.get("time"), published),
        origin(claim.get("attributedTo").asText(), article.get("outlet").asText()),
        new Quote(quote, 0, quote.length()),
        null,
        null);
  }

  private static PlaceRef place(JsonNode claim) {
    String name = claim.get("place").asText();
    String id = "sy-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    Granularity size =
        Granularity.valueOf(claim.get("granularity").asText().toUpperCase(Locale.ROOT));
    @Nullable PlaceId within =
        name.equals("Deir ez-Zor") ? new PlaceId("sy-deir-ez-zor-governorate") : null;
    return new PlaceRef(
        new PlaceId(id),
        new LocalName(name, null),
        name,
        size,
        true,
        within,
        "sy",
        null,
        null,
        null);
  }

  private static EventTime time(JsonNode time, Instant published) {
    if (time.isNull()) {
      return new EventTime(published, published, TimePrecision.REPORT);
    }
    String day = time.asText();
    TimePrecision precision = day.length() == 10 ? TimePrecision.DAY : TimePrecision.MONTH;
    LocalDate date = LocalDate.parse(day.length() == 10 ? day : day + "-01");
    Instant from = date.atStartOfDay(DAMASCUS).toInstant();
    return new EventTime(
        from, date.plusDays(1).atStartOfDay(DAMASCUS).toInstant().minusSeconds(1), precision);
  }

  private static Origin origin(String attributed, String outlet) {
    return switch (attributed) {
      case "outlet" -> origin(outlet, OriginKind.OUTLET, null);
      case "العربية/الحدث" -> origin("العربية.نت", OriginKind.OUTLET, null);
      case "رويترز", "ضابط كبير لرويترز", "ضابط كبير بجيش النظام لرويترز" ->
          origin("رويترز", OriginKind.AGENCY, null);
      case "المرصد السوري لحقوق الإنسان", "رامي عبدالرحمن" ->
          origin("المرصد السوري لحقوق الإنسان", OriginKind.MONITOR, null);
      case "وزارة الدفاع السورية" -> origin(attributed, OriginKind.OFFICIAL, "sy-government");
      case "مقاطع مصورة نشرها سكان" -> origin(attributed, OriginKind.WITNESS, null);
      default -> origin(attributed, OriginKind.BELLIGERENT, "sy-opposition");
    };
  }

  private static Origin origin(String name, OriginKind kind, @Nullable String side) {
    return new Origin(
        new OriginId(name), name, kind, null, side == null ? null : new ActorId(side));
  }
}
