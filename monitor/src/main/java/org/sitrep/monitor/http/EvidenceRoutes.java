package org.sitrep.monitor.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ArticleId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Stance;
import org.sitrep.model.wire.Json;
import org.sitrep.monitor.article.ArticleSource;
import org.sitrep.monitor.article.QuotedSentence;
import org.sitrep.monitor.past.NotNow;
import org.sitrep.web.Answer;
import org.sitrep.web.Call;
import org.sitrep.web.Route;

/** What a row rests on, each report with the sentence that carries it. */
final class EvidenceRoutes {
  private static final List<String> KINDS = List.of("for", "against", "denials", "other");

  private final Tables tables;
  private final ArticleSource articles;

  EvidenceRoutes(Tables tables, ArticleSource articles) {
    this.tables = tables;
    this.articles = articles;
  }

  Route evidence() {
    return MonitorRoutes.get("/api/places/{id}/evidence", this::evidence);
  }

  private Answer evidence(Call call) {
    Asked asked = new Asked(call);
    asked.only(Set.of("asOf", "knownAt"));
    CityStatus row = asked.line(tables).whole().get();
    Map<ArticleId, List<RawArticle>> read = new HashMap<>();
    ObjectNode json = Json.mapper().createObjectNode();
    KINDS.forEach(json::putArray);
    try {
      for (CityStatus.Evidence each : row.evidence()) {
        List<RawArticle> versions = read.computeIfAbsent(each.articleId(), articles::versions);
        ((ArrayNode) json.get(kind(each))).add(one(each, versions));
      }
    } catch (NotNow notNow) {
      throw Refusal.notNow(notNow);
    }
    return Tagged.answer(call, "application/json", JsonText.of(json));
  }

  private static String kind(CityStatus.Evidence evidence) {
    if (evidence.stance() == Stance.DENIED) {
      return "denials";
    }
    return evidence.weight() > 0 ? "for" : evidence.weight() < 0 ? "against" : "other";
  }

  private static ObjectNode one(CityStatus.Evidence evidence, List<RawArticle> versions) {
    ObjectNode json = Json.mapper().valueToTree(evidence);
    RawArticle latest = versions.isEmpty() ? null : versions.getFirst();
    json.put("headline", latest == null ? null : latest.headline());
    json.put("url", latest == null ? null : link(latest.url()));
    json.set(
        "sentence",
        Json.mapper()
            .valueToTree(
                QuotedSentence.find(versions, evidence.quote(), language(latest)).orElse(null)));
    return json;
  }

  private static String language(@Nullable RawArticle article) {
    String language = article == null ? null : article.language();
    return language == null ? "" : language;
  }

  /** An address that leads to a page and nowhere else; null for any other. */
  static @Nullable String link(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI address = new URI(url.strip());
      String scheme = address.getScheme();
      boolean page =
          scheme != null
              && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
              && address.getHost() != null
              && address.getUserInfo() == null;
      return page ? address.toASCIIString() : null;
    } catch (URISyntaxException none) {
      return null;
    }
  }
}
