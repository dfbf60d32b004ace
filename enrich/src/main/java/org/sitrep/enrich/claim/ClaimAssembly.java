package org.sitrep.enrich.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.ActorLexicon;
import org.sitrep.enrich.lexicon.OriginLexicon;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.lexicon.Role;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.model.ActorId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginKind;
import org.sitrep.model.PlaceRef;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;
import org.sitrep.model.TimePrecision;

/** Makes claims of the matches of one article. */
final class ClaimAssembly {
  /** What happened longer ago than this before publication is background. */
  private static final Duration BACKGROUND = Duration.ofDays(30);

  /** The same where a pluperfect says that it had happened before. */
  private static final Duration STORY = Duration.ofDays(7);

  private final ArticleReading article;
  private final Reading reading;
  private final Document document;
  private final ActorLexicon actorLexicon;
  private final Antecedents antecedents;
  private final ImpliedPlaces implied;
  private final PlaceLists lists;
  private final GappedPlaces gapped;
  private final PlaceRefs placeRefs;
  private final ActorFinder actorFinder;
  private final Agentless agentless;
  private final Sides sides;
  private final EventTimes eventTimes;
  private final Attribution attribution;

  /** Whether anybody in the article is on a side; without one, nobody takes a town in it. */
  private @Nullable Boolean conflict;

  private @Nullable Set<ActorId> parties;

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
    this.implied = new ImpliedPlaces(reading, article.places(), antecedents);
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
    this.eventTimes = new EventTimes(reading, article.times(), article.published().at());
    this.attribution =
        new Attribution(
            reading,
            new SourceReader(reading, origins, article.actors(), sides, day, article.outlet()),
            article.outlet());
  }

  /** The denials in a sentence of what was said just before it. */
  List<Draft> denials(Sentence sentence, List<Draft> before) {
    return new LaterDenials(reading, attribution).in(sentence, before);
  }

  /** The claims of one match: one a place. */
  List<Draft> claims(Match match) {
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
    if (actor == null && actorFinder.somebodyElse(match)) {
      return List.of();
    }
    if (match.place().isPronoun()
        && !match.place().isImplied()
        && actorFinder.goesBackToNoun(match, article.places())) {
      return List.of();
    }
    boolean known = members.stream().anyMatch(member -> member.place() != null);
    List<Draft> drafts = new ArrayList<>();
    for (PlaceMention member : members) {
      for (PlaceMention named : named(match, member)) {
        boolean anywhere = !known && named.framed() && isAnySoldiery(actor) && isOneSided();
        Draft draft = anywhere ? null : draft(match, cues, actor, member, named);
        if (draft != null) {
          drafts.add(draft);
        }
      }
    }
    return drafts;
  }

  private List<PlaceMention> named(Match match, PlaceMention member) {
    return member.isImplied() ? implied.of(match) : antecedents.of(member);
  }

  private static boolean deniesFall(Match match, Cues cues) {
    return cues.stance() == Stance.DENIED
        && !cues.negated()
        && match.rule().kind() == ClaimKind.CAPTURED
        && match.rule().actor() != Rule.ActorRole.SUBJECT;
  }

  /** "The army denied that X had fallen": to the one other side the article names, or null. */
  private Sides.@Nullable Party theOther(Side speaker) {
    Set<ActorId> named = parties();
    if (named.size() != 2 || !named.contains(speaker.id())) {
      return null;
    }
    return named.stream()
        .filter(id -> !id.equals(speaker.id()))
        .map(id -> actorLexicon.conflicts().side(id))
        .filter(Objects::nonNull)
        .map(entry -> new Sides.Party(null, entry.side()))
        .findFirst()
        .orElse(null);
  }

  private boolean isOneSided() {
    return reading.pack().marksNames() && parties().size() < 2;
  }

  /** "Troops", "the army" with nothing that says whose: they help in floods anywhere. */
  private static boolean isAnySoldiery(@Nullable ActorMention actor) {
    return actor == null
        || (actor.actor() == null
            && actor.nationality() == null
            && (actor.role() == Role.GOVERNMENT || actor.role() == Role.ARMY));
  }

  private @Nullable Draft draft(
      Match match,
      Cues cues,
      @Nullable ActorMention mention,
      PlaceMention member,
      PlaceMention named) {
    if (liesBeside(member)
        || isNobodysFacility(member, named)
        || (mention == null && collapses(match, member))) {
      return null;
    }
    PlaceRef place = placeRefs.of(member, named);
    int from = Math.min(match.from(), member.from());
    int to = Math.max(match.to(), member.to());
    EventTime stated = sinceThen(match) ? null : eventTimes.stated(match, member, from, to);
    ClaimKind kind = kind(match, cues, member);
    // What had happened before, or goes on, did not happen on the day of the story.
    boolean outside = cues.pluperfect() || goesOn(match, cues, kind);
    EventTime unstated = outside ? eventTimes.report() : eventTimes.told(match);
    EventTime time = stated == null ? unstated : stated;
    LocalDate day = LocalDate.ofInstant(time.from(), ZoneOffset.UTC);
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
      party = theOther(speaker);
    }
    boolean needed = match.rule().needsActor() || member.isPronoun() || !agentless.tells(match);
    if (party == null && (needed || !conflict())) {
      return null;
    }
    if (mention != null && party != null && policing(mention)) {
      return null;
    }
    Side side = party == null ? null : party.side();
    boolean near =
        (member.type() == PlaceMention.Type.EDGE && onlyNear(kind, member))
            || isVisited(kind, member);
    boolean area = kind == ClaimKind.APPROACHED && place.granularity() == Granularity.GOVERNORATE;
    if (near || area || ((cues.negated() || cues.failed()) && !settles(kind))) {
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
            context(match, cues, time, kind),
            time,
            origin,
            document.quote(from, to),
            null,
            match.rule().name());
    return new Draft(
        claim, match, cues, document.isHeadline(reading.sentenceOf(from)) || titleLike(match));
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

  /**
   * Hospitals and stations are entered and left every day: only taking and holding them is told.
   */
  private boolean isVisited(ClaimKind kind, PlaceMention member) {
    return kind != ClaimKind.CAPTURED
        && kind != ClaimKind.HELD
        && member.isBareSite()
        && reading.at(member.nameFrom(), "site-civil") != null;
  }

  /** "The dam fell": so do dams in floods, with nobody taking them. */
  private boolean collapses(Match match, PlaceMention member) {
    return match.trigger().wordClass().name().startsWith("fall")
        && reading.first("falls-down", member.from(), member.to() + 1) != null;
  }

  /** "Its airport", where nothing tells of which place. */
  private boolean isNobodysFacility(PlaceMention member, PlaceMention named) {
    return member.anaphor()
        && reading.pack().marksNames()
        && member.type() == PlaceMention.Type.FACILITY
        && named.equals(member);
  }

  /** Authorities whom nobody in the article opposes clear hospitals and cordon off streets. */
  private boolean policing(ActorMention mention) {
    return mention.role() == Role.GOVERNMENT
        && mention.actor() == null
        && reading.first("policing", mention.from(), mention.to() + 1) != null
        && parties().size() < 2;
  }

  /** The sides the article names. */
  private Set<ActorId> parties() {
    Set<ActorId> known = parties;
    if (known == null) {
      LocalDate day = LocalDate.ofInstant(article.published().at(), ZoneOffset.UTC);
      known =
          article.actors().stream()
              .map(mention -> sides.of(mention, article.country(), day, null))
              .filter(Objects::nonNull)
              .map(party -> party.side().id())
              .collect(Collectors.toSet());
      parties = known;
    }
    return known;
  }

  /** "Villages east of X", "the road to X": where it is, or what leads there, not a place. */
  private boolean liesBeside(PlaceMention member) {
    if (member.type() != PlaceMention.Type.REGION) {
      return false;
    }
    for (int token = member.from(); token < member.nameFrom(); token++) {
      if (reading.at(token, "region-side") != null || reading.at(token, "flank") != null) {
        return true;
      }
    }
    return false;
  }

  private boolean conflict() {
    Boolean known = conflict;
    if (known == null) {
      LocalDate day = LocalDate.ofInstant(article.published().at(), ZoneOffset.UTC);
      known =
          article.actors().stream()
              .filter(mention -> reading.atFamily(mention.from(), "state-") == null)
              .anyMatch(mention -> sides.of(mention, article.country(), day, null) != null);
      conflict = known;
    }
    return known;
  }

  private @Nullable Side speaker(Origin origin) {
    var entry = actorLexicon.conflicts().side(origin.side());
    return entry == null ? null : entry.side();
  }

  /** Who has not entered, ringed or neared a town has done nothing there; nobody denies it. */
  private static boolean settles(ClaimKind kind) {
    return kind == ClaimKind.CAPTURED || kind == ClaimKind.WITHDREW;
  }

  /** Who leaves the edges of a town has not left it, and who stays there does not hold it. */
  private boolean onlyNear(ClaimKind kind, PlaceMention member) {
    boolean attacked = reading.pack().attackedBy(member.governor());
    return kind == ClaimKind.WITHDREW || (kind == ClaimKind.HELD && !attacked);
  }

  /** In a body, "controls" is a state; in a headline, news. Taking the edges is coming near. */
  private ClaimKind kind(Match match, Cues cues, PlaceMention member) {
    Rule rule = match.rule();
    ClaimKind present = rule.present();
    boolean edge = member.type() == PlaceMention.Type.EDGE;
    if (edge && (rule.kind() == ClaimKind.CAPTURED || rule.kind() == ClaimKind.ENTERED)) {
      return ClaimKind.APPROACHED;
    }
    // "Is in control of" is a participle where "controls" is a verb.
    boolean presentTense =
        match.trigger().aspect() == Aspect.PRESENT || match.trigger().aspect() == Aspect.PARTICIPLE;
    boolean headline = document.isHeadline(reading.sentenceOf(match.trigger().from()));
    boolean title = headline || titleLike(match);
    boolean purpose = cues.context() == ClaimContext.PLANNED;
    if (present != null && !purpose && presentTense && (cues.still() || !title)) {
      return present;
    }
    return rule.kind();
  }

  /** A short line of its own without a full stop is a heading. */
  private boolean titleLike(Match match) {
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    int last = sentence.to() - 1;
    boolean stopped = document.token(last).isMark(".");
    return !stopped && sentence.to() - sentence.from() <= 12 && !relativeBefore(match);
  }

  private boolean relativeBefore(Match match) {
    int before = reading.previous(match.trigger().from());
    return before >= 0 && reading.at(before, "relative") != null;
  }

  private static Stance stance(Cues cues, Origin origin, @Nullable Side side, ClaimKind kind) {
    boolean party = origin.kind() == OriginKind.BELLIGERENT || origin.kind() == OriginKind.OFFICIAL;
    boolean gain = kind != ClaimKind.WITHDREW;
    boolean ownGain = side != null && side.id().equals(origin.side()) && gain;
    return cues.stance() == Stance.ASSERTED && party && ownGain ? Stance.CLAIMED : cues.stance();
  }

  private ClaimContext context(Match match, Cues cues, EventTime time, ClaimKind kind) {
    if (cues.context() != ClaimContext.CURRENT) {
      return cues.context();
    }
    boolean dated = time.precision() != TimePrecision.REPORT;
    boolean old =
        dated
            && isOld(time, cues)
            && kind != ClaimKind.HELD
            && !(kind == ClaimKind.BESIEGED && lasts(match, cues));
    boolean over = cues.pluperfect() || (cues.past() && dated && isOld(time, cues));
    boolean wasHeld = kind == ClaimKind.HELD && (cues.before() || over);
    boolean undated = !dated && cues.pluperfect();
    return old || undated || wasHeld || cues.backThen()
        ? ClaimContext.HISTORICAL
        : ClaimContext.CURRENT;
  }

  private boolean isOld(EventTime time, Cues cues) {
    Instant published = article.published().at();
    // "In July", said in August, is over, however near its end; so are "the past months".
    boolean month = time.precision() == TimePrecision.MONTH;
    Duration since = cues.pluperfect() ? STORY : BACKGROUND;
    return (month ? time.from() : time.to()).isBefore(published.minus(since));
  }

  /** "Is held", "controls", "under siege": a state of the day on which it is told. */
  private static boolean goesOn(Match match, Cues cues, ClaimKind kind) {
    Aspect aspect = match.trigger().aspect();
    boolean state = kind == ClaimKind.HELD || kind == ClaimKind.BESIEGED;
    boolean verb = aspect == Aspect.PAST || aspect == Aspect.PASSIVE || aspect == Aspect.NOUN;
    return state && !verb && !cues.past() && !cues.before() && !cues.pluperfect();
  }

  /** "Has been besieging", "have besieged since": what began long ago and goes on. */
  private boolean lasts(Match match, Cues cues) {
    Aspect aspect = match.trigger().aspect();
    return (!reading.pack().verbBeforeSubject() && !cues.past())
        || aspect == Aspect.PRESENT
        || aspect == Aspect.FIXED
        || aspect == Aspect.PARTICIPLE;
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
