package org.sitrep.enrich.entity;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.NameStarts;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.model.Granularity;

/** Finds sites: airports, prisons, hospitals, bridges, with their kind. */
final class SiteReader {
  private static final int LONGEST = 4;

  private final EntityTokens tokens;

  SiteReader(EntityTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A site that was read as the place of a claim, with its word of kind and its sort; null where
   * what stands behind the word of kind is no name.
   *
   * @param prefix how many letters stand in front of its name
   */
  @Nullable Named of(PlaceMention mention, int prefix) {
    if (mention.unknown() && !tokens.pack().marksNames() && !names(mention.nameFrom())) {
      return null;
    }
    WordHit kind = null;
    int from = mention.nameFrom();
    for (int token = mention.from(); token <= mention.nameFrom() && kind == null; token++) {
      kind = tokens.at(token, "site");
      from = kind == null ? from : token;
    }
    boolean before = kind != null;
    int to = Math.max(mention.nameTo(), before ? person(mention.nameFrom()) : -1);
    int last = Math.min(tokens.size() - 1, Math.max(mention.to(), to + 1));
    for (int token = from + 1; token <= last && kind == null; token++) {
      kind = tokens.at(token, "site");
      to = kind == null ? to : Math.max(to, kind.to());
    }
    if (kind == null && mention.unknown()) {
      return null;
    }
    Place place = mention.place();
    // The airport of a town is not the town.
    boolean itself = place != null && place.kind() == Granularity.FACILITY;
    return Named.site(
        from,
        described(to),
        before && kind != null ? tokens.prefix(kind) : prefix,
        itself && place != null ? place.id().value() : null,
        kind == null ? null : kind.wordClass().attribute("kind"));
  }

  /** The last of the words behind a name that describe it: المركزي, الدولي. */
  private int described(int to) {
    int last = to;
    int next = tokens.next(last);
    while (next == last + 1 && tokens.is(next, "site-more") && !tokens.isDate(next)) {
      last = next;
      next = tokens.next(last);
    }
    return last;
  }

  /** The site whose word of kind stands at a token, or null. */
  @Nullable Named at(int token) {
    WordHit kind = tokens.at(token, "site");
    if (kind == null || !kind.suffix().isEmpty()) {
      return null;
    }
    return tokens.pack().marksNames() ? behindName(kind) : beforeName(kind);
  }

  /** "Northbridge Hospital"; a word of nationality alone names none. */
  private @Nullable Named behindName(WordHit kind) {
    int first = kind.from();
    int behind = tokens.next(kind.to());
    if (tokens.isCapital(kind.from()) && behind == kind.to() + 1 && tokens.isCapital(behind)) {
      return null;
    }
    boolean named = false;
    for (int words = 0; words < LONGEST; words++) {
      int before = tokens.previous(first);
      if (before != first - 1
          || !tokens.isCapital(before)
          || tokens.isDate(before)
          || tokens.is(before, "opening")
          || (tokens.isPlace(first) && !tokens.isPlace(before))) {
        break;
      }
      named |= tokens.reading().atFamily(before, "nationality") == null;
      first = before;
    }
    return named ? Named.site(first, kind.to(), 0, null, kind.wordClass().attribute("kind")) : null;
  }

  /** مستشفى النور: the name is a place, a person or a word with the article. */
  private @Nullable Named beforeName(WordHit kind) {
    int name = tokens.next(kind.to());
    if (name != kind.to() + 1 || !names(name)) {
      return null;
    }
    int last = Math.max(name, person(name));
    int next = tokens.next(name);
    boolean connects = tokens.reading().at(name, "name-connector") != null;
    last = connects && tokens.isWord(next) ? Math.max(last, next) : last;
    return Named.site(
        kind.from(),
        described(last),
        tokens.prefix(kind),
        null,
        kind.wordClass().attribute("kind"));
  }

  /** The end of the name of a person after whom a site is named, or -1. */
  private int person(int token) {
    boolean named =
        !tokens.pack().marksNames()
            && (tokens.is(token, "given-name") || tokens.is(token, "name-head"));
    return named ? new PersonName(tokens).end(token, true, false) : -1;
  }

  private boolean joined(int token) {
    return tokens.is(token, "title") || tokens.is(token, "no-site") || tokens.is(token, "numbered");
  }

  private boolean names(int token) {
    boolean article = tokens.isDefiniteUnknown(token) && !joined(token);
    boolean place = tokens.reading().mayName(token, NameStarts.Kind.PLACE) && !joined(token);
    return article
        || place
        || tokens.is(token, "name-link")
        || tokens.is(token, "given-name")
        || tokens.is(token, "name-head");
  }
}
