package org.sitrep.enrich.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.model.ActorId;
import org.sitrep.model.LocalName;
import org.sitrep.model.Side;

/** Who takes part in which conflict, on which side, and when; and what generic words mean where. */
public final class ActorLexicon {
  private static final List<String> CONFLICTS =
      List.of("syria", "yemen", "sudan", "libya", "iraq", "ukraine", "other");

  private final Map<ActorId, SideEntry> sides = new LinkedHashMap<>();
  private final Map<ActorId, Actor> actors = new LinkedHashMap<>();
  private final List<TsvTable.Row> rows = new ArrayList<>();
  private final Map<String, PhraseIndex<Actor>> names = new HashMap<>();
  private final Map<String, PhraseIndex<SideEntry.Role>> generics = new HashMap<>();

  private ActorLexicon() {}

  /** Reads {@code lexicon/actors}. */
  public static ActorLexicon read() {
    ActorLexicon lexicon = new ActorLexicon();
    for (TsvTable.Row row : TsvTable.resource("/lexicon/actors/sides.tsv").rows()) {
      SideEntry side = side(row);
      lexicon.sides.put(side.side().id(), side);
    }
    for (String conflict : CONFLICTS) {
      for (TsvTable.Row row : TsvTable.resource("/lexicon/actors/" + conflict + ".tsv").rows()) {
        lexicon.rows.add(row);
        Actor actor = lexicon.actor(row);
        lexicon.actors.put(actor.id(), actor);
      }
    }
    return lexicon;
  }

  /** Prepares the names and generic words of one language. */
  public void index(LanguagePack pack) {
    PhraseIndex<Actor> index = new PhraseIndex<>();
    String language = pack.code();
    for (TsvTable.Row row : rows) {
      Actor actor = actors.get(new ActorId(row.get("id")));
      if (actor != null) {
        row.list("name_" + language).forEach(name -> index.add(keys(pack, name), actor));
        row.list("aliases_" + language).forEach(name -> index.add(keys(pack, name), actor));
      }
    }
    names.put(language, index);
    PhraseIndex<SideEntry.Role> roles = new PhraseIndex<>();
    for (TsvTable.Row row : TsvTable.resource("/lexicon/actors/generics.tsv").rows()) {
      if (row.get("language").equals(language)) {
        roles.add(keys(pack, row.get("phrase")), SideEntry.Role.valueOf(row.get("role")));
      }
    }
    generics.put(language, roles);
  }

  /** The keys of a name: folded, articles off. */
  static List<String> keys(LanguagePack pack, String name) {
    return pack.fold(name).stream().map(pack::withoutArticle).toList();
  }

  /** Actor names of a language. */
  public PhraseIndex<Actor> names(String language) {
    return names.getOrDefault(language, new PhraseIndex<>());
  }

  /** Generic words of a language: the army, the rebels. */
  public PhraseIndex<SideEntry.Role> generics(String language) {
    return generics.getOrDefault(language, new PhraseIndex<>());
  }

  /** A side by its id, or null. */
  public @Nullable SideEntry side(@Nullable ActorId id) {
    return id == null ? null : sides.get(id);
  }

  /** The side that plays a role in a country on a day, or null. */
  public @Nullable Side sideOf(SideEntry.Role role, String country, LocalDate day) {
    for (SideEntry entry : sides.values()) {
      if (entry.role() == role && entry.country().equals(country) && entry.on(day)) {
        return entry.side();
      }
    }
    return null;
  }

  /** How many actors there are. */
  public int size() {
    return actors.size();
  }

  private static SideEntry side(TsvTable.Row row) {
    return new SideEntry(
        new Side(new ActorId(row.get("id")), name(row)),
        row.get("country"),
        SideEntry.Role.valueOf(row.get("role")),
        row.get("from").isEmpty() ? LocalDate.MIN : LocalDate.parse(row.get("from")),
        row.get("to").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get("to")));
  }

  private Actor actor(TsvTable.Row row) {
    List<DatedSide> dated = DatedSide.read(row.get("side"));
    for (DatedSide side : dated) {
      if (!sides.containsKey(side.side())) {
        throw new IllegalArgumentException("[lexicon/actors] no side " + side.side());
      }
    }
    return new Actor(
        new ActorId(row.get("id")), row.get("kind"), name(row), row.get("country"), dated);
  }

  private static LocalName name(TsvTable.Row row) {
    String en = row.get("name_en");
    String ar = row.get("name_ar");
    return new LocalName(en.isEmpty() ? null : en, ar.isEmpty() ? null : ar);
  }
}
