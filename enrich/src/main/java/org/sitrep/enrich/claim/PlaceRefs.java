package org.sitrep.enrich.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.model.PlaceRef;

/** Makes the place of a claim of what was mentioned and what it stands for. */
final class PlaceRefs {
  private static final String UNKNOWN_PREFIX = "xx-";

  private final Reading reading;
  private final PlaceLexicon lexicon;
  private final @Nullable String country;
  private final SiteNames names;

  PlaceRefs(Reading reading, PlaceLexicon lexicon, @Nullable String country) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.country = country;
    this.names = new SiteNames(reading, lexicon);
  }

  /**
   * The place of a claim.
   *
   * @param mention as mentioned
   * @param named the mention that names it, the same one unless it is an anaphor
   */
  PlaceRef of(PlaceMention mention, PlaceMention named) {
    String surface = reading.document().surface(mention.from(), mention.to());
    Place place = place(mention, named);
    if (mention.isBareSite() && !named.equals(mention)) {
      return site(mention, named, place, surface);
    }
    return switch (mention.type()) {
      case PLACE, EDGE, OTHER_NAME -> {
        if (named.type() == PlaceMention.Type.FACILITY && !isFacility(place)) {
          yield within(named, named.place(), surface, Granularity.FACILITY);
        }
        if (named.type() == PlaceMention.Type.REGION && mention.isPronoun()) {
          yield within(named, named.place(), surface, Granularity.COUNTRYSIDE);
        }
        yield place == null ? unknown(named, surface) : known(place, surface);
      }
      case REGION -> within(mention, place, surface, Granularity.COUNTRYSIDE);
      case FACILITY -> {
        if (isFacility(place) && place != null) {
          yield known(place, surface);
        }
        PlaceMention site = reading.pack().marksNames() ? mention.asSite(sortFrom(mention)) : null;
        yield site == null || place == null || place.isArea()
            ? within(mention, place, surface, Granularity.FACILITY)
            : siteOf(site, place, surface);
      }
    };
  }

  /** A site that another mention tells: by its own name or by that of its town. */
  private PlaceRef site(
      PlaceMention site, PlaceMention named, @Nullable Place place, String surface) {
    if (isFacility(place) && place != null) {
      return known(place, surface);
    }
    if (named.type() == PlaceMention.Type.FACILITY) {
      return within(named, place, surface, Granularity.FACILITY);
    }
    return place == null
        ? made(site, unknown(named, surface), surface)
        : siteOf(site, place, surface);
  }

  private PlaceRef siteOf(PlaceMention site, Place town, String surface) {
    Place own = names.known(site, town);
    return own == null ? made(site, known(town, surface), surface) : known(own, surface);
  }

  /** A site that no lexicon has, in a town. */
  private PlaceRef made(PlaceMention site, PlaceRef town, String surface) {
    LocalName name = names.of(site, town.name());
    return new PlaceRef(
        new PlaceId(UNKNOWN_PREFIX + slug(name.either())),
        name,
        surface,
        Granularity.FACILITY,
        false,
        town.id(),
        town.country(),
        town.admin1(),
        town.lat(),
        town.lon());
  }

  /** Where the words for a site begin: "the [base] in X", "X's [old steel plant]". */
  private int sortFrom(PlaceMention mention) {
    for (int token = mention.from(); token < mention.nameFrom(); token++) {
      if (reading.at(token, "facility") != null) {
        return token;
      }
    }
    return mention.nameTo() + 1;
  }

  private @Nullable Place place(PlaceMention mention, PlaceMention named) {
    Place place = named.place();
    boolean area = mention.anaphor() && mention.granularity() == Granularity.GOVERNORATE;
    if (area && place != null && !place.isArea()) {
      return lexicon.get(place.parent());
    }
    boolean centre =
        mention.extent() == Extent.CENTRE
            || named.extent() == Extent.CENTRE
            || (named.introduced() && reading.at(named.from(), "seat-word") != null);
    return centre && place != null && place.isArea() ? capital(place) : place;
  }

  /** The centre, or the capital, of a governorate is its seat. */
  private Place capital(Place governorate) {
    Place seat = lexicon.seatOf(governorate.id());
    return seat == null ? governorate : seat;
  }

  private static boolean isFacility(@Nullable Place place) {
    return place != null && place.kind() == Granularity.FACILITY;
  }

  private PlaceRef known(Place place, String surface) {
    PlaceId admin1 = place.kind() == Granularity.GOVERNORATE ? place.id() : governorate(place);
    return new PlaceRef(
        place.id(),
        place.name(),
        surface,
        place.kind(),
        true,
        place.parent(),
        place.country(),
        admin1,
        place.lat(),
        place.lon());
  }

  /** The widest area a place lies in, if it is a governorate. */
  private @Nullable PlaceId governorate(Place place) {
    List<Place> above = lexicon.above(place);
    Place widest = above.isEmpty() ? place : above.get(above.size() - 1);
    return widest.kind() == Granularity.GOVERNORATE ? widest.id() : null;
  }

  /** A stretch of land or a facility named after a place has a row of its own. */
  private PlaceRef within(
      PlaceMention mention, @Nullable Place place, String surface, Granularity granularity) {
    // What stands behind the name describes it: the airport of X, the MILITARY one.
    boolean whole = mention.anaphor() || reading.pack().marksNames();
    int last = whole ? mention.to() : mention.nameTo();
    String words = withoutClitic(mention, reading.document().surface(first(mention), last));
    LocalName name = localName(words);
    PlaceId id = new PlaceId(UNKNOWN_PREFIX + slug(words));
    if (place == null) {
      return new PlaceRef(id, name, surface, granularity, false, null, country, null, null, null);
    }
    boolean countryside = granularity == Granularity.COUNTRYSIDE;
    return new PlaceRef(
        countryside ? new PlaceId(place.id().value() + "-countryside") : id,
        countryside ? around(place.name()) : name,
        surface,
        granularity,
        false,
        place.id(),
        place.country(),
        governorate(place),
        place.lat(),
        place.lon());
  }

  /** The first word of a name in front of which no article counts: the X base. */
  private int first(PlaceMention mention) {
    boolean article = reading.at(mention.from(), "definite") != null && !mention.anaphor();
    return article && reading.pack().marksNames()
        ? Math.min(mention.from() + 1, mention.to())
        : mention.from();
  }

  /** The land around a place has one name, however a report words it. */
  private static LocalName around(LocalName base) {
    String en = base.en();
    String ar = base.ar();
    return new LocalName(en == null ? null : en + " countryside", ar == null ? null : "ريف " + ar);
  }

  /** A preposition or conjunction written on the first word is no part of the name. */
  private static String withoutClitic(PlaceMention mention, String words) {
    String governor = mention.governor();
    boolean clitic = governor.length() == 1 && words.startsWith(governor) && words.length() > 3;
    if (clitic) {
      return words.startsWith("لل") ? "ال" + words.substring(2) : words.substring(1);
    }
    return mention.joined() && words.startsWith("و") && words.length() > 3
        ? words.substring(1)
        : words;
  }

  private PlaceRef unknown(PlaceMention named, String surface) {
    String words = reading.document().surface(named.nameFrom(), named.nameTo());
    String prefix = reading.forms().of(named.nameFrom()).get(0).prefix();
    String form = slug(words);
    boolean joinedAnd = named.joined() && named.nameFrom() == named.from() && form.startsWith("و");
    String bare = joinedAnd && prefix.isEmpty() ? form.substring(1) : form;
    String shown = joinedAnd && words.startsWith("و") ? words.substring(1) : words;
    return new PlaceRef(
        new PlaceId(UNKNOWN_PREFIX + bare),
        localName(shown),
        surface,
        named.granularity(),
        false,
        null,
        country,
        null,
        null,
        null);
  }

  private LocalName localName(String words) {
    return reading.pack().code().equals("ar")
        ? new LocalName(null, words)
        : new LocalName(words, null);
  }

  private String slug(String words) {
    return String.join("-", reading.pack().fold(words))
        .replaceAll("-?\\p{Punct}+-?", "-")
        .replaceAll("^-|-$", "");
  }
}
