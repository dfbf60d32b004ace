package org.sitrep.enrich.claim;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.ActorLexicon;
import org.sitrep.enrich.lexicon.OriginLexicon;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.time.TimeMention;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginKind;
import org.sitrep.model.PlaceRef;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;

/** Makes claims of the matches of one article. */
final class ClaimAssembly {
  private final ArticleReading article;
  private final Reading reading;
  private final Document document;
  private final ActorLexicon actorLexicon;
  private final Antecedents antecedents;
  private final SeatBuildings buildings;
  private final PlaceLists lists;
  private final GappedPlaces gapped;
  private final PlaceRefs placeRefs;
  private final ActorFinder actorFinder;
  private final Agentless agentless;
  private final Sides sides;
  private final EventTimes eventTimes;
  private final Attribution attribution;
  private final ArticleParties parties;
  private final KindReader kinds;
  private final Opponents opponents;
  private final NoPlaces noPlaces;
  private final UntoldActors untold;
  private final ContextReader contexts;

  /** Why the last match made no claim; for who asks. */
  private @Nullable Refusal refusal;

  ClaimAssembly(
      ArticleReading article,
      PlaceLexicon places,
      ActorLexicon actorLexicon,
      OriginLexicon origins) {
    this.article = article;
    this.reading = article.reading();
    this.document = reading.document();
    this.actorLexicon = actorLexicon;
    String country = article.country();
    LocalDate day = LocalDate.ofInstant(article.published().at(), ZoneOffset.UTC);
    this.antecedents = new Antecedents(reading, article.places(), places, article.capital());
    this.buildings = new SeatBuildings(reading, antecedents);
    this.lists = new PlaceLists(reading, article.places());
    this.gapped = new GappedPlaces(reading, article.places(), article.times());
    this.placeRefs = new PlaceRefs(reading, places, country);
    this.actorFinder = new ActorFinder(reading, article.actors(), article.times());
    this.agentless = new Agentless(reading);
    this.sides =
        new Sides(
            reading,
            actorLexicon.conflicts(),
            article.actors(),
            country,
            article.outlet().side(),
            day);
    // The Movement of 23 March happened on no day.
    InOrder<TimeMention> times =
        InOrder.of(
            article.times().stream()
                .filter(time -> article.actors().covering(time.from()) == null)
                .toList());
    this.eventTimes = new EventTimes(reading, times, article.published().at());
    this.attribution =
        new Attribution(
            reading,
            new SourceReader(reading, origins, article.actors(), sides, day, article.outlet()),
            article.outlet());
    this.parties = new ArticleParties(article, sides, actorLexicon.conflicts());
    this.opponents =
        new Opponents(reading, article.actors(), sides, parties, actorLexicon.conflicts());
    this.noPlaces = new NoPlaces(reading);
    this.untold = new UntoldActors(reading, actorFinder, agentless);
    this.kinds = new KindReader(reading, article.actors());
    this.contexts = new ContextReader(reading, article.published());
  }

  /** The denials in a sentence of what was said just before it. */
  List<Draft> denials(Sentence sentence, List<Draft> before) {
    return new LaterDenials(reading, attribution).in(sentence, before);
  }

  private static boolean deniesFall(Match match, Cues cues) {
    return cues.stance() == Stance.DENIED
        && !cues.negated()
        && match.rule().kind() == ClaimKind.CAPTURED
        && match.rule().actor() != Rule.ActorRole.SUBJECT;
  }

  /** Who does what a match says, or null. */
  @Nullable ActorMention actor(Match match) {
    return actorFinder.find(match);
  }

  /** The drafts with the sides that only the whole article tells. */
  List<Draft> openSides(List<Draft> drafts) {
    return new OpenSides(parties, drafts).told();
  }

  /** Why the last match that was asked for made no claim, or null. */
  @Nullable Refusal refusal() {
    return refusal;
  }

  /** Whether the article names somebody who is on a side. */
  boolean conflict() {
    return parties.conflict();
  }

  /** Whether the article names two sides. */
  boolean severalSides() {
    return parties.several();
  }

  /** The claims of one match: one a place. */
  List<Draft> claims(Match read) {
    Match match = buildings.onTown(read);
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    List<PlaceMention> members =
        new ArrayList<>(
            match.rule().everyPlace()
                ? lists.every(match.place(), sentence)
                : lists.from(
                    match.place(), sentence, match.place().from() < match.trigger().from()));
    members.addAll(gapped.behind(match, sentence));
    Cues cues = CueReader.read(reading, match);
    ActorMention actor = actorFinder.find(match);
    refusal = null;
    boolean troops = actor == null && actorFinder.troopsAct(match) && parties.several();
    if (actor == null && !troops && actorFinder.somebodyElse(match)) {
      refusal = Refusal.SOMEBODY_ELSE;
      return List.of();
    }
    boolean said = match.place().isPronoun() && !match.place().isImplied();
    if (said && actorFinder.goesBackToNoun(match, article.places())) {
      refusal = Refusal.BARE_NOUN;
      return List.of();
    }
    refusal = Refusal.NO_ANTECEDENT;
    boolean known = members.stream().anyMatch(member -> member.place() != null);
    List<Draft> drafts = new ArrayList<>();
    for (PlaceMention member : members) {
      for (PlaceMention named : antecedents.of(member)) {
        boolean anywhere = !known && named.framed() && parties.isAnySoldiery(actor);
        Draft draft = anywhere ? null : draft(match, cues, actor, member, named);
        if (draft != null) {
          drafts.add(draft);
        }
      }
    }
    return drafts;
  }

  private @Nullable Draft draft(
      Match match,
      Cues cues,
      @Nullable ActorMention mention,
      PlaceMention member,
      PlaceMention named) {
    if (noPlaces.liesBeside(member)
        || noPlaces.isNobodysFacility(member, named)
        || (mention == null && noPlaces.collapses(match, member))) {
      refusal = Refusal.NO_PLACE;
      return null;
    }
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    PlaceRef place = placeRefs.of(member, named);
    int from = Math.min(match.from(), member.from());
    int to = Math.max(match.to(), member.to());
    EventTime stated = sinceThen(match) ? null : eventTimes.stated(match, member, from, to);
    ClaimKind kind = kinds.kind(match, cues, member);
    // What had happened before, or goes on, did not happen on the day of the story.
    boolean outside = cues.pluperfect() || ContextReader.goesOn(match, cues, kind);
    EventTime unstated = outside ? eventTimes.report() : eventTimes.told(match);
    EventTime time = stated == null ? unstated : stated;
    LocalDate day = LocalDate.ofInstant(contexts.sided(match, cues, time, kind), ZoneOffset.UTC);
    Origin origin = attribution.of(match.trigger().from());
    Side speaker = speaker(origin);
    Sides.Party party = mention == null ? null : sides.of(mention, place.country(), day, speaker);
    boolean speaks =
        match.rule().actor() == Rule.ActorRole.SPEAKER
            && (cues.stance() == Stance.ASSERTED || match.rule().kind() == ClaimKind.WITHDREW);
    if (party == null && speaks && speaker != null) {
      party = new Sides.Party(null, speaker);
    }
    if (party == null && deniesFall(match, cues) && speaker != null) {
      party = parties.theOther(speaker);
    }
    if (party == null && mention == null) {
      party = opponents.of(match, place.country(), day);
    }
    boolean needed = match.rule().needsActor() || member.isPronoun() || !agentless.tells(match);
    if (mention == null && reading.first("nature", sentence.from(), sentence.to()) != null) {
      refusal = Refusal.SOMEBODY_ELSE;
      return null;
    }
    boolean open = party == null && parties.several() && untold.mayBeTold(match, member, mention);
    boolean strangers = mention != null && untold.isSomebodys(mention);
    if (party == null && ((needed && !open) || strangers || !parties.conflict())) {
      refusal = needed ? Refusal.NO_SIDE : Refusal.NO_CONFLICT;
      return null;
    }
    if (mention != null && party != null && parties.policing(mention)) {
      refusal = Refusal.NO_CONFLICT;
      return null;
    }
    Side side = party == null ? null : party.side();
    int before = reading.previous(match.trigger().from());
    boolean lies = before >= 0 && reading.at(before, "lies") != null;
    if ((lies && kind == ClaimKind.APPROACHED)
        || noPlaces.isVisited(kind, member)
        || kinds.saysNothing(kind, cues, member, place.granularity())) {
      refusal = Refusal.SAYS_NOTHING;
      return null;
    }
    Claim claim =
        new Claim(
            Claim.idOf(
                article.article().id(),
                place.id(),
                kind,
                side == null ? null : side.id(),
                stance(cues, origin, side, kind),
                document.token(from).start(),
                document.token(to).end()),
            article.article().id(),
            article.article().outlet(),
            reading.pack().code(),
            article.published().at(),
            place,
            kind,
            party == null ? null : party.actor(),
            side,
            extent(match, member, kind),
            stance(cues, origin, side, kind),
            contexts.context(match, cues, time, kind),
            time,
            origin,
            document.quote(from, to),
            null,
            match.rule().name());
    return new Draft(
        claim,
        match,
        cues,
        document.isHeadline(reading.sentenceOf(from)) || kinds.isTitle(match),
        needed && open);
  }

  /** "Took up arms in 2021 and has since seized": the date is that of what came before. */
  private boolean sinceThen(Match match) {
    int before = reading.previous(match.trigger().from());
    while (before >= 0 && reading.at(before, "auxiliary") != null) {
      before = reading.previous(before);
    }
    int perfect = before < 0 ? -1 : reading.previous(before);
    return perfect >= 0
        && reading.at(before, "since") != null
        && reading.at(perfect, "perfect") != null;
  }

  private @Nullable Side speaker(Origin origin) {
    var entry = actorLexicon.conflicts().side(origin.side());
    return entry == null ? null : entry.side();
  }

  private static Stance stance(Cues cues, Origin origin, @Nullable Side side, ClaimKind kind) {
    boolean party = origin.kind() == OriginKind.BELLIGERENT || origin.kind() == OriginKind.OFFICIAL;
    boolean gain = kind != ClaimKind.WITHDREW;
    boolean ownGain = side != null && side.id().equals(origin.side()) && gain;
    return cues.stance() == Stance.ASSERTED && party && ownGain ? Stance.CLAIMED : cues.stance();
  }

  private Extent extent(Match match, PlaceMention member, ClaimKind kind) {
    if (member.extent() != Extent.UNSPECIFIED) {
      return member.extent();
    }
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    WordHit fully = reading.first("fully", match.from(), Math.min(sentence.to(), match.to() + 5));
    if (fully != null && kind != ClaimKind.APPROACHED) {
      return Extent.FULL;
    }
    return kind == ClaimKind.ENTERED ? Extent.PARTIAL : Extent.UNSPECIFIED;
  }
}
