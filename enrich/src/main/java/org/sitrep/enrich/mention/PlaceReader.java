package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/** Finds places: names of the lexicon, names behind a word of kind, words that stand for a name. */
public final class PlaceReader {
  private final PlaceNames names;

  /** Reads with the names of a lexicon. */
  public PlaceReader(PlaceLexicon lexicon) {
    this.names = new PlaceNames(lexicon);
  }

  /**
   * All place mentions in order.
   *
   * @param actors mentions of actors, inside which no place is looked for
   */
  public List<PlaceMention> read(Reading reading, List<ActorMention> actors) {
    boolean[] taken = new boolean[reading.document().tokens().size()];
    for (ActorMention actor : actors) {
      for (int token = actor.from(); token <= actor.to(); token++) {
        taken[token] = true;
      }
    }
    List<PlaceMention> mentions = new ArrayList<>();
    int token = 0;
    while (token < taken.length) {
      List<PlaceMention> found =
          taken[token]
                  || (!reading.document().token(token).isWord() && Share.at(reading, token) == null)
              ? List.of()
              : at(reading, token, mentions);
      mentions.addAll(found);
      token = found.isEmpty() ? token + 1 : found.get(found.size() - 1).to() + 1;
    }
    return mentions;
  }

  private List<PlaceMention> at(Reading reading, int token, List<PlaceMention> before) {
    PlaceHead head = PlaceHead.read(reading, token, names);
    if (!head.isEmpty()) {
      List<PlaceMention> headed = headed(reading, head);
      if (!headed.isEmpty()) {
        return headed;
      }
    }
    PlaceMention anaphor = anaphor(reading, token, head);
    if (anaphor != null) {
      return List.of(anaphor);
    }
    PlaceNames.Name name = names.bare(reading, token, inherited(reading, token, before));
    name = name == null ? UnknownNames.unknownBeforeKind(reading, token) : name;
    return name == null ? List.of() : List.of(mention(reading, null, name, token));
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
    }
    PlaceNames.Name whole = names.directlyFrom(reading, head.from());
    if (whole != null && (name == null || whole.to() >= name.to())) {
      return List.of(mention(reading, null, whole, head.from()));
    }
    if (name == null) {
      name = UnknownNames.unknownBeforeKind(reading, head.next());
    }
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

  private static @Nullable Granularity inherited(
      Reading reading, int token, List<PlaceMention> before) {
    if (before.isEmpty()) {
      return null;
    }
    PlaceMention last = before.get(before.size() - 1);
    boolean follows = last.plural() && Joints.member(reading, last.to()) == token;
    return follows ? last.granularity() : null;
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
    return said == null ? Granularity.TOWN : said;
  }

  /** A word that stands for a place named before: the city, its quarters, from it. */
  private @Nullable PlaceMention anaphor(Reading reading, int token, PlaceHead head) {
    WordHit last = head.last();
    if (last != null && PlaceMention.standsForPlace(last.suffix())) {
      return anaphor(reading, head, last.to(), Granularity.CITY);
    }
    WordHit preposition = reading.at(token, "prep");
    boolean listIntro = reading.at(token, "list-intro") != null && namesBehind(reading, token);
    if (preposition != null && !listIntro && PlaceMention.standsForPlace(preposition.suffix())) {
      return PlaceMention.pronoun(token, preposition.lemma());
    }
    int at = nounBehind(reading, head, token);
    WordHit word = at < 0 ? null : reading.atFamily(at, "anaphor-");
    if (word == null || !introduced(reading, head, word)) {
      return null;
    }
    PlaceHead front = at == token ? PlaceHead.none(token, word.prefix()) : head;
    Granularity granularity = Granularity.valueOf(word.wordClass().attribute("granularity"));
    return anaphor(reading, front, word.to(), granularity);
  }

  /** Whether what a language asks for stands in front: the article of "the city", a verb of it. */
  private static boolean introduced(Reading reading, PlaceHead head, WordHit word) {
    String needs = word.wordClass().attribute("needs");
    int before = reading.previous(word.from());
    return switch (needs) {
      case "" -> true;
      case "object" ->
          before >= 0 && reading.at(before).stream().anyMatch(hit -> hit.aspect() == Aspect.PAST);
      default -> !head.isEmpty() && reading.at(head.from(), needs) != null;
    };
  }

  /** "Among them A and B" brings names; "left it" does not. */
  private boolean namesBehind(Reading reading, int token) {
    int next = reading.next(token);
    if (next < 0) {
      return false;
    }
    PlaceHead head = PlaceHead.read(reading, next, names);
    return head.kind() != null || names.at(reading, next, null, false) != null;
  }

  private static int nounBehind(Reading reading, PlaceHead head, int token) {
    WordHit last = head.last();
    if (last == null) {
      return token;
    }
    return reading.atFamily(last.from(), "anaphor-") != null ? last.from() : head.next();
  }

  private static PlaceMention anaphor(
      Reading reading, PlaceHead head, int to, Granularity granularity) {
    int from = head.from();
    Extent extent = head.extent();
    PlaceTail tail = PlaceTail.read(reading, to);
    return new PlaceMention(
        from,
        to,
        from,
        to,
        null,
        tail.type() == null ? head.type() : tail.type(),
        granularity,
        tail.extent() == Extent.UNSPECIFIED ? extent : tail.extent(),
        Joints.governor(reading, from, head.prefix()),
        Joints.joined(reading, from, head.prefix()),
        true,
        false,
        false,
        List.of(),
        false);
  }
}
