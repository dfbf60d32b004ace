package org.sitrep.enrich.claim;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.NameStarts;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.KnownOrigin;
import org.sitrep.enrich.lexicon.OriginLexicon;
import org.sitrep.enrich.lexicon.PhraseIndex;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.model.OriginKind;

/** Finds the names of agencies, monitors and outlets in a text. */
final class OriginNames {
  private final Reading reading;
  private final OriginLexicon origins;

  OriginNames(Reading reading, OriginLexicon origins) {
    this.reading = reading;
    this.origins = origins;
  }

  /** The longest name of an origin at a token, or null. */
  @Nullable KnownOrigin at(int token) {
    if (!reading.mayName(token, NameStarts.Kind.ORIGIN)) {
      return null;
    }
    KnownOrigin best = null;
    int length = 0;
    for (Form form : reading.forms().of(token)) {
      String key = form.stem();
      for (PhraseIndex.Found<KnownOrigin> found :
          origins.names(reading.pack().code()).startingWith(key, ahead -> keyAt(token, ahead))) {
        boolean named = found.length() > 1 || introduced(token, found.value());
        if (form.suffix().isEmpty() && named && found.length() > length) {
          best = found.value();
          length = found.length();
        }
      }
    }
    return best;
  }

  private @Nullable String keyAt(int token, int ahead) {
    return reading.forms().formAt(token, ahead);
  }

  /** One-word names of outlets are everyday words: they need a word of kind or quotation marks. */
  private boolean introduced(int token, KnownOrigin origin) {
    if (origin.kind() != OriginKind.OUTLET) {
      return true;
    }
    int before = reading.previous(token);
    boolean quoted =
        token > 0
            && token + 1 < reading.document().tokens().size()
            && reading.document().token(token - 1).isMark("\"")
            && reading.document().token(token + 1).isMark("\"");
    return quoted || (before >= 0 && reading.at(before, "carrier") != null);
  }

  /** "To Reuters": the agency carries what another says. */
  boolean carries(int token) {
    int before = reading.previous(token);
    String form = reading.document().token(token).form();
    if (reading.pack().carrierPrefix(form)) {
      return true;
    }
    WordHit carrier = before < 0 ? null : reading.at(before, "carrier");
    return carrier != null
        && reading.pack().carrierPrefix(reading.document().token(carrier.from()).form());
  }
}
