package org.sitrep.enrich.lexicon;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.model.LocalName;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;

/** The agencies, monitors and outlets the project knows by name. */
public final class OriginLexicon {
  private final Map<String, PhraseIndex<KnownOrigin>> byLanguage = new HashMap<>();
  private final Map<String, KnownOrigin> outlets = new HashMap<>();
  private final List<TsvTable.Row> rows;

  private OriginLexicon(List<TsvTable.Row> rows) {
    this.rows = rows;
  }

  /** Reads {@code lexicon/origins.tsv}. */
  public static OriginLexicon read(DataFiles data) {
    return new OriginLexicon(TsvTable.of(data, "lexicon/origins.tsv").rows());
  }

  /** Prepares the names of one language. */
  public void index(LanguagePack pack) {
    PhraseIndex<KnownOrigin> index = new PhraseIndex<>();
    for (TsvTable.Row row : rows) {
      KnownOrigin origin = origin(row);
      List<String> names = new ArrayList<>(row.list("name_" + pack.code()));
      names.addAll(row.list("aliases_" + pack.code()));
      for (String name : names) {
        index.add(pack.fold(name), origin);
        outlets.putIfAbsent(String.join(" ", pack.fold(name)), origin);
      }
    }
    byLanguage.put(pack.code(), index);
  }

  /** How many there are. */
  public int size() {
    return rows.size();
  }

  /** Names of a language. */
  public PhraseIndex<KnownOrigin> names(String language) {
    return byLanguage.getOrDefault(language, new PhraseIndex<>());
  }

  /** The outlet a source or manifest names, in whatever language, or null. */
  public @Nullable KnownOrigin outlet(String name, Iterable<? extends LanguagePack> packs) {
    for (LanguagePack pack : packs) {
      KnownOrigin known = outlets.get(String.join(" ", pack.fold(name)));
      if (known != null) {
        return known;
      }
    }
    for (LanguagePack pack : packs) {
      KnownOrigin known = beginning(pack.fold(name), pack);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /**
   * "The Daily Herald - sports": a known name with more behind it; one word alone is too little.
   */
  private @Nullable KnownOrigin beginning(List<String> words, LanguagePack pack) {
    KnownOrigin best = null;
    if (!words.isEmpty()) {
      for (var found :
          names(pack.code())
              .startingWith(
                  words.get(0), ahead -> ahead < words.size() ? words.get(ahead) : null)) {
        boolean outlet = found.value().kind() == OriginKind.OUTLET;
        best = found.length() > 1 || !outlet ? found.value() : best;
      }
    }
    return best;
  }

  private static KnownOrigin origin(TsvTable.Row row) {
    String en = row.get("name_en");
    String ar = row.get("name_ar");
    return new KnownOrigin(
        new OriginId(row.get("id")),
        OriginKind.valueOf(row.get("kind")),
        new LocalName(en.isEmpty() ? null : en, ar.isEmpty() ? null : ar),
        row.get("owner").isEmpty() ? null : new OriginId(row.get("owner")),
        row.get("country"),
        row.get("zone").isEmpty() ? null : ZoneId.of(row.get("zone")),
        DatedSide.read(row.get("side")));
  }
}
