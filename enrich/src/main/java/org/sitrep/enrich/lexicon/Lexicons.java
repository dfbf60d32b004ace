package org.sitrep.enrich.lexicon;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.Languages;

/** All lexicons, with their names prepared for every language. */
public record Lexicons(
    PlaceLexicon places, ActorLexicon actors, OriginLexicon origins, Map<String, ZoneId> zones) {
  public Lexicons {
    zones = Map.copyOf(zones);
  }

  /** Reads the lexicons of the project. */
  public static Lexicons read(Languages languages) {
    Lexicons lexicons =
        new Lexicons(PlaceLexicon.read(), ActorLexicon.read(), OriginLexicon.read(), countries());
    for (Language language : languages.all()) {
      lexicons.places.index(language.pack());
      lexicons.actors.index(language.pack());
      lexicons.origins.index(language.pack());
    }
    return lexicons;
  }

  private static Map<String, ZoneId> countries() {
    Map<String, ZoneId> zones = new HashMap<>();
    for (TsvTable.Row row : TsvTable.resource("/lexicon/countries.tsv").rows()) {
      zones.put(row.get("code"), ZoneId.of(row.get("zone")));
    }
    return zones;
  }

  /** The time zone most places are in; UTC where none is known. */
  public ZoneId zoneOf(List<? extends @Nullable Place> mentioned) {
    Map<String, Integer> votes = new TreeMap<>();
    for (Place place : mentioned) {
      if (place != null) {
        votes.merge(place.country(), 1, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> zones.get(entry.getKey()))
        .orElse(ZoneOffset.UTC);
  }
}
