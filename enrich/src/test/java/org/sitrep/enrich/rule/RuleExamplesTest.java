package org.sitrep.enrich.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.Languages;
import org.sitrep.enrich.language.ResourceLines;
import org.sitrep.enrich.lexicon.ActorLexicon;
import org.sitrep.model.ActorId;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Stance;

/** Holds every rule of every language to its own examples. */
class RuleExamplesTest {
  private static final Instant PUBLISHED = Instant.parse("2024-12-08T12:00:00Z");

  /** An article in which no side is named makes no claims; this names two, behind the example. */
  private static final Map<String, String> CONFLICT =
      Map.of(
          "ar", "أصدر الجيش السوري وفصائل المعارضة السورية بيانات.",
          "en", "The Syrian army and the Syrian rebels issued statements.");

  private static final Languages LANGUAGES = Languages.read(DataFiles.ofProject());
  private static final ActorLexicon ACTORS = ActorLexicon.read();
  private static final Extractor EXTRACTOR = Extractor.standard();

  static Stream<Arguments> examples() {
    return cases(Rule::examples);
  }

  static Stream<Arguments> counterExamples() {
    return cases(Rule::counterExamples);
  }

  private static Stream<Arguments> cases(Function<Rule, List<Rule.Example>> of) {
    return LANGUAGES.all().stream()
        .flatMap(
            language ->
                language.rules().stream()
                    .flatMap(
                        rule ->
                            of.apply(rule).stream()
                                .map(example -> arguments(language, rule, example))));
  }

  private static Arguments arguments(Language language, Rule rule, Rule.Example example) {
    String shown = rule.name() + ": " + example.text();
    return Arguments.of(language.pack(), rule, Named.of(shown, example));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("examples")
  void a_rule_fires_on_its_examples(LanguagePack pack, Rule rule, Rule.Example example) {
    List<Claim> claims = claims(pack, example);
    assertThat(claims)
        .as("[%s] %s should make: %s", example.where(), example.text(), example.expectation())
        .anyMatch(claim -> isEvent(claim, rule) && meets(claim, pack, example.expectation()));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("counterExamples")
  void a_rule_asserts_nothing_of_its_counter_examples(
      LanguagePack pack, Rule rule, Rule.Example example) {
    assertThat(claims(pack, example))
        .as("[%s] %s should assert nothing", example.where(), example.text())
        .noneMatch(claim -> isEvent(claim, rule) && claim.stance() != Stance.UNCONFIRMED);
  }

  @Test
  void a_rule_without_an_example_is_refused() {
    assertThatThrownBy(
            () -> read("rule a", "kind CAPTURED", "pattern <fall> PLACE", "not It fell on Homs"))
        .hasMessageContaining("[lines:1]")
        .hasMessageContaining("at least one example and one not");
  }

  @Test
  void a_rule_without_a_counter_example_is_refused() {
    assertThatThrownBy(
            () -> read("rule a", "kind CAPTURED", "pattern <fall> PLACE", "example Homs fell"))
        .hasMessageContaining("[lines:1]")
        .hasMessageContaining("at least one example and one not");
  }

  @Test
  void a_class_that_no_file_has_is_refused() {
    assertThatThrownBy(() -> read("rule a", "kind CAPTURED", "pattern <no-such-class> PLACE"))
        .hasMessageContaining("[lines:3] no class no-such-class");
  }

  private static List<Rule> read(String... lines) {
    Language english =
        LANGUAGES.all().stream()
            .filter(language -> language.pack().code().equals("en"))
            .findFirst()
            .orElseThrow();
    List<ResourceLines.Line> numbered =
        Stream.iterate(0, i -> i + 1)
            .limit(lines.length)
            .map(i -> new ResourceLines.Line(lines[i], "lines:" + (i + 1)))
            .toList();
    return RuleReader.read(english.pack(), english.words(), numbered);
  }

  private static List<Claim> claims(LanguagePack pack, Rule.Example example) {
    RawArticle article =
        new RawArticle(
            new ArticleId("example"),
            "unknown",
            null,
            "",
            example.text() + "\n" + CONFLICT.get(pack.code()),
            PUBLISHED,
            pack.code(),
            PUBLISHED,
            null);
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims();
      case Outcome.Rejected<EnrichedArticle> rejected ->
          throw new AssertionError("[" + example.where() + "] " + rejected);
    };
  }

  private static boolean isEvent(Claim claim, Rule rule) {
    return rule.name().equals(claim.rule())
        && claim.context() == ClaimContext.CURRENT
        && claim.stance() != Stance.DENIED;
  }

  /** Whether a claim is {@code KIND PLACE [side]}; nothing is asked where nothing is said. */
  private static boolean meets(Claim claim, LanguagePack pack, String expectation) {
    if (expectation.isEmpty()) {
      return true;
    }
    String[] kindAndRest = expectation.split("\\s+", 2);
    String place = kindAndRest.length == 1 ? "" : kindAndRest[1];
    int lastSpace = place.lastIndexOf(' ');
    String last = place.substring(lastSpace + 1);
    boolean sideSaid = lastSpace > 0 && ACTORS.side(new ActorId(last)) != null;
    String name = sideSaid ? place.substring(0, lastSpace) : place;
    var side = claim.side();
    return claim.kind().name().equals(kindAndRest[0])
        && (!sideSaid || (side != null && side.id().value().equals(last)))
        && Stream.of(claim.place().name().ar(), claim.place().name().en(), claim.place().surface())
            .anyMatch(said -> endsWith(pack, said, name));
  }

  private static boolean endsWith(LanguagePack pack, @Nullable String said, String name) {
    return said != null
        && String.join(" ", pack.fold(said)).endsWith(String.join(" ", pack.fold(name)));
  }
}
