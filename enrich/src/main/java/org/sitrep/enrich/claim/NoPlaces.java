package org.sitrep.enrich.claim;

import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.model.ClaimKind;

/** Tells which mentions are no places of which a claim could be made. */
record NoPlaces(Reading reading) {
  /**
   * Hospitals and stations are entered and left every day: only taking and holding them is told.
   */
  boolean isVisited(ClaimKind kind, PlaceMention member) {
    return kind != ClaimKind.CAPTURED
        && kind != ClaimKind.HELD
        && member.isBareSite()
        && reading.at(member.nameFrom(), "site-civil") != null;
  }

  /** "The dam fell": so do dams in floods, with nobody taking them. */
  boolean collapses(Match match, PlaceMention member) {
    return match.trigger().wordClass().name().startsWith("fall")
        && reading.first("falls-down", member.from(), member.to() + 1) != null;
  }

  /** "Its airport", where nothing tells of which place. */
  boolean isNobodysFacility(PlaceMention member, PlaceMention named) {
    return member.anaphor()
        && reading.pack().marksNames()
        && member.type() == PlaceMention.Type.FACILITY
        && named.equals(member);
  }

  /** "Villages east of X", "the road to X": where it is, or what leads there, not a place. */
  boolean liesBeside(PlaceMention member) {
    if (member.type() != PlaceMention.Type.REGION) {
      return false;
    }
    for (int token = member.from(); token < member.nameFrom(); token++) {
      if (reading.at(token, "region-side") != null || reading.at(token, "flank") != null) {
        return true;
      }
    }
    return false;
  }
}
