package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.text.Token;

/** Spreads a claim over the places that are joined to its first one. */
final class PlaceLists {
  /** How many words of description may stand before a joint such as "as well as". */
  private static final int DESCRIPTION = 5;

  private final Reading reading;
  private final InOrder<PlaceMention> places;

  PlaceLists(Reading reading, InOrder<PlaceMention> places) {
    this.reading = reading;
    this.places = places;
  }

  /**
   * The first place and all that are joined to it, in order.
   *
   * @param subject whether they stand in front of their verb
   */
  List<PlaceMention> from(PlaceMention first, Sentence sentence, boolean subject) {
    List<PlaceMention> members = subject ? earlier(first, sentence) : new ArrayList<>();
    members.add(first);
    List<PlaceMention> pending = new ArrayList<>();
    PlaceMention last = first;
    for (PlaceMention next : places.between(first.to() + 1, sentence.to())) {
      if (next.from() <= last.to()) {
        continue;
      }
      if (!subject && beginsClause(next)) {
        break;
      }
      if (!joins(first, last, next)) {
        if (reading.pack().listsByComma() && commaOnly(last, next)) {
          // "A, B and C": B belongs to the list once its "and" comes.
          pending.add(next);
          last = next;
          continue;
        }
        break;
      }
      pending.forEach(member -> members.add(shared(members.get(members.size() - 1), member)));
      pending.clear();
      if (next.type() != PlaceMention.Type.OTHER_NAME
          && !(next.anaphor() && next.from() == next.to() && !ownFacility(next))) {
        members.add(shared(members.get(members.size() - 1), next));
      }
      last = next;
    }
    return members;
  }

  /** The members of a list in front of the last one, which stands next to its verb. */
  private List<PlaceMention> earlier(PlaceMention last, Sentence sentence) {
    List<PlaceMention> members = new ArrayList<>();
    PlaceMention behind = last;
    for (int index = indexOf(last) - 1; index >= 0; index--) {
      PlaceMention member = places.get(index);
      int before = member.from() - 1;
      boolean object =
          before >= sentence.from() && reading.at(before).stream().anyMatch(this::verb);
      if (member.from() < sentence.from() || object || !onlyJoints(member, behind)) {
        break;
      }
      members.add(0, member);
      behind = member;
    }
    return members;
  }

  private int indexOf(PlaceMention mention) {
    int index = places.indexFrom(mention.from());
    return index < places.size() && places.get(index).equals(mention) ? index : -1;
  }

  private boolean verb(WordHit hit) {
    return hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT;
  }

  private boolean onlyJoints(PlaceMention member, PlaceMention next) {
    for (int token = member.to() + 1; token < next.from(); token++) {
      boolean comma = reading.document().token(token).isMark(",");
      if (!comma && reading.at(token, "list-and") == null) {
        return false;
      }
    }
    return reading.pack().listsByComma()
        && member.type() == next.type()
        && member.governor().isEmpty();
  }

  /** "And its airport", "and the port". */
  private static boolean ownFacility(PlaceMention mention) {
    return mention.isBareSite()
        || (mention.type() == PlaceMention.Type.FACILITY && !mention.isPronoun());
  }

  /** The extent said of a list in front of its head holds for every member. */
  private static PlaceMention shared(PlaceMention first, PlaceMention next) {
    boolean bare = next.from() == next.nameFrom();
    return bare && next.type() == first.type() ? next.withExtent(first.extent()) : next;
  }

  /** All places from the first on up to the end of the sentence. */
  List<PlaceMention> every(PlaceMention first, Sentence sentence) {
    return places.between(first.from(), sentence.to()).stream()
        .filter(p -> p.type() != PlaceMention.Type.OTHER_NAME)
        .toList();
  }

  private boolean commaOnly(PlaceMention last, PlaceMention next) {
    int comma = last.to() + 1;
    return next.from() == comma + 1
        && reading.document().token(comma).isMark(",")
        && next.type() == last.type();
  }

  /** "Took Homs and Hama fell": a place in front of a finite verb is its subject. */
  private boolean beginsClause(PlaceMention next) {
    int behind = reading.next(next.to());
    return !reading.pack().verbBeforeSubject()
        && behind >= 0
        && reading.at(behind).stream().anyMatch(PlaceLists::finite);
  }

  private static boolean finite(WordHit hit) {
    return hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT || hit.is("auxiliary");
  }

  private boolean joins(PlaceMention first, PlaceMention last, PlaceMention next) {
    boolean sameGovernor = next.governor().isEmpty() || next.governor().equals(first.governor());
    boolean apposed = first.plural() || last.plural();
    boolean comma = false;
    int words = 0;
    boolean longJoint = false;
    boolean governed = false;
    for (int token = last.to() + 1; token < next.from(); token++) {
      Token between = reading.document().token(token);
      WordHit joint = reading.at(token, "list-and");
      WordHit preposition = reading.at(token, "prep");
      if (joint != null) {
        longJoint = joint.to() > joint.from() || joint.prefix().isEmpty();
        token = Math.max(token, Math.min(joint.to(), next.from() - 1));
      } else if (preposition != null && preposition.to() == next.from() - 1) {
        governed = reading.pack().joinedByAnd(preposition.prefix());
        token = preposition.to();
      } else if (between.isWord() || between.type() == Token.Type.NUMBER) {
        if (opensClause(token)) {
          return false;
        }
        // What a joint joins stands right behind it.
        longJoint = false;
        words += strangers(token) ? 0 : 1;
      } else {
        comma |= between.isMark("،") || between.isMark(",");
        if (between.isMark("؛") || between.isMark(":")) {
          return false;
        }
      }
    }
    boolean joined = next.joined() || longJoint;
    if (!sameGovernor && !longJoint) {
      return false;
    }
    if (words > 0) {
      return joined && (longJoint || governed) && words <= DESCRIPTION;
    }
    return joined || (comma && apposed);
  }

  /** "A, and B, and C" where B is in no lexicon: a definite word of a list that is nothing else. */
  private boolean strangers(int token) {
    if (reading.at(token, "part-described") != null) {
      return true;
    }
    boolean alone = reading.at(token).isEmpty() && !reading.continuesPhrase(token);
    for (Form form : reading.forms().of(token)) {
      boolean joined = reading.pack().conjunction(form.prefix());
      if (alone && joined && reading.pack().definite(form.stem(), "")) {
        return true;
      }
    }
    return false;
  }

  private boolean opensClause(int token) {
    for (WordHit hit : reading.at(token)) {
      String name = hit.wordClass().name();
      boolean verb = hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT;
      if (verb || name.equals("barrier") || name.equals("relative") || name.equals("except")) {
        return true;
      }
    }
    return false;
  }
}
