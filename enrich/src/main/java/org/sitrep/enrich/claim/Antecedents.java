package org.sitrep.enrich.claim;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.model.Granularity;

/** Finds the place that "the city", "it" or "its quarters" stands for. */
final class Antecedents {
  /** How many sentences back a place may have been named. */
  private static final int REACH = 4;

  /** More inhabitants than any place has that is called a town. */
  private static final long GREAT = 300_000;

  /** All of a word that decides what it may stand for, see {@link #fits}. */
  private record Asked(Granularity granularity, boolean pronoun, boolean masculine) {}

  private final Reading reading;
  private final InOrder<PlaceMention> places;
  private final PlaceLexicon lexicon;

  /** How far the article was looked through for each sort of word. */
  private final Map<Asked, Integer> looked = new HashMap<>();

  Antecedents(Reading reading, InOrder<PlaceMention> places, PlaceLexicon lexicon) {
    this.reading = reading;
    this.places = places;
    this.lexicon = lexicon;
  }

  /** The mention that a mention stands for: itself where it names a place; null where none fits. */
  @Nullable PlaceMention of(PlaceMention mention) {
    if (!mention.anaphor()) {
      return mention;
    }
    int sentence = reading.document().token(mention.from()).sentence();
    PlaceMention word = mention.isPronoun() ? lastWord(mention, sentence) : null;
    if (word != null) {
      PlaceMention named = of(word);
      return named == null ? null : named.withType(PlaceMention.Type.PLACE);
    }
    PlaceMention best = null;
    int first = reading.document().sentences().get(Math.max(0, sentence - REACH)).from();
    for (PlaceMention candidate : places.between(first, mention.from())) {
      if (fits(mention, candidate)) {
        best = prefer(mention, best, candidate, sentence);
      }
    }
    return best != null ? best : headline(mention);
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
    boolean listed = candidate.joined() && word && sameSentence(best, candidate);
    boolean older = reading.document().token(candidate.from()).sentence() != sentence;
    return listed && !older && best.type() == PlaceMention.Type.PLACE ? best : candidate;
  }

  private boolean sameSentence(PlaceMention one, PlaceMention other) {
    return reading.document().token(one.from()).sentence()
        == reading.document().token(other.from()).sentence();
  }

  /** Towns are feminine in Arabic: a masculine pronoun means a quarter, a crossing, an airport. */
  private boolean agrees(PlaceMention mention, PlaceMention candidate) {
    return !masculine(mention)
        || candidate.granularity() == Granularity.FACILITY
        || candidate.granularity() == Granularity.NEIGHBOURHOOD;
  }

  private boolean masculine(PlaceMention mention) {
    return reading.pack().masculinePronoun(reading.document().token(mention.from()).form());
  }

  /** The first place of the article that fits; what did not fit one word fits none like it. */
  private @Nullable PlaceMention headline(PlaceMention mention) {
    Asked asked = new Asked(mention.granularity(), mention.isPronoun(), masculine(mention));
    int index = looked.getOrDefault(asked, 0);
    while (index < places.size()
        && places.get(index).from() < mention.from()
        && !fits(mention, places.get(index))) {
      index++;
    }
    looked.put(asked, index);
    boolean found = index < places.size() && places.get(index).from() < mention.from();
    return found ? places.get(index) : null;
  }

  /** Nobody calls a great city "the town", nor any city "the village". */
  private static boolean tooLarge(Granularity said, Place place) {
    return (said == Granularity.TOWN && place.population() > GREAT)
        || (said == Granularity.VILLAGE && place.kind() == Granularity.CITY);
  }

  private boolean fits(PlaceMention mention, PlaceMention candidate) {
    if (candidate.anaphor() || candidate.type() == PlaceMention.Type.OTHER_NAME) {
      return false;
    }
    Place place = candidate.place();
    boolean besides =
        candidate.type() == PlaceMention.Type.REGION && !reading.pack().verbBeforeSubject();
    if (besides || (place != null && tooLarge(mention.granularity(), place))) {
      return false;
    }
    boolean pronoun = mention.isPronoun();
    if (pronoun && !agrees(mention, candidate)) {
      return false;
    }
    if (mention.granularity() == Granularity.GOVERNORATE) {
      return place != null && (place.isArea() || lexicon.get(place.parent()) != null);
    }
    if (place == null) {
      return candidate.type() == PlaceMention.Type.PLACE;
    }
    if (candidate.type() == PlaceMention.Type.FACILITY) {
      return pronoun && place.kind() == Granularity.FACILITY;
    }
    return pronoun || !place.isArea();
  }
}
