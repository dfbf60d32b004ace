package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Granularity;

/**
 * The names that an article introduces with a word of kind, "the village of X", and that are no
 * names without it: those in no lexicon, and everyday words.
 */
final class IntroducedNames {
  /** Shorter words are everyday words too often. */
  private static final int SHORTEST = 3;

  private record Introduced(
      List<String> words, boolean capital, Granularity granularity, List<Place> places) {}

  /** No names. */
  static final IntroducedNames NONE = new IntroducedNames(Map.of());

  private final Map<String, List<Introduced>> byFirst;

  private IntroducedNames(Map<String, List<Introduced>> byFirst) {
    this.byFirst = byFirst;
  }

  /** The names some mentions introduce. */
  static IntroducedNames of(Reading reading, List<PlaceMention> mentions) {
    Map<String, List<Introduced>> names = new HashMap<>();
    for (PlaceMention mention : mentions) {
      boolean behindKind = mention.from() != mention.nameFrom();
      if (behindKind && settled(mention) && (mention.unknown() || isEveryday(reading, mention))) {
        List<String> words = words(reading, mention);
        if (words.get(0).length() >= SHORTEST) {
          names
              .computeIfAbsent(words.get(0), first -> new ArrayList<>(1))
              .add(
                  new Introduced(
                      words,
                      capital(reading, mention.nameFrom()),
                      mention.granularity(),
                      mention.namesakes()));
        }
      }
    }
    return names.isEmpty() ? NONE : new IntroducedNames(names);
  }

  /** A town whose name is an everyday word is meant by it once it was called a town. */
  private static boolean isEveryday(Reading reading, PlaceMention mention) {
    String language = reading.pack().code();
    return Kinds.settlement(mention.granularity())
        && !mention.anaphor()
        && !mention.namesakes().isEmpty()
        && mention.namesakes().stream()
            .allMatch(place -> Kinds.settlement(place.kind()) && place.ambiguous(language));
  }

  /** Airports and prisons bear the names of towns that may be meant elsewhere. */
  private static boolean settled(PlaceMention mention) {
    return (mention.type() == PlaceMention.Type.PLACE || mention.type() == PlaceMention.Type.EDGE)
        && mention.granularity() != Granularity.FACILITY;
  }

  private static List<String> words(Reading reading, PlaceMention mention) {
    List<String> words = new ArrayList<>();
    for (int token = mention.nameFrom(); token <= mention.nameTo(); token++) {
      if (reading.document().token(token).isWord()) {
        boolean first = token == mention.nameFrom();
        words.add(
            first && mention.joined() && mention.from() == token
                ? unjoined(reading, token)
                : reading.document().token(token).form());
      }
    }
    return words;
  }

  /** The first word of a name without the "and" written on it. */
  private static String unjoined(Reading reading, int token) {
    for (Form form : reading.forms().of(token)) {
      if (form.suffix().isEmpty() && reading.pack().conjunction(form.prefix())) {
        return form.stem();
      }
    }
    return reading.document().token(token).form();
  }

  private static boolean capital(Reading reading, int token) {
    return reading.pack().continuesName(reading.document().surface(token, token));
  }

  boolean isEmpty() {
    return byFirst.isEmpty();
  }

  /** Whether such a name may begin at a token; false is certain. */
  boolean mayBegin(Reading reading, int token) {
    for (Form form : isEmpty() ? List.<Form>of() : reading.forms().of(token)) {
      if (byFirst.containsKey(form.stem())) {
        return true;
      }
    }
    return false;
  }

  /** The longest such name at a token, or null. */
  @Nullable PlaceName at(Reading reading, int token) {
    PlaceName best = null;
    for (Form form : isEmpty() ? List.<Form>of() : reading.forms().of(token)) {
      boolean bare = form.suffix().isEmpty() && !reading.pack().futurePrefix(form.prefix());
      for (Introduced name : bare ? byFirst.getOrDefault(form.stem(), List.of()) : NOTHING) {
        int last = reading.forms().ahead(token, name.words().size() - 1);
        if (last >= 0
            && (best == null || last > best.to())
            && name.capital() == capital(reading, token)
            && follows(reading, token, name.words())) {
          best =
              new PlaceName(token, last, name.places(), false, form.prefix(), name.granularity());
        }
      }
    }
    return best;
  }

  private static final List<Introduced> NOTHING = List.of();

  private static boolean follows(Reading reading, int token, List<String> words) {
    for (int ahead = 1; ahead < words.size(); ahead++) {
      if (!words.get(ahead).equals(reading.forms().formAt(token, ahead))) {
        return false;
      }
    }
    return true;
  }
}
