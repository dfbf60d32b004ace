package org.sitrep.enrich.lexicon;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.Side;

/** The sides of all conflicts: when they are one, what they are to a country, friends and foes. */
public final class Conflicts {
  /**
   * A side in a role for a span of days.
   *
   * @param own true where only the side itself and its allies say the word of it
   */
  record Part(String country, Role role, DatedSide dated, boolean own) {}

  /**
   * A side that generic words may mean.
   *
   * @param own true where only the side itself and its allies say the word of it
   */
  public record Candidate(Side side, boolean own) {}

  private final Map<ActorId, SideEntry> sides = new LinkedHashMap<>();
  private final List<Part> parts;
  private final Map<ActorId, Set<String>> theatres = new ConcurrentHashMap<>();

  Conflicts(Iterable<SideEntry> sides, List<Part> parts) {
    sides.forEach(entry -> this.sides.put(entry.side().id(), entry));
    this.parts = List.copyOf(parts);
  }

  /** All sides, in the order of the file. */
  public Collection<SideEntry> sides() {
    return List.copyOf(sides.values());
  }

  /** A side by its id, or null. */
  public @Nullable SideEntry side(@Nullable ActorId id) {
    return id == null ? null : sides.get(id);
  }

  /** The sides that play a role in a country on a day, the usual one first; maybe none. */
  public List<Candidate> playing(Role role, String country, LocalDate day) {
    return parts.stream()
        .filter(part -> part.role() == role && part.country().equals(country))
        .filter(part -> part.dated().covers(day) && on(part.dated().side(), day))
        .map(part -> new Candidate(known(part.dated().side()).side(), part.own()))
        .toList();
  }

  /** The countries in which an actor's sides ever play a role: where it fights. */
  public Set<String> theatres(Actor actor) {
    return theatres.computeIfAbsent(actor.id(), any -> countries(actor));
  }

  private Set<String> countries(Actor actor) {
    Set<String> countries = new HashSet<>();
    for (Part part : parts) {
      if (actor.sides().stream().anyMatch(side -> side.side().equals(part.dated().side()))) {
        countries.add(part.country());
      }
    }
    return Set.copyOf(countries);
  }

  /** Whom a side fights on a day, the main enemy first. */
  public List<Side> enemies(ActorId id, LocalDate day) {
    SideEntry entry = sides.get(id);
    return entry == null
        ? List.of()
        : entry.against().stream()
            .filter(enemy -> on(enemy, day))
            .map(enemy -> known(enemy).side())
            .toList();
  }

  /** Whether two sides are one, or fight together on a day. */
  public boolean together(ActorId one, ActorId other, LocalDate day) {
    return one.equals(other) || lists(one, other, day) || lists(other, one, day);
  }

  private boolean lists(ActorId one, ActorId other, LocalDate day) {
    SideEntry entry = sides.get(one);
    return entry != null
        && entry.allies().stream().anyMatch(ally -> ally.side().equals(other) && ally.covers(day));
  }

  private boolean on(ActorId id, LocalDate day) {
    SideEntry entry = sides.get(id);
    return entry != null && entry.on(day);
  }

  private SideEntry known(ActorId id) {
    SideEntry entry = sides.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("[lexicon/actors] no side " + id);
    }
    return entry;
  }
}
