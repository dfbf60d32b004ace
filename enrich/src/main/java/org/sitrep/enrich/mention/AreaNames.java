package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Granularity;

/** Finds bare names, of areas where words behind the name or its list say so. */
final class AreaNames {
  private final PlaceNames names;

  AreaNames(PlaceNames names) {
    this.names = names;
  }

  /** The name at a token, as what the list it goes on says or a word behind it. */
  @Nullable PlaceName at(Reading reading, int token, List<PlaceMention> before) {
    return areaOf(reading, inherited(reading, token, before), token);
  }

  /** "Eastmoor district" is the district where one bears the name, not its town. */
  private @Nullable PlaceName areaOf(Reading reading, @Nullable Granularity said, int token) {
    PlaceName name = names.bare(reading, token, said);
    Granularity behind = name == null || said != null ? null : areaBehind(reading, name.to());
    PlaceName area = behind == null ? null : names.bare(reading, token, behind);
    return area == null ? name : area;
  }

  /** The sort of area that a word of kind says of a name, or of the list that it begins. */
  private @Nullable Granularity areaBehind(Reading reading, int last) {
    int end = last;
    for (int members = 0; members < 4; members++) {
      Granularity said = PlaceTail.read(reading, end).kind();
      if (said != null) {
        int word = reading.next(end);
        boolean all = word >= 0 && reading.at(word, "anaphor-behind-areas") != null;
        boolean area = said == Granularity.GOVERNORATE || said == Granularity.DISTRICT;
        return area && (members == 0 || all) ? said : null;
      }
      int next = Joints.member(reading, end);
      PlaceName member = next < 0 ? null : names.bare(reading, next, null);
      if (member == null) {
        return null;
      }
      end = member.to();
    }
    return null;
  }

  private @Nullable Granularity inherited(Reading reading, int token, List<PlaceMention> before) {
    if (before.isEmpty()) {
      return null;
    }
    PlaceMention last = before.get(before.size() - 1);
    boolean follows = Joints.member(reading, last.to()) == token;
    return follows && (last.plural() || goesOn(reading, last, token)) ? last.granularity() : null;
  }

  /** "A, B AND [Beautiful]": in a list that has begun an everyday word is a name too. */
  private boolean goesOn(Reading reading, PlaceMention last, int token) {
    Place known = last.place();
    return (last.joined() || (known != null && names.isNear(reading, token, known)))
        && last.type() == PlaceMention.Type.PLACE
        && Kinds.settlement(last.granularity())
        && !last.anaphor()
        && reading.pack().verbBeforeSubject()
        && reading.pack().joinedByAnd(reading.document().token(token).form());
  }
}
