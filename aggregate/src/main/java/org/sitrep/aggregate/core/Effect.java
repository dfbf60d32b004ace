package org.sitrep.aggregate.core;

import org.sitrep.model.Claim;
import org.sitrep.model.Extent;

/**
 * What a claim means for its place; at the same moment the effects take place in this order, that
 * of a battle.
 */
enum Effect {
  HOLDS,
  NEARS,
  RINGS,
  /** A part of the side left, or only its ring did. */
  EASES,
  LEAVES,
  INSIDE,
  TAKES;

  static Effect of(Claim claim) {
    boolean edges = claim.extent() == Extent.OUTSKIRTS;
    boolean part = claim.extent() == Extent.PARTIAL;
    return switch (claim.kind()) {
      case CAPTURED -> claim.side() == null ? fall(edges || part) : grip(TAKES, edges, part);
      case HELD -> grip(HOLDS, edges, part);
      case ENTERED -> edges ? NEARS : INSIDE;
      case WITHDREW -> edges || part ? EASES : LEAVES;
      case BESIEGED -> RINGS;
      case APPROACHED -> NEARS;
    };
  }

  private static Effect fall(boolean incomplete) {
    return incomplete ? INSIDE : LEAVES;
  }

  private static Effect grip(Effect whole, boolean edges, boolean part) {
    if (edges) {
      return NEARS;
    }
    return part ? INSIDE : whole;
  }

  /** Whether the side of a claim with this effect gains by it, so that it is believed less. */
  boolean gain() {
    return this != LEAVES && this != EASES;
  }
}
