package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.time.TimeMention;

/** Finds places that share a verb said only once: A was taken in May [and B in June]. */
final class GappedPlaces {
  private final Reading reading;
  private final InOrder<PlaceMention> places;
  private final InOrder<TimeMention> times;

  GappedPlaces(Reading reading, InOrder<PlaceMention> places, InOrder<TimeMention> times) {
    this.reading = reading;
    this.places = places;
    this.times = times;
  }

  /** The places behind a match whose clause has a time and no verb of its own. */
  List<PlaceMention> behind(Match match, Sentence sentence) {
    List<PlaceMention> gapped = new ArrayList<>();
    if (reading.pack().verbBeforeSubject() || match.place().from() > match.trigger().from()) {
      return gapped;
    }
    for (PlaceMention place : places.between(match.to() + 1, sentence.to())) {
      boolean sort = !place.anaphor() && place.type() == PlaceMention.Type.PLACE;
      if (sort && isJoined(place) && isDated(place) && !verbBehind(place, sentence)) {
        gapped.add(place);
      }
    }
    return gapped;
  }

  private boolean isJoined(PlaceMention place) {
    int before = reading.previous(place.from());
    return before >= 0 && reading.at(before, "list-and") != null;
  }

  private boolean isDated(PlaceMention place) {
    int next = reading.next(place.to());
    WordHit preposition = next < 0 ? null : reading.at(next, "prep");
    int time = preposition == null ? next : reading.next(preposition.to());
    return time >= 0 && (times.covering(time) != null || times.covering(next) != null);
  }

  private boolean verbBehind(PlaceMention place, Sentence sentence) {
    for (int token = place.to() + 1; token < sentence.to(); token++) {
      for (WordHit hit : reading.at(token)) {
        boolean finite = hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT;
        if (finite || hit.is("auxiliary")) {
          return true;
        }
      }
    }
    return false;
  }
}
