package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.mention.Kinds;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;

/**
 * Tells what a site without a name of its own is known by: an earlier mention that names it, else
 * the town it belongs to.
 */
final class SiteOwners {
  /** How many words stand at most between a site and where it lies: the camp just east of X. */
  private static final int BESIDE = 4;

  /** How many sentences back its town may have been named. */
  private static final int REACH = 4;

  private final Reading reading;
  private final InOrder<PlaceMention> places;
  private final AntecedentFit fit;
  private final SiteNames names;

  /** What a mention stands for, as far as that is known. */
  private final UnaryOperator<@Nullable PlaceMention> meaning;

  /** The named sites by the words they are named with, made when first asked for. */
  private @Nullable Map<String, NavigableMap<Integer, PlaceMention>> bySort;

  SiteOwners(
      Reading reading,
      InOrder<PlaceMention> places,
      AntecedentFit fit,
      SiteNames names,
      UnaryOperator<@Nullable PlaceMention> meaning) {
    this.reading = reading;
    this.places = places;
    this.fit = fit;
    this.names = names;
    this.meaning = meaning;
  }

  /** Whether a mention is a site that another mention must tell. */
  static boolean isSite(PlaceMention mention) {
    return mention.isBareSite();
  }

  /** The mention of the same site by its name, else of its town; null where neither is told. */
  @Nullable PlaceMention of(PlaceMention site) {
    PlaceMention beside = beside(site);
    if (beside != null) {
      return beside;
    }
    boolean own = !fit.pronoun(site).isEmpty() || reading.at(site.from(), "own") != null;
    PlaceMention named = own ? null : named(site);
    // "The site", "the facility" are nothing but what was named before.
    boolean again = reading.at(site.nameTo(), "site-again") != null && alone(site);
    return named == null && !again ? town(site) : named;
  }

  /** The town in which a building stands, or null. */
  @Nullable PlaceMention townOf(PlaceMention building) {
    PlaceMention beside = beside(building);
    return beside == null ? town(building) : beside;
  }

  private boolean alone(PlaceMention site) {
    return reading.pack().marksNames() && site.nameFrom() == site.nameTo();
  }

  /** "The camp east of X", "the substation at X", "the campus in the state capital". */
  private @Nullable PlaceMention beside(PlaceMention site) {
    int end = Math.min(site.to() + BESIDE, reading.sentenceOf(site.to()).to() - 1);
    for (PlaceMention next : places.between(site.to() + 1, end + 1)) {
      boolean told = !next.isPronoun() && !next.isBareSite() && lies(site, next);
      return told ? settled(meaning.apply(next)) : null;
    }
    return null;
  }

  private boolean lies(PlaceMention site, PlaceMention next) {
    boolean apart = false;
    for (int token = site.to() + 1; token < next.from(); token++) {
      apart |= !reading.document().token(token).isWord() || !locates(token);
    }
    boolean hangs = !next.governor().isEmpty() || next.type() != PlaceMention.Type.PLACE;
    return hangs && !apart && !next.joined();
  }

  private boolean locates(int token) {
    return reading.at(token, "prep") != null
        || reading.at(token, "lies") != null
        || reading.atFamily(token, "region") != null
        || reading.at(token, "flank") != null
        || reading.at(token, "definite") != null
        || reading.pack().mayBeAdverb(reading.document().token(token).form());
  }

  private static @Nullable PlaceMention settled(@Nullable PlaceMention mention) {
    boolean town =
        mention != null
            && (mention.place() == null
                ? mention.type() != PlaceMention.Type.FACILITY
                : Kinds.settlement(mention.place().kind()));
    return town ? mention : null;
  }

  /** The last site before that a name and this word were said of, else the first behind. */
  private @Nullable PlaceMention named(PlaceMention site) {
    NavigableMap<Integer, PlaceMention> alike = bySort().get(fit.bare(site.nameTo()));
    var before = alike == null ? null : alike.lowerEntry(site.from());
    return before == null ? null : before.getValue();
  }

  private Map<String, NavigableMap<Integer, PlaceMention>> bySort() {
    Map<String, NavigableMap<Integer, PlaceMention>> known = bySort;
    if (known == null) {
      known = new HashMap<>();
      for (PlaceMention mention : places) {
        if (mention.type() == PlaceMention.Type.FACILITY && !mention.anaphor()) {
          for (int token = mention.from(); token <= mention.to(); token++) {
            known
                .computeIfAbsent(fit.bare(token), sort -> new TreeMap<>())
                .put(mention.from(), mention);
          }
        }
      }
      bySort = known;
    }
    return known;
  }

  /**
   * The nearest town in front in its sentence; else, of those in the sentences before and the first
   * of the article, the nearest that is known to have such a site; else the nearest.
   */
  private @Nullable PlaceMention town(PlaceMention site) {
    int sentence = reading.document().token(site.from()).sentence();
    List<PlaceMention> towns = new ArrayList<>();
    for (int back = sentence; back >= Math.max(0, sentence - REACH); back--) {
      PlaceMention last = last(site, back);
      if (last != null && back == sentence) {
        return last;
      }
      if (last != null) {
        towns.add(last);
      }
    }
    PlaceMention opening = opening(site);
    if (opening != null) {
      towns.add(opening);
    }
    return towns.stream()
        .filter(town -> town.place() != null && names.known(site, town.place()) != null)
        .findFirst()
        .orElse(towns.isEmpty() ? dateline(site) : towns.get(0));
  }

  /** The last town of a sentence in front of a site, or null. */
  private @Nullable PlaceMention last(PlaceMention site, int sentence) {
    int first = reading.document().sentences().get(sentence).from();
    int end = Math.min(site.from(), reading.document().sentences().get(sentence).to());
    PlaceMention last = null;
    for (PlaceMention candidate : places.between(first, end)) {
      last = isTown(candidate) && !isDateline(candidate) ? candidate : last;
    }
    return last;
  }

  /** The first town of the article that is not only where it was written. */
  private @Nullable PlaceMention opening(PlaceMention site) {
    int end = reading.sentenceOf(site.from()).to();
    for (PlaceMention candidate : places) {
      if (isTown(candidate) && !isDateline(candidate)) {
        return candidate.from() < end ? candidate : null;
      }
    }
    return null;
  }

  private @Nullable PlaceMention dateline(PlaceMention site) {
    PlaceMention last = null;
    int first = reading.document().sentences().get(0).from();
    for (PlaceMention candidate : places.between(first, site.from())) {
      last = isTown(candidate) ? candidate : last;
    }
    return last;
  }

  private boolean isTown(PlaceMention candidate) {
    boolean itself =
        candidate.type() == PlaceMention.Type.PLACE || candidate.type() == PlaceMention.Type.EDGE;
    boolean kind =
        candidate.place() == null
            ? Kinds.settlement(candidate.granularity())
            : Kinds.settlement(candidate.place().kind());
    int before = reading.previous(candidate.from());
    boolean direction = before >= 0 && reading.at(before, "destination") != null;
    return itself && kind && !candidate.anaphor() && !direction;
  }

  /** "ADEN, Yemen — ", "(Aden) - ": where it was written is not what it is about. */
  private boolean isDateline(PlaceMention candidate) {
    int start = reading.sentenceOf(candidate.from()).from();
    int end = Math.min(candidate.to() + BESIDE, reading.sentenceOf(candidate.to()).to() - 1);
    if (candidate.from() - start > 1) {
      return false;
    }
    for (int token = candidate.to() + 1; token <= end; token++) {
      String mark = reading.document().token(token).form();
      if (mark.equals("-") || mark.equals("–") || mark.equals("—")) {
        return true;
      }
    }
    return false;
  }
}
