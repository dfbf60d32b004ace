package org.sitrep.enrich.mention;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.text.Token;
import org.sitrep.model.Granularity;

/**
 * Finds sites that are named by no more than what they are: the airport, the coke plant, the
 * university campus. Whose they are is told elsewhere.
 */
final class BareSites {
  /** How many words may describe the site: its old coke plant. */
  private static final int DESCRIPTION = 2;

  private BareSites() {}

  /**
   * The site behind an article, or null.
   *
   * @param from the article
   * @param first the word behind it
   */
  static @Nullable PlaceMention at(Reading reading, int from, int first) {
    if (!reading.pack().marksNames()) {
      return null;
    }
    int nameFrom = -1;
    int at = first;
    for (int step = 0; step <= DESCRIPTION && at >= 0; step++) {
      WordHit site = reading.atFamily(at, "site");
      if (site != null) {
        int last = withTail(reading, site.to());
        int name = nameFrom < 0 ? site.from() : nameFrom;
        return stands(reading, site, last) ? mention(reading, from, name, site.to(), last) : null;
      }
      if (!describes(reading, at)) {
        return null;
      }
      boolean sort = reading.at(at).isEmpty();
      nameFrom = sort ? nameFrom < 0 ? at : nameFrom : -1;
      at = reading.next(at);
    }
    return null;
  }

  /**
   * "The airport COMPOUND", "the plant's administrative BUILDING" are the airport and the plant.
   */
  private static int withTail(Reading reading, int last) {
    int at = reading.next(last);
    for (int step = 0; step <= 1 && at >= 0; step++) {
      WordHit tail = reading.at(at, "tail-of-site");
      if (tail != null) {
        return tail.to();
      }
      if (!isOwner(reading, last) || !describes(reading, at)) {
        return last;
      }
      at = reading.next(at);
    }
    return last;
  }

  /** "The airport director", "the port city", "the base's commander" are no sites. */
  private static boolean stands(Reading reading, WordHit site, int last) {
    int next = reading.next(last);
    boolean headed = reading.at(site.from(), "facility") != null;
    if (headed || isOwner(reading, last)) {
      return false;
    }
    if (next < 0 || next != last + 1) {
      return true;
    }
    Token word = reading.document().token(next);
    return !word.isWord()
        || reading.pack().mayBeAdverb(word.form())
        || reading.at(next, "ends-site") != null
        || reading.pack().namesMonth(reading.document().surface(next, next))
        || reading.at(next).stream().anyMatch(hit -> !isNoun(hit));
  }

  /** Whether a word behind a site makes a compound of the two. */
  private static boolean isNoun(WordHit hit) {
    String name = hit.wordClass().name();
    return name.endsWith("-behind")
        || name.startsWith("anaphor-")
        || name.startsWith("force-")
        || name.startsWith("part-of-")
        || name.startsWith("site")
        || name.equals("person-head")
        || name.equals("bystanders");
  }

  private static boolean isOwner(Reading reading, int token) {
    return reading.forms().of(token).stream()
        .anyMatch(form -> reading.pack().ownerSuffix(form.suffix()));
  }

  private static boolean describes(Reading reading, int token) {
    return reading.document().token(token).isWord()
        && !isOwner(reading, token)
        && !reading.pack().continuesName(reading.document().surface(token, token))
        && reading.at(token).stream().allMatch(HeadWords::describe);
  }

  private static PlaceMention mention(
      Reading reading, int from, int nameFrom, int nameTo, int last) {
    return MentionDraft.at(from, last)
        .name(nameFrom, nameTo)
        .type(PlaceMention.Type.FACILITY)
        .granularity(Granularity.FACILITY)
        .behind(Joints.governor(reading, from, ""), Joints.joined(reading, from, ""))
        .standing(true, false)
        .made();
  }
}
