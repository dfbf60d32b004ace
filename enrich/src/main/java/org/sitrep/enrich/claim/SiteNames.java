package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.PhraseIndex;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;

/** Names a site by the town it belongs to: the airport, in an article on Homs, is Homs Airport. */
final class SiteNames {
  /** A site further from its town than this belongs to another, in kilometres. */
  private static final double NEAR = 25;

  private final Reading reading;
  private final PlaceLexicon lexicon;

  SiteNames(Reading reading, PlaceLexicon lexicon) {
    this.reading = reading;
    this.lexicon = lexicon;
  }

  /** The only site of that sort which the lexicon has in a town, by name or by place; or null. */
  @Nullable Place known(PlaceMention site, Place town) {
    List<String> sort = sort(site);
    for (String name : town.names(reading.pack().code())) {
      Place found = named(sort, reading.pack().fold(name));
      if (found != null) {
        return found;
      }
    }
    return only(sort.get(sort.size() - 1), town);
  }

  private @Nullable Place named(List<String> sort, List<String> town) {
    List<List<String>> orders = new ArrayList<>();
    if (reading.pack().adjectiveBehindNoun()) {
      orders.add(joined(sort, town));
    } else {
      orders.add(joined(town, sort));
      orders.add(joined(town, List.of("international"), sort));
      orders.add(joined(town, List.of("military"), sort));
      orders.add(joined(town, sort.subList(sort.size() - 1, sort.size())));
    }
    return orders.stream().map(this::facility).filter(Objects::nonNull).findFirst().orElse(null);
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    List<String> words = new ArrayList<>();
    for (List<String> part : parts) {
      words.addAll(part);
    }
    return words;
  }

  private @Nullable Place facility(List<String> words) {
    for (PhraseIndex.Found<Place> found :
        lexicon
            .names(reading.pack().code())
            .startingWith(words.get(0), ahead -> ahead < words.size() ? words.get(ahead) : null)) {
      if (found.length() == words.size() && found.value().kind() == Granularity.FACILITY) {
        return found.value();
      }
    }
    return null;
  }

  private @Nullable Place only(String noun, Place town) {
    List<Place> alike =
        lexicon.facilitiesBy(town).stream()
            .filter(place -> place.kilometresTo(town) <= NEAR)
            .filter(
                place ->
                    place.names(reading.pack().code()).stream()
                        .anyMatch(name -> reading.pack().fold(name).contains(noun)))
            .toList();
    return alike.size() == 1 ? alike.get(0) : null;
  }

  /** The folded words that say what a site is, without article and clitics. */
  private List<String> sort(PlaceMention site) {
    if (reading.pack().marksNames()) {
      return reading.pack().fold(reading.document().surface(site.nameFrom(), site.nameTo()));
    }
    for (Form form : reading.forms().of(site.nameFrom())) {
      if (!form.suffix().isEmpty()) {
        for (WordHit hit : reading.at(site.nameFrom())) {
          if (hit.wordClass().name().startsWith("facility") && hit.suffix().equals(form.suffix())) {
            return reading.pack().fold(hit.lemma());
          }
        }
      }
    }
    return reading.pack().fold(bare(reading.document().surface(site.nameFrom(), site.nameFrom())));
  }

  /** The name of a site that no lexicon has, by the name of its town. */
  LocalName of(PlaceMention site, LocalName town) {
    if (reading.pack().marksNames()) {
      String sort = reading.document().surface(site.nameFrom(), site.nameTo());
      return new LocalName(town.either() + " " + capitalised(sort), null);
    }
    int first = site.nameFrom();
    return new LocalName(null, noun(first) + " " + town.in("ar") + described(first, site.to()));
  }

  /** What describes a site, without what is said of how much of it was taken. */
  private String described(int noun, int last) {
    StringBuilder words = new StringBuilder();
    for (int token = noun + 1; token <= last; token++) {
      if (reading.at(token, "describes-facility") != null) {
        words.append(' ').append(reading.document().surface(token, token));
      }
    }
    return words.toString();
  }

  private String noun(int token) {
    for (WordHit hit : reading.at(token)) {
      if (hit.wordClass().name().startsWith("facility") && !hit.suffix().isEmpty()) {
        return hit.lemma();
      }
    }
    return bare(reading.document().surface(token, token));
  }

  /** A definite noun as it stands in front of whose it is. */
  private static String bare(String word) {
    return word.replaceFirst("^[وف]?[بك]?ال|^[وف]?لل", "");
  }

  private static String capitalised(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split(" ")) {
      name.append(name.isEmpty() ? "" : " ")
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return name.toString();
  }
}
