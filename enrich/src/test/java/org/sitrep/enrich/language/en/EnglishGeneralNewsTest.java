package org.sitrep.enrich.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.ArticleId;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** General news in which cities meet the words of war; none of it says who holds a place. */
class EnglishGeneralNewsTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final Instant PUBLISHED = Instant.parse("2024-06-12T10:00:00Z");

  /** Parties to wars, so that the article is not silent for want of anybody who could act. */
  private static final String CONFLICT =
      " The Syrian army and the rebels declined to comment, and so did the Russian army.";

  private static final List<String> SENTENCES =
      List.of(
          "Firefighters brought the blaze on the edge of Mykolaiv under control before dawn.",
          "Flames surrounded the village of Eastmoor and advanced on Homs overnight.",
          "Forest fires forced hundreds of people from Latakia on Sunday.",
          "Smoke from the refinery fell on Basra for a third day.",
          "The floods cut off the town of Northbridge and swept into Kosti.",
          "A sandstorm reached the outskirts of Khartoum and entered the city by noon.",
          "Doctors say the cholera outbreak in Omdurman is under control.",
          "The virus has reached Goma and is closing in on Bukavu.",
          "Vaccination teams entered Deir ez-Zor on Monday and withdrew two days later.",
          "Health workers liberated Taiz from polio, the minister joked.",
          "Measles has retreated from Kismayo after a campaign of injections.",
          "The midfield took control of the match in Odesa after the break.",
          "Zamalek besieged the visitors' goal for most of the second half in Alexandria.",
          "Al-Ahly captured their fourth title in Benghazi on Friday.",
          "The champions fell to Hilal in Omdurman on Tuesday night.",
          "The visitors withdrew from the tournament in Erbil.",
          "Shakhtar retook the lead in Kharkiv with a header.",
          "The home side held Dynamo in Lviv and advanced to the final.",
          "Arsenal lost control of the title race in London.",
          "The striker left Tripoli for a club in Turkey.",
          "The bank took over a mill in Aleppo in a debt swap.",
          "Investors seized on cheap flats in Beirut.",
          "The company pulled out of Basra because of a tax dispute.",
          "An airline will withdraw from Aden in October.",
          "The dollar fell in Damascus on Thursday.",
          "Prices in Sanaa have fallen by a tenth since May.",
          "Traders tightened their grip on the sugar market in Port Sudan.",
          "Wheat stocks in Mariupol have been captured in the new survey.",
          "The central bank regained control of the exchange rate in Tripoli.",
          "Sales of the phone have surrendered ground to rivals in Mosul.",
          "Labour held Glasgow and took Dundee in the council elections.",
          "Opposition lawmakers took control of parliament in Beirut after the vote.",
          "The coalition lost its majority in Baghdad on Sunday.",
          "The mayor of Kherson handed over the keys of the city to the carnival prince.",
          "The party's stronghold of Sumy swung to a newcomer.",
          "A candidate captured Kirkuk's vote with a promise of jobs.",
          "The judge freed two traders in Idlib on Tuesday.",
          "Police seized 40 kilos of hashish in the city of Homs.",
          "Customs officers seized a truck of cigarettes near Sirte.",
          "The court evicted squatters from a block of flats in Zaporizhzhia.",
          "Thieves broke into a museum in Palmyra and left with a bust.",
          "Burglars entered the university of Mosul through a window.",
          "A thief was captured in Marib on Wednesday after a chase.",
          "A photographer captured the sunset over Kyiv.",
          "The novel captures Aleppo in the years before the war.",
          "A film about the siege of Homs opened in Cannes.",
          "The exhibition moves to Lviv in the autumn.",
          "The documentary follows a family that left Raqqa for Berlin.",
          "The singer conquered Beirut with a two-hour show.",
          "Fans stormed the pitch in Benghazi after the final whistle.",
          "Tourists have returned to Palmyra and occupy every hotel in the town.",
          "Pilgrims poured into Karbala on Friday.",
          "The orchestra takes Odesa by storm every summer.",
          "Migrants reached the coast of Tripoli after nine days.",
          "Aid trucks entered Goma on Friday.",
          "Engineers regained control of the water supply in Hasakah.",
          "Power cuts spread to Khartoum and the grid collapsed on Sunday.",
          "The train left Kyiv at noon and reached Lviv by evening.",
          "A drone fell on a roof in Belgorod, the governor said.",
          "A bus carrying students overturned near Afgooye and fell into a canal.",
          "The plane lost contact near Aden and fell into the sea.",
          "Two climbers fell to their deaths near Sinjar.",
          "The minister arrived in Damascus and held talks with traders.",
          "The president left Kinshasa for a summit in Nairobi.",
          "The ambassador was expelled from Moscow over a tweet.",
          "The envoy withdrew from talks in Geneva on Yemen.",
          "The ceasefire talks in Jeddah collapsed on Monday.",
          "The delegation abandoned the meeting in Cairo.",
          "A strike closed the port of Berbera for a week.",
          "The factory in Dnipro fell silent on Tuesday.",
          "Locusts have overrun the fields around Hodeidah.",
          "Wild dogs have taken over the streets of Nyala.",
          "Sand is slowly burying the village of Eastmoor near Atbara.",
          "The clinic in Sake was overrun with patients.",
          "The hotel in Latakia is run by two brothers.",
          "The old town of Ghadames is surrounded by palms.",
          "The market in Mandalay is controlled by three families.",
          "The festival in Yangon was held by the students.",
          "A fund controlled by a cousin of the minister bought the hotel in Tartus.",
          "The team was held in Homs by a side from the third division.");

  static Stream<String> sentences() {
    return SENTENCES.stream();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void no_one_takes_a_place_in_general_news(String sentence) {
    assertThat(claims("The news of the day in the region. " + sentence)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void no_one_takes_a_place_in_general_news_beside_a_war(String sentence) {
    assertThat(claims("The news of the day in the region. " + sentence + CONFLICT)).isEmpty();
  }

  private static List<String> claims(String body) {
    RawArticle article =
        new RawArticle(
            new ArticleId("general"), "unknown", null, "", body, PUBLISHED, "en", PUBLISHED, null);
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) ->
          enriched.claims().stream()
              .map(claim -> claim.kind() + " " + claim.quote().exact())
              .toList();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }
}
