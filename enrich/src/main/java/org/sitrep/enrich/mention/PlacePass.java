package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/** One reading of a text for places, with the names known by then. */
final class PlacePass {
  private final PlaceNames names;
  private final AnaphorReader anaphors;
  private final FramedNames framed;

  /** For each token of an actor one past the actor's last token; 0 for all others. */
  private int[] taken = new int[0];

  /** Words that count places and have named none so far: "three villages, …". */
  private @Nullable PlaceHead counting;

  PlacePass(PlaceNames names) {
    this.names = names;
    this.anaphors = new AnaphorReader(names);
    this.framed = new FramedNames(names);
  }

  /** All place mentions in order; none is looked for inside the actors. */
  List<PlaceMention> read(Reading reading, List<ActorMention> actors) {
    taken = new int[reading.document().size()];
    for (ActorMention actor : actors) {
      for (int token = actor.from(); token <= actor.to(); token++) {
        taken[token] = actor.to() + 1;
      }
    }
    PlaceOpenings openings = new PlaceOpenings(reading, names);
    List<PlaceMention> mentions = new ArrayList<>();
    int token = 0;
    while (token < taken.length) {
      List<PlaceMention> found =
          taken[token] > 0 || !openings.at(token)
              ? List.of()
              : announcedOrAt(reading, token, mentions);
      mentions.addAll(found);
      token = found.isEmpty() ? token + 1 : found.get(found.size() - 1).to() + 1;
    }
    return mentions;
  }

  private List<PlaceMention> announcedOrAt(Reading reading, int token, List<PlaceMention> before) {
    List<PlaceMention> announced = announced(reading, token);
    boolean nothing = !reading.document().token(token).isWord() && Share.at(reading, token) == null;
    return !announced.isEmpty() || nothing ? announced : at(reading, token, before);
  }

  /** "Three villages: A, B and C", "several towns, the largest of them A and B". */
  private List<PlaceMention> announced(Reading reading, int token) {
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
    PlaceNames.Name name = names.behind(reading, first, head);
    boolean known = name != null;
    name = known ? name : UnknownNames.unknownMember(reading, first, false);
    if (name == null) {
      return List.of();
    }
    List<PlaceMention> mentions = new ArrayList<>();
    mentions.add(mention(reading, head, name, first));
    addMembers(reading, head, name.to(), mentions);
    counting = null;
    // Behind a colon anything may follow; "among them" brings names.
    return known || mentions.size() > 1 || intro != null ? mentions : List.of();
  }

  private static boolean sameSentence(Reading reading, int one, int other) {
    return reading.document().token(one).sentence() == reading.document().token(other).sentence();
  }

  private List<PlaceMention> at(Reading reading, int token, List<PlaceMention> before) {
    List<PlaceMention> found = alone(reading, token, before);
    if (found.size() != 1 || reading.pack().adjectiveBehindNoun()) {
      return found;
    }
    int behind = reading.next(found.get(0).to());
    WordHit kind = behind < 0 ? null : reading.atFamily(behind, "kind-");
    if (kind == null || kind.to() == kind.from()) {
      return found;
    }
    // "The A province town of B": A only describes B.
    List<PlaceMention> meant = alone(reading, behind, before);
    return meant.isEmpty() || meant.get(0).anaphor()
        ? found
        : List.of(meant.get(0).describedBy(found.get(0)));
  }

  private List<PlaceMention> alone(Reading reading, int token, List<PlaceMention> before) {
    PlaceMention own = OwnParts.at(reading, token);
    if (own != null) {
      return List.of(own);
    }
    PlaceHead head = PlaceHead.read(reading, token, names);
    if (!head.isEmpty()) {
      List<PlaceMention> headed = headed(reading, head);
      if (!headed.isEmpty()) {
        return headed;
      }
      counting = counts(reading, head) ? head : counting;
    }
    PlaceMention anaphor = anaphors.at(reading, token, head);
    PlaceNames.Name whole = head.isEmpty() ? names.directlyFrom(reading, token) : null;
    if (anaphor != null && (whole == null || whole.to() < anaphor.to())) {
      return List.of(anaphor);
    }
    PlaceNames.Name name = areaOf(reading, inherited(reading, token, before), token);
    name = name == null ? nobodys(UnknownNames.unknownBeforeKind(reading, token)) : name;
    name = name == null ? framed(reading, token, before) : name;
    return name == null ? List.of() : List.of(mention(reading, null, name, token));
  }

  private PlaceNames.@Nullable Name framed(Reading reading, int token, List<PlaceMention> before) {
    return nobodys(framed.at(reading, token, before));
  }

  /** A name, unless it is that of an actor. */
  private PlaceNames.@Nullable Name nobodys(PlaceNames.@Nullable Name name) {
    PlaceNames.Name free = name;
    for (int at = name == null ? 0 : name.from(); free != null && at <= free.to(); at++) {
      free = taken[at] > 0 ? null : free;
    }
    return free;
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

  private List<PlaceMention> headed(Reading reading, PlaceHead head) {
    if (head.next() < 0
        || head.unnamed()
        || (head.last() != null && !head.last().suffix().isEmpty())) {
      return List.of();
    }
    PlaceNames.Name name = names.behind(reading, head.next(), head);
    if (name == null && names.directlyFrom(reading, head.from()) == null && head.kind() != null) {
      name = UnknownNames.unknown(reading, head);
      name = head.plural() ? UnknownNames.described(reading, name) : name;
    }
    PlaceNames.Name whole = names.directlyFrom(reading, head.from());
    if (whole != null && (name == null || whole.to() >= name.to())) {
      return List.of(mention(reading, null, whole, head.from()));
    }
    if (name == null) {
      name = UnknownNames.unknownBeforeKind(reading, head.next());
    }
    if (name != null && name.namesakes().isEmpty() && taken[name.from()] > 0) {
      name = null;
    }
    name = name == null ? seat(head) : name;
    if (name == null) {
      return List.of();
    }
    List<PlaceMention> mentions = new ArrayList<>();
    mentions.add(mention(reading, head, name, head.from()));
    if (head.plural()) {
      addMembers(reading, head, name.to(), mentions);
    }
    return mentions;
  }

  /** "The headquarters of the sixth division": a facility bears the name of whose it is. */
  private PlaceNames.@Nullable Name seat(PlaceHead head) {
    WordHit kind = head.kind();
    boolean facility = kind != null && kind.is("facility") && head.next() >= 0;
    return facility && taken[head.next()] > 0
        ? new PlaceNames.Name(head.next(), taken[head.next()] - 1, List.of(), false, "")
        : null;
  }

  /** "The villages of A, B and C": behind a plural every joined word is a name. */
  private void addMembers(Reading reading, PlaceHead head, int last, List<PlaceMention> mentions) {
    int at = Joints.member(reading, last);
    while (at >= 0 && !(head.dual() && mentions.size() == 2) && !PlaceHead.startsAt(reading, at)) {
      PlaceNames.Name name = names.behind(reading, at, head);
      if (name == null) {
        boolean comma = Joints.isComma(reading.document().token(at - 1));
        name = head.kind() == null ? null : UnknownNames.unknownMember(reading, at, comma);
      }
      if (name == null) {
        return;
      }
      mentions.add(mention(reading, head, name, at));
      at = Joints.member(reading, name.to());
    }
  }

  /** "Eastmoor district" is the district where one bears the name, not its town. */
  private PlaceNames.@Nullable Name areaOf(Reading reading, @Nullable Granularity said, int token) {
    PlaceNames.Name name = names.bare(reading, token, said);
    Granularity behind = name == null || said != null ? null : areaBehind(reading, name.to());
    PlaceNames.Name area = behind == null ? null : names.bare(reading, token, behind);
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
      PlaceNames.Name member = next < 0 ? null : names.bare(reading, next, null);
      if (member == null) {
        return null;
      }
      end = member.to();
    }
    return null;
  }

  private static @Nullable Granularity inherited(
      Reading reading, int token, List<PlaceMention> before) {
    if (before.isEmpty()) {
      return null;
    }
    PlaceMention last = before.get(before.size() - 1);
    boolean follows = Joints.member(reading, last.to()) == token;
    return follows && (last.plural() || goesOn(reading, last, token)) ? last.granularity() : null;
  }

  /** "A, B AND [Beautiful]": in a list that has begun an everyday word is a name too. */
  private static boolean goesOn(Reading reading, PlaceMention last, int token) {
    return last.joined()
        && last.type() == PlaceMention.Type.PLACE
        && Kinds.settlement(last.granularity())
        && !last.anaphor()
        && reading.pack().verbBeforeSubject()
        && reading.pack().joinedByAnd(reading.document().token(token).form());
  }

  private static PlaceMention mention(
      Reading reading, @Nullable PlaceHead head, PlaceNames.Name name, int from) {
    boolean first = head != null && head.from() == from;
    PlaceTail tail = PlaceTail.read(reading, name.to());
    PlaceMention.Type type = head == null ? name.type() : head.type();
    if (type == PlaceMention.Type.PLACE) {
      type = name.type();
    }
    type = tail.type() == null ? type : tail.type();
    if (tail.kind() != null && Kinds.settlement(tail.kind()) && isArea(name)) {
      // "The X village" is some village of the area X.
      type = PlaceMention.Type.OTHER_NAME;
    }
    boolean quarterOfCity =
        head != null && head.quarters() && name.place() != null && isCity(name.place());
    Granularity granularity = granularity(head, name, type, quarterOfCity);
    if (name.place() == null && tail.kind() != null && type == PlaceMention.Type.PLACE) {
      granularity = tail.kind();
    }
    Extent extent = head == null ? Extent.UNSPECIFIED : head.extent();
    if (quarterOfCity && extent == Extent.UNSPECIFIED) {
      extent = Extent.PARTIAL;
    }
    String prefix = first && head != null ? head.prefix() : name.prefix();
    return new PlaceMention(
        first || head == null ? from : name.from(),
        tail.to(),
        name.from(),
        name.to(),
        name.place(),
        type,
        granularity,
        tail.extent() == Extent.UNSPECIFIED ? extent : tail.extent(),
        Joints.governor(reading, from, prefix),
        Joints.joined(reading, from, prefix),
        false,
        false,
        head != null && head.plural(),
        name.namesakes(),
        name.doubtful() && tail.kind() == null);
  }

  private static boolean isArea(PlaceNames.Name name) {
    return name.place() != null && name.namesakes().stream().allMatch(Place::isArea);
  }

  private static boolean isCity(Place place) {
    return place.kind() == Granularity.CITY || place.kind() == Granularity.TOWN;
  }

  private static Granularity granularity(
      @Nullable PlaceHead head,
      PlaceNames.Name name,
      PlaceMention.Type type,
      boolean quarterOfCity) {
    if (type == PlaceMention.Type.REGION) {
      return Granularity.COUNTRYSIDE;
    }
    if (type == PlaceMention.Type.FACILITY) {
      return Granularity.FACILITY;
    }
    Place place = name.place();
    if (place != null) {
      return place.kind();
    }
    Granularity said = head == null || quarterOfCity ? null : head.granularity();
    said = said == null ? name.introduced() : said;
    return said == null ? Granularity.TOWN : said;
  }
}
