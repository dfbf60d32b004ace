package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.PlaceLexicon;

/** One reading of a text for places, with the names known by then. */
final class PlacePass {
  private final PlaceNames names;
  private final HeadedNames headed;
  private final AnaphorReader anaphors;
  private final AreaNames areas;
  private final FramedNames framed;
  private final ListedNames lists;

  /** For each token of an actor one past the actor's last token; 0 for all others. */
  private int[] taken = new int[0];

  PlacePass(PlaceLexicon lexicon, IntroducedNames introduced) {
    this.names = new PlaceNames(lexicon, introduced);
    this.headed = new HeadedNames(lexicon, names);
    this.anaphors = new AnaphorReader(names);
    this.areas = new AreaNames(names);
    this.framed = new FramedNames(names);
    this.lists = new ListedNames(headed);
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
    List<PlaceMention> announced = lists.announced(reading, token);
    boolean nothing = !reading.document().token(token).isWord() && Share.at(reading, token) == null;
    return !announced.isEmpty() || nothing ? announced : at(reading, token, before);
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
      lists.note(reading, head);
    }
    PlaceMention anaphor = anaphors.at(reading, token, head);
    PlaceName whole = head.isEmpty() ? names.directlyFrom(reading, token) : null;
    if (anaphor != null && (whole == null || whole.to() < anaphor.to())) {
      return List.of(anaphor);
    }
    PlaceName name = areas.at(reading, token, before);
    name = name == null ? nobodys(UnknownNames.unknownBeforeKind(reading, token)) : name;
    name = name == null ? nobodys(ListedNames.goingOn(reading, token, before)) : name;
    name = name == null ? framed(reading, token, before) : name;
    return name == null ? List.of() : List.of(NamedMention.of(reading, null, name, token));
  }

  private @Nullable PlaceName framed(Reading reading, int token, List<PlaceMention> before) {
    return nobodys(framed.at(reading, token, before));
  }

  /** A name, unless it is that of an actor. */
  private @Nullable PlaceName nobodys(@Nullable PlaceName name) {
    PlaceName free = name;
    for (int at = name == null ? 0 : name.from(); free != null && at <= free.to(); at++) {
      free = taken[at] > 0 ? null : free;
    }
    return free;
  }

  private List<PlaceMention> headed(Reading reading, PlaceHead head) {
    if (head.next() < 0
        || head.unnamed()
        || (head.last() != null && !head.last().suffix().isEmpty())) {
      return List.of();
    }
    PlaceName name = headed.behind(reading, head.next(), head);
    if (name == null && names.directlyFrom(reading, head.from()) == null && head.kind() != null) {
      name = UnknownNames.unknown(reading, head);
      name = head.plural() ? UnknownNames.described(reading, name) : name;
    }
    PlaceName whole = names.directlyFrom(reading, head.from());
    if (whole != null && (name == null || whole.to() >= name.to())) {
      return List.of(NamedMention.of(reading, null, whole, head.from()));
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
    mentions.add(NamedMention.of(reading, head, name, head.from()));
    if (head.plural()) {
      lists.addMembers(reading, head, name.to(), mentions);
    }
    return mentions;
  }

  /** "The headquarters of the sixth division": a facility bears the name of whose it is. */
  private @Nullable PlaceName seat(PlaceHead head) {
    WordHit kind = head.kind();
    boolean facility = kind != null && kind.is("facility") && head.next() >= 0;
    return facility && taken[head.next()] > 0
        ? new PlaceName(head.next(), taken[head.next()] - 1, List.of(), false, "")
        : null;
  }
}
