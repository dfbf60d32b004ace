package org.sitrep.enrich.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Agreement;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.mention.Kinds;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.model.Granularity;

/** Finds the place that "the city", "it" or "its quarters" stands for. */
final class Antecedents {
  /** How many sentences back a place may have been named. */
  private static final int REACH = 4;

  /** All of a word that decides what it may stand for, see {@link AntecedentFit}. */
  private record Asked(Granularity granularity, boolean pronoun, Agreement shown, String noun) {}

  private final Reading reading;
  private final InOrder<PlaceMention> places;
  private final PlaceLexicon lexicon;
  private final AntecedentFit fit;
  private final Items items;
  private final CapitalWord capitals;
  private final SiteOwners sites;
  private final Bearings bearings;
  private final ImpliedPlaces implied;

  /** How far the article was looked through for each sort of word. */
  private final Map<Asked, Integer> looked = new HashMap<>();

  Antecedents(
      Reading reading,
      InOrder<PlaceMention> places,
      PlaceLexicon lexicon,
      @Nullable Place capital) {
    this.reading = reading;
    this.places = places;
    this.lexicon = lexicon;
    this.items = new Items(reading.document());
    this.fit = new AntecedentFit(reading, lexicon);
    this.capitals = new CapitalWord(reading, places, lexicon, capital);
    this.bearings = new Bearings(reading, places);
    this.implied = new ImpliedPlaces(reading, places, bearings, items, this::one);
    this.sites = new SiteOwners(reading, places, fit, new SiteNames(reading, lexicon), this::one);
  }

  /** The mentions that a mention stands for; none where none fits. */
  List<PlaceMention> of(PlaceMention mention) {
    if (mention.isImplied()) {
      return implied.of(mention);
    }
    if (mention.anaphor() && pair(mention)) {
      return lastPair(mention);
    }
    PlaceMention one = one(mention);
    if (one == null && namesItself(mention)) {
      return List.of(mention);
    }
    return one == null ? List.of() : List.of(one);
  }

  /** The town in which a building stands, or null. */
  @Nullable PlaceMention townOf(PlaceMention building) {
    return sites.townOf(building);
  }

  /** "The government compound": described, it needs no other mention to be known by. */
  private static boolean namesItself(PlaceMention mention) {
    return mention.anaphor()
        && !mention.isPronoun()
        && mention.granularity() == Granularity.FACILITY
        && mention.to() > mention.from()
        && !mention.plural();
  }

  /** "The two towns", "of both". */
  private boolean pair(PlaceMention mention) {
    return mention.isPronoun()
        ? reading.pack().ofPronoun(fit.pronoun(mention)) == Agreement.DUAL
        : mention.plural();
  }

  /** The last two places that were named joined to each other. */
  private List<PlaceMention> lastPair(PlaceMention mention) {
    int sentence = sentence(mention);
    List<PlaceMention> pair = List.of();
    PlaceMention before = null;
    int first = reading.document().sentences().get(Math.max(0, sentence - REACH)).from();
    for (PlaceMention candidate : places.between(first, mention.from())) {
      if (candidate.anaphor()) {
        continue;
      }
      boolean together =
          before != null
              && before.type() == candidate.type()
              && bearings.sameSentence(before, candidate)
              && candidate.joined();
      if (before != null && together && !bearings.locates(before)) {
        pair = List.of(before, candidate);
      }
      before = candidate;
    }
    return pair;
  }

  private int sentence(PlaceMention mention) {
    return reading.document().token(mention.from()).sentence();
  }

  /** The mention that a mention stands for: itself where it names a place; null where none fits. */
  private @Nullable PlaceMention one(PlaceMention mention) {
    if (!mention.anaphor()) {
      return mention;
    }
    if (SiteOwners.isSite(mention)) {
      return sites.of(mention);
    }
    int sentence = sentence(mention);
    PlaceMention word = mention.isPronoun() ? lastWord(mention, sentence) : null;
    if (word != null) {
      PlaceMention named = one(word);
      return named == null ? null : named.withType(PlaceMention.Type.PLACE);
    }
    PlaceMention apposed = apposed(mention);
    if (apposed != null) {
      return apposed;
    }
    PlaceMention announced = announced(mention);
    if (announced != null) {
      return announced;
    }
    PlaceMention capital = capitals.meant(mention);
    if (capital != null) {
      return capital;
    }
    int item = items.start(reading.sentenceOf(mention.from()));
    PlaceMention best = null;
    PlaceMention aside = null;
    PlaceMention state = null;
    int reach = Math.max(item, Math.max(0, sentence - REACH));
    int first = reading.document().sentences().get(reach).from();
    for (PlaceMention candidate : places.between(first, mention.from())) {
      if (!fit.fits(mention, candidate) || bearings.locates(candidate)) {
        continue;
      }
      if (capitals.standsForState(candidate)) {
        state = candidate;
      } else if (bearings.isDirection(candidate)
          || bearings.liesBeside(candidate)
          || otherwiseCalled(mention, candidate)) {
        aside = candidate;
      } else {
        best = prefer(mention, best, candidate, sentence);
      }
    }
    PlaceMention seat = best == null || sentence(best) != sentence ? seatHere(mention) : null;
    if (seat != null) {
      return seat;
    }
    if (best == null && aside != null && item == 0) {
      best = calledSo(mention, headline(mention));
    }
    best = best == null ? aside : best;
    best = best == null ? state : best;
    if (best == null || mention.isPronoun() || sentence(best) == sentence) {
      return best != null || item > 0 ? best : headline(mention);
    }
    return topic(mention, first, best);
  }

  /** "The governorate of A … the city": its seat, where that has the name of its area. */
  private @Nullable PlaceMention seatHere(PlaceMention mention) {
    if (mention.isPronoun() || mention.granularity() != Granularity.CITY) {
      return null;
    }
    PlaceMention seat = null;
    int first = reading.sentenceOf(mention.from()).from();
    for (PlaceMention candidate : places.between(first, mention.from())) {
      Place area = candidate.place();
      Place town = area == null || !area.isArea() ? null : lexicon.seatOf(area.id());
      if (area != null && town != null && candidate.introduced() && fit.sharesName(area, town)) {
        seat = candidate.meaning(town).withType(PlaceMention.Type.PLACE);
      }
    }
    return seat;
  }

  /**
   * "The town" is hardly one that was called a city when it was named, nor "the city" a village.
   */
  private static boolean otherwiseCalled(PlaceMention mention, PlaceMention candidate) {
    boolean settlements =
        !mention.isPronoun()
            && Kinds.settlement(mention.granularity())
            && Kinds.settlement(candidate.granularity());
    boolean called = candidate.from() != candidate.nameFrom();
    return settlements
        && (called
            ? candidate.granularity() != mention.granularity()
            : isSmaller(mention, candidate));
  }

  private static boolean isSmaller(PlaceMention mention, PlaceMention candidate) {
    Place place = candidate.place();
    return place != null
        && mention.granularity() == Granularity.CITY
        && place.kind() == Granularity.VILLAGE;
  }

  /** The place an article opens with, if it is what a word says. */
  private static @Nullable PlaceMention calledSo(
      PlaceMention mention, @Nullable PlaceMention opening) {
    Place place = opening == null ? null : opening.place();
    boolean called = place != null && place.kind() == mention.granularity();
    return called && !mention.isPronoun() ? opening : null;
  }

  /** What the article opens with, if it was named later too and more often than the last place. */
  private PlaceMention topic(PlaceMention mention, int first, PlaceMention last) {
    PlaceMention opening = headline(mention);
    if (opening == null || opening.place() == null || opening.place().equals(last.place())) {
      return last;
    }
    int balance = 0;
    for (PlaceMention named : places.between(first, mention.from())) {
      balance += opening.place().equals(named.place()) ? 1 : 0;
      balance -= named.place() != null && named.place().equals(last.place()) ? 1 : 0;
    }
    return balance > 0 ? opening : last;
  }

  /** "X: the city, which …": what stands in front of a colon is what the word behind it says. */
  private @Nullable PlaceMention announced(PlaceMention mention) {
    int colon = mention.isPronoun() ? -1 : reading.previous(mention.from());
    boolean announces = colon > 0 && reading.document().token(colon).isMark(":");
    PlaceMention named = announces ? places.covering(colon - 1) : null;
    // "Our correspondent in X:" is somebody else's name, and tells all the same.
    PlaceMention itself = named == null ? null : named.withType(PlaceMention.Type.PLACE);
    return itself != null && fit.fits(mention, itself) ? itself : null;
  }

  /** "The provincial capital, X": the name stands beside the word. */
  private @Nullable PlaceMention apposed(PlaceMention mention) {
    int next = mention.isPronoun() ? -1 : reading.next(mention.to());
    if (next >= 0 && reading.atFamily(next, "nationality-") != null) {
      // "The Yemeni capital X".
      next = reading.next(next);
    }
    boolean comma = next >= 0 && reading.document().token(next).isMark(",");
    int at = comma ? reading.next(next) : next;
    for (PlaceMention candidate : places.between(at, at + 1)) {
      boolean beside = candidate.from() == candidate.nameFrom();
      if (beside && !candidate.anaphor() && candidate.type() == PlaceMention.Type.PLACE) {
        int behind = reading.next(candidate.to());
        boolean closed = behind < 0 || reading.document().token(behind).isMark(",");
        return closed || !comma ? candidate : null;
      }
    }
    return null;
  }

  /** "Entered [the city] and took it": the word right before stands for what it stands for. */
  private @Nullable PlaceMention lastWord(PlaceMention mention, int sentence) {
    PlaceMention last = null;
    int first = reading.document().sentences().get(sentence).from();
    for (PlaceMention candidate : places.between(first, mention.from())) {
      if (!candidate.isPronoun()) {
        last = candidate;
      }
    }
    return last != null && last.anaphor() && last.type() == PlaceMention.Type.PLACE ? last : null;
  }

  /** The later one; but a list is not what a single "the city" goes back to if a topic is there. */
  private PlaceMention prefer(
      PlaceMention mention, @Nullable PlaceMention best, PlaceMention candidate, int sentence) {
    if (best == null) {
      return candidate;
    }
    boolean word = !mention.isPronoun();
    boolean listed = candidate.joined() && word && bearings.sameSentence(best, candidate);
    boolean older = reading.document().token(candidate.from()).sentence() != sentence;
    return listed && !older && best.type() == PlaceMention.Type.PLACE ? best : candidate;
  }

  /**
   * The first place of the article that fits, else what only an office or a body of it has named;
   * what did not fit one word fits none like it.
   */
  private @Nullable PlaceMention headline(PlaceMention mention) {
    boolean facility = mention.granularity() == Granularity.FACILITY && !mention.isPronoun();
    String noun = facility ? fit.bare(mention.from()) : "";
    Asked asked = new Asked(mention.granularity(), mention.isPronoun(), fit.shown(mention), noun);
    int index = looked.getOrDefault(asked, 0);
    while (index < places.size()
        && places.get(index).from() < mention.from()
        && !fit.fits(mention, places.get(index))) {
      index++;
    }
    looked.put(asked, index);
    boolean found = index < places.size() && places.get(index).from() < mention.from();
    if (found) {
      return places.get(index);
    }
    return mention.isPronoun() || facility ? null : office(mention);
  }

  private @Nullable PlaceMention office(PlaceMention mention) {
    int before = Math.max(0, sentence(mention) - 1);
    int first = reading.document().sentences().get(before).from();
    PlaceMention office = null;
    for (PlaceMention candidate : places.between(first, mention.from())) {
      office = candidate.type() == PlaceMention.Type.OTHER_NAME ? candidate : office;
    }
    return office == null ? null : office.withType(PlaceMention.Type.PLACE);
  }
}
