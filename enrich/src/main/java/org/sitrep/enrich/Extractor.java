package org.sitrep.enrich;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.claim.ArticleReading;
import org.sitrep.enrich.claim.ClaimReader;
import org.sitrep.enrich.entity.EntityReader;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.Languages;
import org.sitrep.enrich.language.Vocabulary;
import org.sitrep.enrich.lexicon.KnownOrigin;
import org.sitrep.enrich.lexicon.Lexicons;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.ActorReader;
import org.sitrep.enrich.mention.Countries;
import org.sitrep.enrich.mention.CountryEvidence;
import org.sitrep.enrich.mention.PlaceChoice;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.PlaceReader;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.time.Anchor;
import org.sitrep.enrich.time.PublicationTime;
import org.sitrep.enrich.time.TimeMention;
import org.sitrep.enrich.version.ArticleVersion;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Ids;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;
import org.sitrep.model.Outcome;
import org.sitrep.model.PlaceId;
import org.sitrep.model.PublishedAtBasis;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.TextSignature;
import org.sitrep.model.signature.TextSigning;

/** Text in, entities and claims out: the whole of enrich as one plain function. */
public final class Extractor {
  /** The ISO 639 code of no language in particular. */
  private static final String UNDETERMINED = "und";

  private final Languages languages;
  private final Lexicons lexicons;
  private final IdentityHashMap<Language, Vocabulary> vocabularies = new IdentityHashMap<>();
  private final ActorReader actorReader;
  private final PlaceReader placeReader;
  private final PlaceChoice placeChoice;
  private final ClaimReader claimReader;
  private final EntityReader entityReader;

  private Extractor(Languages languages, Lexicons lexicons) {
    this.languages = languages;
    this.lexicons = lexicons;
    for (Language language : languages.all()) {
      vocabularies.put(language, language.vocabulary(lexicons.starts(language.pack())));
    }
    this.actorReader = new ActorReader(lexicons.actors());
    this.placeReader = new PlaceReader(lexicons.places());
    this.placeChoice = new PlaceChoice(lexicons.places(), lexicons.countries());
    this.entityReader = new EntityReader(lexicons);
    this.claimReader = new ClaimReader(lexicons.places(), lexicons.actors(), lexicons.origins());
  }

  /** An extractor with all packs and lexicons of the project. */
  public static Extractor standard() {
    return reading(DataFiles.ofProject());
  }

  /** An extractor that reads by these files. */
  public static Extractor reading(DataFiles files) {
    Languages languages = Languages.read(files);
    return new Extractor(languages, Lexicons.read(files, languages));
  }

  /** The languages it reads. */
  public Languages languages() {
    return languages;
  }

  /**
   * An extractor that knows these.
   *
   * @param lexicons with their names prepared for each of the languages
   */
  public static Extractor of(Languages languages, Lexicons lexicons) {
    return new Extractor(languages, lexicons);
  }

  /** What it knows by name. */
  public Lexicons lexicons() {
    return lexicons;
  }

  /** Reads an article, or says why it cannot be read. */
  public Outcome<EnrichedArticle> extract(RawArticle article) {
    return extract(article, null);
  }

  /**
   * The same where its text has been signed before.
   *
   * @param signature of its body, as {@link TextSigning} makes it; null where nobody has
   */
  public Outcome<EnrichedArticle> extract(RawArticle article, @Nullable TextSignature signature) {
    if (article.withdrawn()) {
      return new Outcome.Accepted<>(dated(article, withoutWords(article)));
    }
    if (article.headline().isBlank() && article.body().isBlank()) {
      return new Outcome.Rejected<>(RejectionReason.MISSING_TEXT, "neither headline nor body");
    }
    Language language = languages.of(article.language(), article.text());
    if (language == null) {
      String said = article.language();
      return new Outcome.Rejected<>(
          RejectionReason.UNKNOWN_LANGUAGE,
          said == null ? "no language pack fits the text" : "no language pack for " + said);
    }
    ArticleReading reading = read(article, language);
    EnrichedArticle enriched =
        new EnrichedArticle(
            article.id(),
            article.outlet(),
            article.url(),
            language.pack().code(),
            reading.published().at(),
            reading.published().basis(),
            article.headline(),
            entityReader.read(reading, language.entityWords()),
            signed(claimReader.read(reading, language), article, signature),
            article.contentHash(),
            null,
            false);
    return new Outcome.Accepted<>(dated(article, enriched));
  }

  /** The article with its claims as of the version it is. */
  private static EnrichedArticle dated(RawArticle article, EnrichedArticle read) {
    Instant madeAt = ArticleVersion.of(article).madeAt(read);
    return read.claiming(
        read.claims().stream().map(claim -> claim.madeBy(madeAt)).toList(), madeAt);
  }

  /** What was taken back says nothing, in whatever language. */
  private EnrichedArticle withoutWords(RawArticle article) {
    Language language = languages.of(article.language(), article.text());
    String said = article.language();
    Instant published = article.publishedAt();
    return new EnrichedArticle(
        article.id(),
        article.outlet(),
        article.url(),
        language != null ? language.pack().code() : said != null ? said : UNDETERMINED,
        published != null ? published : article.arrivedAt(),
        published != null ? PublishedAtBasis.METADATA : PublishedAtBasis.ARRIVAL,
        article.headline(),
        List.of(),
        List.of(),
        article.contentHash(),
        null,
        true);
  }

  private static List<Claim> signed(
      List<Claim> claims, RawArticle article, @Nullable TextSignature given) {
    if (claims.isEmpty()) {
      return claims;
    }
    TextSignature signature = given != null ? given : TextSigning.sign(article.body()).orElse(null);
    String written = signature == null ? null : signature.toString();
    return claims.stream().map(claim -> claim.signed(written)).toList();
  }

  /** When an article was published, as {@link #extract} will say. */
  public Instant publishedAt(RawArticle article) {
    Language language = languages.of(article.language(), article.text());
    if (language == null) {
      Instant stated = article.publishedAt();
      return stated == null ? article.arrivedAt() : stated;
    }
    return read(article, language).published().at();
  }

  /** The tree of rules, slots, cues and lexicon entries behind each claim of a text. */
  public String explain(RawArticle article) {
    Language language = languages.of(article.language(), article.text());
    if (language == null) {
      return "no language pack fits the text\n";
    }
    String lines = explain(article, 0, article.text().length());
    return lines.isEmpty() ? "no claim\n" : lines;
  }

  /**
   * The same for what stands in a stretch of the text alone.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   */
  public String explain(RawArticle article, int start, int end) {
    Language language = languages.of(article.language(), article.text());
    return language == null
        ? ""
        : claimReader.explain(read(article, language), language, start, end);
  }

  private ArticleReading read(RawArticle article, Language language) {
    Vocabulary vocabulary = Objects.requireNonNull(vocabularies.get(language));
    Document document = Document.of(article.headline(), article.body(), vocabulary);
    Reading reading = new Reading(document, language.pack(), language.words());
    List<ActorMention> named = actorReader.read(reading);
    KnownOrigin outlet =
        lexicons
            .origins()
            .outlet(article.outlet(), languages.all().stream().map(Language::pack).toList());
    List<PlaceMention> found = placeReader.read(reading, named);
    List<PlaceMention> places =
        placeChoice.choose(reading, found, evidence(reading, found, named, outlet));
    String country = evidence(reading, places, named, outlet).main();
    List<ActorMention> actors = Countries.settle(reading, named, places, country);
    ZoneId zone =
        outlet != null && outlet.zone() != null
            ? outlet.zone()
            : lexicons.countries().zoneOf(country);
    PublicationTime.Published published =
        PublicationTime.resolve(article, document, language.timeWords(), zone);
    Anchor anchor = new Anchor(published.at(), published.dateOnly(), zone);
    List<TimeMention> times = notInNames(language.times().read(document, anchor), actors);
    return new ArticleReading(
        article,
        reading,
        InOrder.of(places),
        InOrder.of(actors),
        InOrder.of(times),
        published,
        origin(article, outlet, published.at()),
        country,
        capital(country));
  }

  /** "The March 23 Movement" is no date. */
  private static List<TimeMention> notInNames(List<TimeMention> times, List<ActorMention> actors) {
    InOrder<ActorMention> named = InOrder.of(actors);
    return times.stream()
        .filter(
            time -> {
              ActorMention actor = named.covering(time.from());
              return actor == null || actor.actor() == null || actor.to() < time.to();
            })
        .toList();
  }

  private @Nullable Place capital(@Nullable String country) {
    PlaceId id = lexicons.countries().capitalOf(country);
    return id == null ? null : lexicons.places().get(id);
  }

  private CountryEvidence evidence(
      Reading reading,
      List<PlaceMention> places,
      List<ActorMention> actors,
      @Nullable KnownOrigin outlet) {
    return CountryEvidence.of(
        reading,
        places,
        actors,
        lexicons.countries(),
        outlet == null ? "" : outlet.country(),
        lexicons.actors().conflicts()::theatres);
  }

  private static Origin origin(RawArticle article, @Nullable KnownOrigin outlet, Instant at) {
    if (outlet != null) {
      return outlet.origin(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
    boolean unknown = article.outlet().equals("unknown");
    return new Origin(
        new OriginId("outlet-" + Ids.hash(article.outlet())),
        article.outlet(),
        unknown ? OriginKind.UNKNOWN : OriginKind.OUTLET,
        null,
        null);
  }
}
