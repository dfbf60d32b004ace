package org.sitrep.enrich.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.KnownOrigin;
import org.sitrep.enrich.lexicon.OriginLexicon;
import org.sitrep.enrich.lexicon.Role;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;

/** Reads who is named as a source near a verb of saying. */
final class SourceReader {
  private static final int AFTER = 12;
  private static final int BEFORE = 9;

  /** How far behind its verb an actor that speaks for itself begins, in tokens. */
  private static final int SUBJECT = 2;

  /** How far behind a word such as "source" the actor it belongs to begins. */
  private static final int ATTACHED = 4;

  /** How far behind the name of an agency stands whom it quotes. */
  private static final int CITES = 5;

  private final Reading reading;
  private final OriginNames names;
  private final Spokesmen spokesmen;
  private final InOrder<ActorMention> actors;
  private final Sides sides;
  private final LocalDate day;
  private final Origin outlet;

  SourceReader(
      Reading reading,
      OriginLexicon origins,
      InOrder<ActorMention> actors,
      Sides sides,
      LocalDate day,
      Origin outlet) {
    this.reading = reading;
    this.names = new OriginNames(reading, origins);
    this.spokesmen = new Spokesmen(reading);
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

  /**
   * The source that is the subject of a verb of saying: the words between it and the comma before
   * it, or, where nobody is named there, those before that comma.
   *
   * @param start where its clause begins
   */
  @Nullable Origin subject(int verb, int start) {
    int end = verb;
    for (int segment = 0; segment < 3 && end > start; segment++) {
      int from = end;
      while (from > start && !opens(from - 1)) {
        from--;
      }
      if (segment > 0 && saysSomething(from, end)) {
        return null;
      }
      Origin origin = end > from ? between(from, end) : null;
      if (origin != null) {
        return origin;
      }
      end = from - 1;
    }
    return null;
  }

  /** A clause with a verb of its own is what is said, not who says it. */
  private boolean saysSomething(int from, int to) {
    for (int token = from; token < to; token++) {
      for (WordHit hit : reading.at(token)) {
        if (hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean opens(int token) {
    return comma(token, token + 1)
        || reading.document().token(token).isMark(";")
        || reading.at(token, "say") != null
        || reading.at(token, "complement") != null;
  }

  /** Whether a comma stands from one token up to another, exclusive. */
  boolean comma(int from, int to) {
    for (int token = from; token < to; token++) {
      if (reading.document().token(token).isMark(",")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Origin between(int from, int to) {
    KnownOrigin known = null;
    KnownOrigin carrier = null;
    ActorMention actor = null;
    WordHit noun = null;
    for (int token = from; token < to; token++) {
      boolean something = known != null || actor != null || noun != null || carrier != null;
      if (something && stops(token)) {
        break;
      }
      noun = noun == null ? reading.atFamily(token, "source-") : noun;
      KnownOrigin named = names.at(token);
      if (named != null && names.carries(token)) {
        carrier = named;
        break;
      }
      if (named != null) {
        Origin quoted = quotedBy(named, token);
        if (quoted != null) {
          return quoted;
        }
        known = named;
        break;
      }
      if (noun != null && !noun.is("source-noun")) {
        break;
      }
      int near = noun == null ? from + SUBJECT : noun.to() + ATTACHED;
      actor = actor == null && token <= near ? actorAt(token) : actor;
    }
    Origin origin = settle(known, carrier, actor, noun);
    if (origin != null && actor != null && noun != null) {
      spokesmen.note(actor.to() + 1, to, origin);
    }
    return origin == null ? spokesmen.named(from, to) : origin;
  }

  /** "The agency, citing an official": whom an agency or an outlet quotes, or null. */
  private @Nullable Origin quotedBy(KnownOrigin agency, int name) {
    int to = reading.sentenceOf(name).to();
    int end = Math.min(to, name + CITES);
    for (int token = name + 1; token < end; token++) {
      WordHit cites = reading.at(token, "cites");
      if (cites == null) {
        continue;
      }
      WordHit noun = null;
      int last = Math.min(to, cites.to() + ATTACHED);
      for (int at = cites.to() + 1; at < last && !stops(at); at++) {
        noun = noun == null ? reading.atFamily(at, "source-") : noun;
        ActorMention actor = actorAt(at);
        Origin party = actor == null ? null : party(actor, agency);
        if (party != null) {
          return party;
        }
      }
      return noun == null ? null : unnamed(noun, agency.id());
    }
    return null;
  }

  private boolean stops(int token) {
    return reading.document().token(token).isMark("،")
        || reading.document().token(token).isMark(",")
        || reading.at(token, "complement") != null
        || reading.at(token, "relative") != null;
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
      Origin party = party(actor, carrier);
      if (party != null) {
        return party;
      }
    }
    if (carrier != null) {
      return carrier.origin(day);
    }
    return noun == null ? null : unnamed(noun, outlet.id());
  }

  /** A party that speaks for itself, or somebody in it who spoke to an agency. */
  private @Nullable Origin party(ActorMention mention, @Nullable KnownOrigin carrier) {
    Sides.Party party = sides.of(mention, null, day, null);
    if (party == null) {
      return null;
    }
    Actor actor = mention.actor();
    var named = actor == null ? party.side().name() : actor.name();
    String name = named.in(reading.pack().code());
    boolean official =
        mention.role() == Role.GOVERNMENT
            || mention.role() == Role.ARMY
            || (actor != null
                && (actor.kind().equals("MINISTRY") || actor.kind().equals("GOVERNMENT")));
    String id = actor == null ? party.side().id().value() : actor.id().value();
    if (carrier != null) {
      id = id + "-via-" + carrier.id().value();
    }
    return new Origin(
        new OriginId(id),
        name,
        official ? OriginKind.OFFICIAL : OriginKind.BELLIGERENT,
        null,
        party.side().id());
  }

  private @Nullable Origin unnamed(WordHit noun, OriginId told) {
    OriginKind kind = OriginKind.valueOf(noun.wordClass().attribute("kind"));
    if (kind == OriginKind.UNKNOWN) {
      return null;
    }
    String who = kind == OriginKind.SOCIAL ? "social-media" : "witnesses-" + told.value();
    String name = reading.document().surface(noun.from(), noun.to());
    return new Origin(new OriginId(who), name, kind, null, null);
  }

  private @Nullable ActorMention actorAt(int token) {
    return actors.covering(token);
  }
}
