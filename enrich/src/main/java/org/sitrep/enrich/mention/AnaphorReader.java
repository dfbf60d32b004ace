package org.sitrep.enrich.mention;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Agreement;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/** Finds words that stand for a place named before. */
final class AnaphorReader {
  private final PlaceNames names;

  AnaphorReader(PlaceNames names) {
    this.names = names;
  }

  /** A word that stands for a place named before: the city, its quarters, from it. */
  @Nullable PlaceMention at(Reading reading, int token, PlaceHead head) {
    WordHit last = head.last();
    boolean many =
        last != null
            && last.wordClass().name().startsWith("facility")
            && last.wordClass().attribute("number").equals("many");
    if (last != null && !many && standsForPlace(reading, last)) {
      boolean site = last.wordClass().name().equals("facility");
      return anaphor(reading, head, last.to(), site ? Granularity.FACILITY : Granularity.CITY);
    }
    PlaceMention share = shareOf(reading, head);
    if (share != null) {
      return share;
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
    PlaceMention one = anaphor(reading, front, word.to(), granularity);
    return word.wordClass().attribute("number").equals("two") ? one.asPair() : one;
  }

  /** "Parts of it", "most of them": a share of a place that a pronoun stands for. */
  private @Nullable PlaceMention shareOf(Reading reading, PlaceHead head) {
    WordHit link = head.next() < 0 ? null : reading.at(head.next(), "link");
    WordHit last = head.last();
    boolean some = last != null && last.is("extent-some");
    if (link == null || some || introducesNames(reading, link)) {
      return null;
    }
    boolean part =
        head.extent() == Extent.PARTIAL
            || head.extent() == Extent.MOST
            || head.extent() == Extent.FULL;
    if (!part || head.kind() != null || !PlaceMention.standsForPlace(link.suffix())) {
      return null;
    }
    PlaceMention pronoun =
        PlaceMention.pronoun(link.to(), Joints.governor(reading, head.from(), head.prefix()));
    return pronoun.beginningAt(head.from()).withExtent(head.extent());
  }

  private boolean introducesNames(Reading reading, WordHit link) {
    return reading.at(link.from(), "list-intro") != null && namesBehind(reading, link.to());
  }

  /** A word of extent that ends like its feminine carries no pronoun. */
  private static boolean standsForPlace(Reading reading, WordHit word) {
    boolean extent = word.wordClass().name().startsWith("extent-");
    boolean masculine = reading.pack().ofPronoun(word.suffix()) == Agreement.MASCULINE;
    String form = reading.document().token(word.from()).form();
    // "The village" ends like "its villages"; a word with the article carries no pronoun.
    boolean definite = reading.pack().definite(form, word.prefix());
    return PlaceMention.standsForPlace(word.suffix()) && !(extent && masculine) && !definite;
  }

  /** Whether what a language asks for stands in front: the article of "the city", a verb of it. */
  private static boolean introduced(Reading reading, PlaceHead head, WordHit word) {
    String needs = word.wordClass().attribute("needs");
    int before = reading.previous(word.from());
    return switch (needs) {
      case "" -> true;
      case "object" ->
          before >= 0
              && (reading.at(before, "governs-it") != null
                  || reading.at(before).stream().anyMatch(hit -> hit.aspect() == Aspect.PAST));
      default ->
          (!head.isEmpty() && reading.first(needs, head.from(), word.from()) != null)
              // "Yemen's capital" needs no article.
              || (before >= 0 && reading.atFamily(before, "nationality-") != null);
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
    // "The government compound": what describes it is all its name.
    boolean site = granularity == Granularity.FACILITY;
    int last = site ? tail.to() : to;
    return MentionDraft.at(from, last)
        .name(site ? to : from, last)
        .type(tail.type() == null ? head.type() : tail.type())
        .granularity(granularity)
        .extent(tail.extent() == Extent.UNSPECIFIED ? extent : tail.extent())
        .behind(
            Joints.governor(reading, from, head.prefix()),
            Joints.joined(reading, from, head.prefix()))
        .standing(true, false)
        .made();
  }
}
