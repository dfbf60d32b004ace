package org.sitrep.enrich.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * What generic words make of a side: the army, the rebels, the enemy. Which sides play a role in a
 * country, and when, stands in {@code lexicon/actors/roles.tsv}.
 */
public enum Role {
  /** Who rules, by its own account. */
  GOVERNMENT(null),
  /** A regular army; where two call themselves so, both play it. */
  ARMY(GOVERNMENT),
  /** The main armed opposition. */
  OPPOSITION(null),
  /** Armed men whom the words do not place. */
  MILITANTS(OPPOSITION),
  /** Those who fight in the name of a faith. */
  JIHADISTS(MILITANTS),
  /** Those who want a state of their own. */
  SEPARATISTS(OPPOSITION),
  /** Irregulars who resist whoever came. */
  RESISTANCE(OPPOSITION),
  /** An alliance of states. */
  COALITION(null),
  /** Soldiers of another state on foreign soil. */
  OCCUPIERS(null),
  /** Fighters of a people: Kurds, Tuareg. */
  KURDS(null),
  /** Fighters of tribes and clans. */
  TRIBES(null),
  /** What one calls one's own fighters, and nobody else does. */
  HEROES(OPPOSITION),
  /** What one calls those whom one fights. */
  ENEMY(MILITANTS),
  /** Irregulars, as those say who do not love them. */
  MILITIA(ENEMY);

  private final @Nullable Role instead;

  Role(@Nullable Role instead) {
    this.instead = instead;
  }

  /** The wider role to ask for where no side plays this one, or null. */
  public @Nullable Role instead() {
    return instead;
  }

  /** Whether the words praise or are neutral, so that a party may use them of itself. */
  public boolean ownWord() {
    return switch (this) {
      case GOVERNMENT, ARMY, OPPOSITION, RESISTANCE, HEROES, COALITION, KURDS, TRIBES -> true;
      case MILITANTS, JIHADISTS, SEPARATISTS, OCCUPIERS, ENEMY, MILITIA -> false;
    };
  }

  /** Whether the words are those of whoever tells, and not of the party that is quoted. */
  public boolean narrated() {
    return this == MILITANTS || this == JIHADISTS || this == SEPARATISTS;
  }
}
