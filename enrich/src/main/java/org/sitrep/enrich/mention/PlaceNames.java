package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.PhraseIndex;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.Granularity;

/** Finds the bare name of a place at a token and chooses among places of the same name. */
final class PlaceNames {
  /**
   * A name found.
   *
   * @param place the lexicon's place, or null
   * @param prefix clitics in front of its first token
   */
  record Name(int from, int to, @Nullable Place place, String prefix) {
    PlaceMention.Type type() {
      return place != null && place.kind() == Granularity.FACILITY
          ? PlaceMention.Type.FACILITY
          : PlaceMention.Type.PLACE;
    }
  }

  private final PlaceLexicon lexicon;

  PlaceNames(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The longest name of the lexicon at a token.
   *
   * @param said the kind a word in front says, or null
   * @param introduced whether such a word stands there, so that everyday words count as names
   */
  @Nullable Name at(Reading reading, int token, @Nullable Granularity said, boolean introduced) {
    Name best = null;
    for (Form form : reading.forms().of(token)) {
      if (!form.suffix().isEmpty() || reading.pack().futurePrefix(form.prefix())) {
        continue;
      }
      List<Place> candidates = new ArrayList<>();
      int length = longest(reading, token, form, introduced || said != null, candidates);
      if (length == 0) {
        continue;
      }
      int last = reading.forms().ahead(token, length - 1);
      if (best == null || last > best.to()) {
        best = new Name(token, last, choose(candidates, said), form.prefix());
      }
    }
    return best;
  }

  /**
   * The name behind a head; behind "the two airports of" also a facility known by its full name.
   */
  @Nullable Name behind(Reading reading, int token, PlaceHead head) {
    WordHit kind = head.kind();
    String singular = kind == null ? "" : kind.wordClass().attribute("singular");
    if (!singular.isEmpty()) {
      Name facility = facility(reading, token, reading.pack().fold(singular).get(0));
      if (facility != null) {
        return facility;
      }
    }
    return at(reading, token, head.granularity(), kind != null);
  }

  private @Nullable Name facility(Reading reading, int token, String singular) {
    for (Form form : reading.forms().of(token)) {
      Name found = null;
      for (PhraseIndex.Found<Place> hit :
          lexicon
              .names(reading.pack().code())
              .startingWith(
                  singular,
                  ahead -> ahead == 1 ? form.stem() : reading.forms().formAt(token, ahead - 1))) {
        if (hit.length() > 1 && form.suffix().isEmpty()) {
          int last = reading.forms().ahead(token, hit.length() - 2);
          found = new Name(token, last, hit.value(), form.prefix());
        }
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private int longest(
      Reading reading, int token, Form form, boolean introduced, List<Place> candidates) {
    int length = 0;
    var names = lexicon.names(reading.pack().code());
    for (PhraseIndex.Found<Place> found :
        names.startingWith(form.stem(), ahead -> reading.forms().formAt(token, ahead))) {
      if (found.value().ambiguous() && !introduced) {
        continue;
      }
      if (found.length() > length) {
        length = found.length();
        candidates.clear();
      }
      if (found.length() == length) {
        candidates.add(found.value());
      }
    }
    return length;
  }

  /** A name that includes the word of kind itself: a prison, Rural Damascus. */
  @Nullable Name directlyFrom(Reading reading, int token) {
    Name name = at(reading, token, null, false);
    return name != null && name.to() > token ? name : null;
  }

  /** Whether a town of several words begins at a token. */
  boolean settlementFrom(Reading reading, int token) {
    Name name = directlyFrom(reading, token);
    return name != null && name.place() != null && settlement(name.place().kind());
  }

  /** The kind said wins, then the larger settlement; an area only where nothing else is left. */
  private static Place choose(List<Place> candidates, @Nullable Granularity said) {
    Comparator<Place> order =
        Comparator.comparing((Place place) -> fits(place, said) ? 0 : 1)
            .thenComparing(place -> rank(place.kind()))
            .thenComparing(place -> -place.population())
            .thenComparing(Place::id);
    return candidates.stream().min(order).orElseThrow();
  }

  private static boolean fits(Place place, @Nullable Granularity said) {
    return said != null && (place.kind() == said || (settlement(place.kind()) && settlement(said)));
  }

  private static boolean settlement(Granularity kind) {
    return rank(kind) == 0;
  }

  private static int rank(Granularity kind) {
    return switch (kind) {
      case CITY, TOWN, VILLAGE -> 0;
      case NEIGHBOURHOOD -> 1;
      case FACILITY -> 2;
      case GOVERNORATE -> 3;
      case DISTRICT, COUNTRYSIDE -> 4;
    };
  }

  /** A name no lexicon knows, behind a word of kind. */
  @Nullable Name unknown(Reading reading, PlaceHead head) {
    WordHit kind = head.kind();
    if (kind == null || counted(reading, kind.from())) {
      return null;
    }
    return unknownAt(reading, head.next(), "");
  }

  private static boolean counted(Reading reading, int token) {
    int before = reading.previous(token);
    return before >= 0
        && reading.document().token(before).type() == org.sitrep.enrich.text.Token.Type.NUMBER;
  }

  /** A further name no lexicon knows, in a list behind a plural. */
  @Nullable Name unknownMember(Reading reading, int token, boolean comma) {
    String form = reading.document().token(token).form();
    WordHit connector = reading.at(token, "name-connector");
    boolean joinsConnector = connector != null && connector.prefix().equals("و");
    String prefix = form.startsWith("و") && (form.length() > 3 || joinsConnector) ? "و" : "";
    if (comma && !prefix.isEmpty()) {
      // Behind a comma "and" more often begins a new clause than the next name.
      return null;
    }
    return unknownAt(reading, token, prefix);
  }

  /** A name no lexicon knows in front of its word of kind: Eastmoor Township. */
  @Nullable Name unknownBeforeKind(Reading reading, int token) {
    if (!reading.pack().continuesName(reading.document().surface(token, token))) {
      return null;
    }
    Name name = unknownAt(reading, token, "");
    int behind = name == null ? -1 : reading.next(name.to());
    return behind >= 0 && reading.atFamily(behind, "anaphor-") != null ? name : null;
  }

  private @Nullable Name unknownAt(Reading reading, int token, String prefix) {
    if (!mayName(reading, token, prefix)) {
      return null;
    }
    int last = token;
    int next = reading.next(token);
    boolean connects = connects(reading, token, next);
    if (connects && (next < 0 || !mayName(reading, next, ""))) {
      return null;
    }
    while (connects && next >= 0) {
      last = next;
      int behind = reading.next(next);
      connects = connects(reading, next, behind);
      next = behind;
    }
    return new Name(token, last, null, prefix);
  }

  private static boolean connects(Reading reading, int token, int next) {
    return reading.at(token, "name-connector") != null
        || (next >= 0
            && mayName(reading, next, "")
            && reading.pack().continuesName(reading.document().surface(next, next)));
  }

  private static boolean mayName(Reading reading, int token, String prefix) {
    var word = reading.document().token(token);
    if (!word.isWord()
        || !reading
            .pack()
            .mayName(
                word.form().substring(prefix.length()), reading.document().surface(token, token))) {
      return false;
    }
    for (WordHit hit : reading.at(token)) {
      if (!hit.is("name-connector") && !hit.is("mean")) {
        return false;
      }
    }
    return true;
  }
}
