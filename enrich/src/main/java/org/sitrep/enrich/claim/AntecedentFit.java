package org.sitrep.enrich.claim;

import java.util.List;
import java.util.Objects;
import org.sitrep.enrich.language.Agreement;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.mention.Kinds;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.model.Granularity;

/** Tells which named places a word or a pronoun can stand for. */
final class AntecedentFit {
  /** More inhabitants than any place has that is called a town. */
  private static final long GREAT = 300_000;

  private final Reading reading;
  private final PlaceLexicon lexicon;
  private final Concord concord;

  AntecedentFit(Reading reading, PlaceLexicon lexicon) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.concord = new Concord(reading);
  }

  private boolean agrees(PlaceMention mention, PlaceMention candidate) {
    return concord.place(shown(mention), candidate);
  }

  /** What the pronoun of a mention shows. */
  Agreement shown(PlaceMention mention) {
    return reading.pack().ofPronoun(pronoun(mention));
  }

  /** The pronoun of a mention, or empty. */
  String pronoun(PlaceMention mention) {
    String first = pronounAt(mention.from());
    return first.isEmpty() && mention.isPronoun() ? pronounAt(mention.to()) : first;
  }

  private String pronounAt(int token) {
    for (Form form : reading.forms().of(token)) {
      if (PlaceMention.standsForPlace(form.suffix())) {
        return form.suffix();
      }
    }
    return "";
  }

  /** Nobody calls a great city "the town", nor any city "the village". */
  private boolean tooLarge(Granularity said, Place place) {
    boolean great = place.population() > GREAT || namesItsArea(place);
    return (said == Granularity.TOWN && great)
        || (said == Granularity.VILLAGE && place.kind() == Granularity.CITY);
  }

  /** A word without clitics and article. */
  String bare(int token) {
    List<Form> forms = reading.forms().of(token);
    String plain = reading.pack().withoutArticle(forms.get(0).stem());
    for (Form form : forms) {
      String stem = reading.pack().withoutArticle(form.stem());
      if (form.suffix().isEmpty() && stem.length() < form.stem().length()) {
        return stem;
      }
    }
    return plain;
  }

  /** "The quarter", "the district" is one; governorates are sought by their capitals too. */
  private static boolean sameSort(PlaceMention mention, PlaceMention candidate) {
    return mention.granularity() == Granularity.GOVERNORATE
        || candidate.granularity() == mention.granularity();
  }

  /** No quarter is "the city". */
  private static boolean lesser(PlaceMention candidate) {
    return candidate.granularity() == Granularity.NEIGHBOURHOOD
        || candidate.granularity() == Granularity.FACILITY;
  }

  /** Whether a mention may stand for what another names. */
  boolean fits(PlaceMention mention, PlaceMention candidate) {
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
    boolean it = reading.at(mention.to(), "anaphor-it") != null;
    if (it && candidate.type() == PlaceMention.Type.FACILITY) {
      return reading.sentenceOf(mention.from()).equals(reading.sentenceOf(candidate.from()));
    }
    if (!pronoun && Kinds.settlement(mention.granularity()) && lesser(candidate)) {
      return false;
    }
    if (!pronoun && !Kinds.settlement(mention.granularity()) && !sameSort(mention, candidate)) {
      return false;
    }
    if (mention.granularity() == Granularity.GOVERNORATE) {
      return place != null && (place.isArea() || lexicon.get(place.parent()) != null);
    }
    if (place == null) {
      boolean facility = candidate.type() == PlaceMention.Type.FACILITY;
      boolean itself =
          candidate.type() == PlaceMention.Type.PLACE || candidate.type() == PlaceMention.Type.EDGE;
      return itself || (pronoun && facility);
    }
    if (candidate.type() == PlaceMention.Type.FACILITY) {
      return pronoun && place.kind() == Granularity.FACILITY;
    }
    boolean seat = reading.atFamily(mention.to(), "anaphor-seat") != null;
    return pronoun || (!place.isArea() && (!seat || isSeat(place)));
  }

  private boolean namesItsArea(Place place) {
    return isSeat(place)
        && lexicon.above(place).stream()
            .anyMatch(area -> Objects.equals(area.name().ar(), place.name().ar()));
  }

  /** Whether a town has the name of its area. */
  boolean sharesName(Place area, Place town) {
    List<String> names = area.names(reading.pack().code());
    return town.names(reading.pack().code()).stream()
        .anyMatch(name -> names.stream().anyMatch(of -> of.contains(name)));
  }

  private boolean isSeat(Place place) {
    return lexicon.above(place).stream().anyMatch(area -> place.equals(lexicon.seatOf(area.id())));
  }
}
