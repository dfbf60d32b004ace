package org.sitrep.enrich.mention;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/**
 * Finds parts of a place that is named by its owner alone: its outskirts, the city's airport, the
 * centre.
 */
final class OwnParts {
  /** How many words may describe the part: its last northern districts. */
  private static final int DESCRIPTION = 2;

  private OwnParts() {}

  /** A word for a part of a place, and what it makes of the place. */
  record Part(WordHit word) {
    PlaceMention.Type type() {
      return switch (word.wordClass().name()) {
        case "part-of-edge" -> PlaceMention.Type.EDGE;
        case "facility-behind" -> PlaceMention.Type.FACILITY;
        default -> PlaceMention.Type.PLACE;
      };
    }

    Extent extent() {
      return switch (word.wordClass().name()) {
        case "part-of-edge" -> Extent.OUTSKIRTS;
        case "part-of-centre" -> Extent.CENTRE;
        case "facility-behind" -> Extent.UNSPECIFIED;
        default -> Extent.PARTIAL;
      };
    }
  }

  /** The part behind a name: X's eastern districts, X city centre; or null. */
  static @Nullable Part behind(Reading reading, int nameTo) {
    boolean owner =
        reading.forms().of(nameTo).stream()
            .anyMatch(form -> reading.pack().ownerSuffix(form.suffix()));
    int next = reading.next(nameTo);
    WordHit centre = next < 0 ? null : reading.at(next, "part-of-centre");
    WordHit part = owner ? partAt(reading, next, true) : centre;
    return part == null ? null : new Part(part);
  }

  /** The part that begins at a token, as something of a place named before; or null. */
  static @Nullable PlaceMention at(Reading reading, int token) {
    if (reading.at(token, "own") != null) {
      return part(reading, token, reading.next(token), true);
    }
    int next = reading.at(token, "definite") == null ? -1 : reading.next(token);
    if (next < 0) {
      return null;
    }
    WordHit owner = reading.atFamily(next, "owner-");
    if (owner != null) {
      return part(reading, token, reading.next(owner.to()), true);
    }
    PlaceMention bare = bare(reading, token, next);
    return bare == null ? BareSites.at(reading, token, next) : bare;
  }

  /** Whether a name or word with the ending of an owner is followed by a part of it. */
  static boolean follows(Reading reading, int token) {
    return partAt(reading, reading.next(token), true) != null;
  }

  /** "The outskirts", where it is not said of what. */
  private static @Nullable PlaceMention bare(Reading reading, int token, int next) {
    WordHit part = partAt(reading, next, false);
    part = part == null || part.is("part-of-some") ? null : part;
    int behind = part == null ? -1 : reading.next(part.to());
    boolean said =
        behind >= 0 && (reading.at(behind, "link") != null || reading.at(behind, "prep") != null);
    return part == null || said ? null : mention(reading, token, part);
  }

  private static @Nullable PlaceMention part(
      Reading reading, int from, int first, boolean facility) {
    WordHit part = partAt(reading, first, facility);
    return part == null ? null : mention(reading, from, part);
  }

  private static @Nullable WordHit partAt(Reading reading, int first, boolean facility) {
    int at = first;
    for (int step = 0; step <= DESCRIPTION && at >= 0; step++) {
      WordHit part = reading.atFamily(at, "part-of-");
      boolean ofForce = reading.at(at, "force-facility") != null;
      part = part == null && facility && !ofForce ? reading.at(at, "facility-behind") : part;
      if (part != null) {
        return part;
      }
      boolean describes =
          reading.document().token(at).isWord()
              && reading.at(at).stream().allMatch(HeadWords::describe)
              && !(reading.at(at).isEmpty() && isName(reading, at));
      if (!describes) {
        return null;
      }
      at = reading.next(at);
    }
    return null;
  }

  /** "Aleppo's Salaheddine district" is a quarter with a name of its own. */
  private static boolean isName(Reading reading, int token) {
    return reading.pack().marksNames()
        && reading.pack().continuesName(reading.document().surface(token, token));
  }

  private static PlaceMention mention(Reading reading, int from, WordHit word) {
    Part part = new Part(word);
    boolean facility = part.type() == PlaceMention.Type.FACILITY;
    return MentionDraft.at(from, word.to())
        .name(facility ? word.from() : from, word.to())
        .type(part.type())
        .granularity(facility ? Granularity.FACILITY : Granularity.CITY)
        .extent(part.extent())
        .behind(Joints.governor(reading, from, ""), Joints.joined(reading, from, ""))
        .standing(true, false)
        .made();
  }
}
