package org.sitrep.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.model.EntityType;

/**
 * Finds persons: names behind titles, offices and verbs of saying, names that begin with a first
 * name, and the last names of those the article has named in full. The title is no part of what is
 * found.
 */
final class PersonReader {
  /** How far behind an office its holder is named, in tokens. */
  private static final int REACH = 7;

  /** The most titles that follow each other. */
  private static final int MOST_TITLES = 6;

  /** The most words of a name nobody knows. */
  private static final int MOST = 3;

  /** Shorter words are no last names. */
  private static final int SHORTEST = 3;

  private final EntityTokens tokens;
  private final PersonName names;

  PersonReader(EntityTokens tokens) {
    this.tokens = tokens;
    this.names = new PersonName(tokens);
  }

  /** The person whose name, or the title before it, begins at a token; or null. */
  @Nullable Named at(int token) {
    WordHit title = tokens.at(token, "title");
    if (title != null && written(title) && !isPiece(token)) {
      Named titled = behindTitle(title);
      if (titled != null) {
        return titled;
      }
    }
    WordHit role = tokens.at(token, "role");
    if (role != null) {
      Named holder = holder(role);
      if (holder != null) {
        return holder;
      }
    }
    Named bare = bare(token, tokens.says(tokens.previous(token)));
    return bare != null || role == null ? bare : beside(role.from());
  }

  /**
   * The person with an unknown name beside a verb of saying or in front of an office: "Artem Moroz
   * said", "said Artem Moroz"; or null. Only where capitals tell names.
   */
  @Nullable Named beside(int token) {
    int before = tokens.previous(token);
    boolean comma = before >= 0 && tokens.document().vocable(before).isMark(",");
    Named named = unknown(comma ? tokens.previous(before) : before, true);
    return named == null ? unknown(tokens.next(token), false) : named;
  }

  private @Nullable Named unknown(int token, boolean back) {
    int end = token;
    int at = token;
    int words = 0;
    while (at >= 0 && words < MOST && mayBeUnknown(at) && Math.abs(at - end) <= 1) {
      end = at;
      words++;
      at = back ? tokens.previous(at) : tokens.next(at);
    }
    boolean longer = at >= 0 && tokens.isCapital(at) && !tokens.is(at, "title");
    return words < 2 || longer
        ? null
        : Named.of(EntityType.PERSON, Math.min(token, end), Math.max(token, end), 0, null);
  }

  private boolean mayBeUnknown(int token) {
    return token >= 0
        && tokens.isCapital(token)
        && !tokens.isTaken(token)
        && !tokens.inTitleCase(token)
        && !tokens.isDate(token)
        && !tokens.is(token, "no-person")
        && !tokens.is(token, "opening")
        && !tokens.is(token, "body-tail")
        && !tokens.is(token, "known-body")
        && !tokens.is(token, "title")
        && tokens.reading().atFamily(token, "nationality") == null;
  }

  /** Where capitals tell names, "General" is a title and "general" is none, but for some. */
  private boolean written(WordHit title) {
    return !tokens.pack().marksNames() || title.prefix().isEmpty();
  }

  private @Nullable Named behindTitle(WordHit title) {
    boolean speaks = tokens.says(tokens.previous(title.from()));
    int at = behindTitles(title.from());
    int end = at < 0 ? -1 : names.end(at, true, speaks);
    return end < 0 || (end == at && tokens.isPlace(at)) ? null : person(at, end);
  }

  /** A person the lexicon knows, without the titles that belong to some of its names. */
  Named known(int from, int to, int prefix, @Nullable String id) {
    int name = from;
    for (int token = from; token < to; token++) {
      name = token >= name && tokens.is(token, "title") ? behindTitles(token) : name;
    }
    return name > from && name <= to
        ? Named.of(EntityType.PERSON, name, to, 0, id)
        : Named.of(EntityType.PERSON, from, to, prefix, id);
  }

  /** The first token behind titles and what goes with them, or -1. */
  private int behindTitles(int token) {
    int at = token;
    for (int titles = 0; titles <= MOST_TITLES && at >= 0; titles++) {
      WordHit more = tokens.at(at, "title");
      more = more == null ? tokens.at(at, "title-more") : more;
      WordHit nationality = more == null ? tokens.reading().atFamily(at, "nationality") : null;
      if (more == null && nationality == null) {
        break;
      }
      at = tokens.next(more != null ? more.to() : at);
    }
    return at;
  }

  /** "The spokesman of the ministry X": the first first name within a few words. */
  private @Nullable Named holder(WordHit role) {
    int at = tokens.next(role.to());
    for (int step = 0; step < REACH && at >= 0 && !tokens.isMark(at); step++) {
      if (tokens.says(at)) {
        return null;
      }
      boolean first = tokens.is(at, "given-name") || tokens.is(at, "given-weak");
      int end = first && !tokens.isPlace(at) && !isPiece(at) ? names.end(at, true, false) : -1;
      if (end > at) {
        return person(at, end);
      }
      at = tokens.next(at);
    }
    return null;
  }

  private @Nullable Named bare(int token, boolean said) {
    if (isPiece(token)) {
      return null;
    }
    boolean announced = said && !tokens.pack().marksNames();
    int end = names.end(token, announced, announced);
    boolean place = end >= 0 && tokens.namesPlace(token, end) && !said;
    return end <= token || place ? null : person(token, end);
  }

  /** Whether a name is a piece of another: of a street, a brigade, a hospital. */
  private boolean isPiece(int token) {
    int before = tokens.previous(token);
    WordHit body = before < 0 ? null : tokens.at(before, "body");
    return before >= 0
        && (tokens.is(before, "site")
            || (body != null && !tokens.pack().definite(body.lemma(), ""))
            || tokens.is(before, "numbered")
            || tokens.reading().atFamily(before, "kind-") != null
            || tokens.reading().at(before, "other-head") != null);
  }

  private Named person(int from, int to) {
    WordHit first = tokens.at(from, "given-name");
    first = first == null ? tokens.at(from, "given-weak") : first;
    first = first == null ? tokens.at(from, "name-head") : first;
    int prefix = first == null ? 0 : tokens.prefix(first);
    return Named.of(EntityType.PERSON, from, to, prefix, null);
  }

  /** The persons named again by their last names alone. */
  List<Named> again(List<Named> persons) {
    Map<String, Named> byLast = new HashMap<>();
    for (Named person : persons) {
      String last = tokens.form(person.to());
      boolean known = person.length() > 1 && last.length() > SHORTEST;
      if (known && !tokens.is(person.to(), "given-name")) {
        byLast.putIfAbsent(last, person);
      }
    }
    List<Named> again = new ArrayList<>();
    for (int token = 0; !byLast.isEmpty() && token < tokens.size(); token++) {
      Named person = tokens.isWord(token) ? byLast.get(bareForm(token)) : null;
      if (person != null && token > person.to() && mayBeAgain(token)) {
        again.add(Named.of(EntityType.PERSON, token, token, 0, person.id()));
      }
    }
    return again;
  }

  private String bareForm(int token) {
    if (tokens.reading().forms().of(token).size() == 1) {
      return tokens.form(token);
    }
    for (var form : tokens.reading().forms().of(token)) {
      if (tokens.pack().ownerSuffix(form.suffix())) {
        return form.stem();
      }
    }
    return tokens.form(token);
  }

  private boolean mayBeAgain(int token) {
    boolean written =
        tokens.pack().marksNames()
            ? tokens.isCapital(token)
            : tokens.says(tokens.previous(token)) || tokens.is(tokens.previous(token), "title");
    return written && !tokens.isPlace(token);
  }
}
