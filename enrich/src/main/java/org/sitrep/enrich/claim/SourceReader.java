package org.sitrep.enrich.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.KnownOrigin;
import org.sitrep.enrich.lexicon.OriginLexicon;
import org.sitrep.enrich.lexicon.PhraseIndex;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;

/** Reads who is named as a source near a verb of saying. */
final class SourceReader {
  private static final int AFTER = 12;
  private static final int BEFORE = 9;

  private final Reading reading;
  private final OriginLexicon origins;
  private final List<ActorMention> actors;
  private final Sides sides;
  private final LocalDate day;
  private final Origin outlet;

  SourceReader(
      Reading reading,
      OriginLexicon origins,
      List<ActorMention> actors,
      Sides sides,
      LocalDate day,
      Origin outlet) {
    this.reading = reading;
    this.origins = origins;
    this.actors = actors;
    this.sides = sides;
    this.day = day;
    this.outlet = outlet;
  }

  /** The source named behind a token, up to another, exclusive; or null. */
  @Nullable Origin after(int token, int end) {
    return between(token + 1, Math.min(end, token + 1 + AFTER));
  }

  /** The source named right in front of a token, or null. */
  @Nullable Origin before(int token, int start) {
    return between(Math.max(start, token - BEFORE), token);
  }

  private @Nullable Origin between(int from, int to) {
    KnownOrigin known = null;
    KnownOrigin carrier = null;
    ActorMention actor = null;
    WordHit noun = null;
    for (int token = from; token < to; token++) {
      if (stops(token) && (known != null || actor != null || noun != null)) {
        break;
      }
      noun = noun == null ? reading.atFamily(token, "source-") : noun;
      KnownOrigin named = known(token);
      if (named != null && carries(token)) {
        carrier = carrier == null ? named : carrier;
      } else if (named != null) {
        known = known == null ? named : known;
      }
      ActorMention here = named == null ? actorAt(token) : null;
      actor = actor == null ? here : actor;
    }
    return settle(known, carrier, actor, noun);
  }

  private boolean stops(int token) {
    return reading.document().token(token).isMark("،") || reading.at(token, "complement") != null;
  }

  private @Nullable Origin settle(
      @Nullable KnownOrigin known,
      @Nullable KnownOrigin carrier,
      @Nullable ActorMention actor,
      @Nullable WordHit noun) {
    if (known != null) {
      return known.origin(day);
    }
    if (actor != null) {
      Origin party = party(actor, carrier, noun);
      if (party != null) {
        return party;
      }
    }
    if (carrier != null) {
      return carrier.origin(day);
    }
    return noun == null ? null : unnamed(noun);
  }

  /** A party that speaks for itself, or somebody in it who spoke to an agency. */
  private @Nullable Origin party(
      ActorMention mention, @Nullable KnownOrigin carrier, @Nullable WordHit noun) {
    Sides.Party party = sides.of(mention, null, day, null);
    if (party == null) {
      return null;
    }
    Actor actor = mention.actor();
    String name = reading.document().surface(mention.from(), mention.to());
    boolean official =
        mention.role() == org.sitrep.enrich.lexicon.SideEntry.Role.GOVERNMENT
            || (actor != null
                && (actor.kind().equals("MINISTRY") || actor.kind().equals("GOVERNMENT")));
    String id = actor == null ? party.side().id().value() : actor.id().value();
    if (carrier != null && noun != null) {
      id = id + "-via-" + carrier.id().value();
    }
    return new Origin(
        new OriginId(id),
        name,
        official ? OriginKind.OFFICIAL : OriginKind.BELLIGERENT,
        null,
        party.side().id());
  }

  private @Nullable Origin unnamed(WordHit noun) {
    OriginKind kind = OriginKind.valueOf(noun.wordClass().attribute("kind"));
    if (kind == OriginKind.UNKNOWN) {
      return null;
    }
    String who = kind == OriginKind.SOCIAL ? "social-media" : "witnesses-" + outlet.id().value();
    String name = reading.document().surface(noun.from(), noun.to());
    return new Origin(new OriginId(who), name, kind, null, null);
  }

  private @Nullable ActorMention actorAt(int token) {
    for (ActorMention actor : actors) {
      if (actor.from() <= token && token <= actor.to()) {
        return actor;
      }
    }
    return null;
  }

  private @Nullable KnownOrigin known(int token) {
    KnownOrigin best = null;
    int length = 0;
    for (Form form : reading.forms().of(token)) {
      String key = reading.pack().withoutArticle(form.stem());
      for (PhraseIndex.Found<KnownOrigin> found :
          origins.names(reading.pack().code()).startingWith(key, ahead -> keyAt(token, ahead))) {
        if (form.suffix().isEmpty() && found.length() > length) {
          best = found.value();
          length = found.length();
        }
      }
    }
    return best;
  }

  private @Nullable String keyAt(int token, int ahead) {
    String form = reading.forms().formAt(token, ahead);
    return form == null ? null : reading.pack().withoutArticle(form);
  }

  /** "To Reuters": the agency carries what another says. */
  private boolean carries(int token) {
    int before = reading.previous(token);
    String form = reading.document().token(token).form();
    if (reading.pack().carrierPrefix(form)) {
      return true;
    }
    WordHit carrier = before < 0 ? null : reading.at(before, "carrier");
    return carrier != null;
  }
}
