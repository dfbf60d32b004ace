package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;

/** Finds the members of lists of places: behind a plural, or announced by words that count them. */
final class ListedNames {
  private final HeadedNames headed;

  /** Words that count places and have named none so far: "three villages, …". */
  private @Nullable PlaceHead counting;

  ListedNames(HeadedNames headed) {
    this.headed = headed;
  }

  /** Notes words that may count places whose names follow. */
  void note(Reading reading, PlaceHead head) {
    counting = counts(reading, head) ? head : counting;
  }

  /** "Three villages: A, B and C", "several towns, the largest of them A and B". */
  List<PlaceMention> announced(Reading reading, int token) {
    PlaceHead head = counting;
    boolean announces =
        reading.at(token, "list-intro") != null || reading.document().token(token).isMark(":");
    if (head == null || !announces || !sameSentence(reading, head.from(), token)) {
      return List.of();
    }
    WordHit intro = reading.at(token, "list-intro");
    int first = reading.next(intro == null ? token : intro.to());
    if (first < 0 || PlaceHead.startsAt(reading, first)) {
      return List.of();
    }
    PlaceName name = headed.behind(reading, first, head);
    boolean known = name != null;
    name = known ? name : UnknownNames.unknownMember(reading, first, false);
    if (name == null) {
      return List.of();
    }
    List<PlaceMention> mentions = new ArrayList<>();
    mentions.add(NamedMention.of(reading, head, name, first));
    addMembers(reading, head, name.to(), mentions);
    counting = null;
    // Behind a colon anything may follow; "among them" brings names.
    return known || mentions.size() > 1 || intro != null ? mentions : List.of();
  }

  private static boolean sameSentence(Reading reading, int one, int other) {
    return reading.document().token(one).sentence() == reading.document().token(other).sentence();
  }

  /** "Three villages", "thirty villages", which Arabic puts in the singular: names may follow. */
  private static boolean counts(Reading reading, PlaceHead head) {
    WordHit kind = head.kind();
    if (kind == null || head.plural()) {
      return kind != null;
    }
    String form = reading.document().token(kind.to()).form();
    return kind.wordClass().name().startsWith("kind-")
        && reading.pack().verbBeforeSubject()
        && !reading.pack().definite(form, kind.prefix());
  }

  /** "The villages of A, B and C": behind a plural every joined word is a name. */
  void addMembers(Reading reading, PlaceHead head, int last, List<PlaceMention> mentions) {
    int at = Joints.member(reading, last);
    while (at >= 0 && !(head.dual() && mentions.size() == 2) && !PlaceHead.startsAt(reading, at)) {
      PlaceName name = headed.behind(reading, at, head);
      if (name == null) {
        boolean comma = Joints.isComma(reading.document().token(at - 1));
        name = head.kind() == null ? null : UnknownNames.unknownMember(reading, at, comma);
      }
      if (name == null) {
        return;
      }
      mentions.add(NamedMention.of(reading, head, name, at));
      at = Joints.member(reading, name.to());
    }
  }

  /** "A and Tell [X]": in a list that has begun, what begins names begins one that nobody knows. */
  static @Nullable PlaceName goingOn(Reading reading, int token, List<PlaceMention> before) {
    PlaceMention last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean listed =
        last != null
            && !last.anaphor()
            && last.type() == PlaceMention.Type.PLACE
            && Joints.member(reading, last.to()) == token
            && reading.pack().joinedByAnd(reading.document().token(token).form())
            && reading.at(token, "name-connector") != null;
    PlaceName name = listed ? UnknownNames.unknownMember(reading, token, false) : null;
    return name != null && name.to() > token && UnknownNames.closes(reading, name.to())
        ? name
        : null;
  }
}
