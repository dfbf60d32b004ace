package org.sitrep.enrich.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Document;
import org.sitrep.model.ClaimKind;

/** What is said of a pattern that came close. */
class NearMissTest {
  @Test
  void a_pattern_read_to_its_end_without_a_match_has_no_step_left_to_name() {
    Extractor extractor = Extractor.standard();
    Language language = extractor.languages().all().get(0);
    List<Element> pattern = List.of(new Element.Gap(3));
    Rule rule =
        new Rule(
            "xx/near",
            ClaimKind.HELD,
            null,
            Rule.ActorRole.NONE,
            false,
            false,
            List.of(pattern),
            List.of(),
            List.of());
    Document document =
        Document.of("", "Rain.", language.vocabulary(extractor.lexicons().starts(language.pack())));
    Reading reading = new Reading(document, language.pack(), language.words());
    assertThat(new NearMiss(rule, pattern, pattern.size(), 0, false).text(reading))
        .isEqualTo("xx/near *3: every step fits; no side, place or sense for a claim");
  }
}
