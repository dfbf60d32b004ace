package org.sitrep.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.enrich.language.en.EnglishPack;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Token;

final class VocabularyTest {
  private static final Language ENGLISH = Language.read(DataFiles.ofProject(), new EnglishPack());

  private final Vocabulary vocabulary = ENGLISH.vocabulary(forms -> 0);

  @Test
  void aWordThatComesAgainIsLookedUpOnce() {
    Document document = Document.of("", "Towns fell and towns FELL", vocabulary);

    assertThat(document.vocable(3)).isSameAs(document.vocable(0));
    assertThat(document.vocable(4)).isSameAs(document.vocable(1));
  }

  @Test
  void wordsAreToldApartWhateverTheirHashes() {
    // 31 * a + ā is 31 * b + â, so the hashes of these are all the same.
    Document document = Document.of("", "aāaā aābâ bâaā bâbâ", vocabulary);

    assertThat(document.tokens())
        .extracting(Token::form)
        .containsExactly("aāaā", "aābâ", "bâaā", "bâbâ");
  }

  @Test
  void aFloodOfWordsLeavesWhatIsKnownOfAWordAsItWas() {
    KnownWord before = word("captured");
    StringBuilder flood = new StringBuilder();
    for (int number = 0; number < 300_000; number++) {
      flood.append('q').append(Integer.toString(number, 36)).append(' ');
    }
    Document.of("", flood.toString(), vocabulary);
    KnownWord after = word("captured");

    assertThat(after.form()).isEqualTo(before.form());
    assertThat(after.classes().meets(ENGLISH.words().only("gain-object"))).isTrue();
  }

  private KnownWord word(String text) {
    return (KnownWord) Document.of("", text, vocabulary).vocable(0);
  }
}
