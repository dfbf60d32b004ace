package org.sitrep.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.enrich.language.ar.ArabicPack;
import org.sitrep.enrich.language.en.EnglishPack;

/** A name folds the same way on the short path as in a document. */
class PlainNameTest {
  private final ArabicPack arabic = new ArabicPack();
  private final EnglishPack english = new EnglishPack();

  @ParameterizedTest
  @ValueSource(strings = {"Homs", "Al-Bab", "Ma'arrat an-Nu'man", "Deir  ez Zor", "Kobanê"})
  void of_latin_letters(String name) {
    assertThat(PlainName.fold(name, english.letters())).isEqualTo(english.fold(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"حمص", "الباب", "أم القرى", "تــل رفعت", "معرّة النعمان", "إدلب"})
  void of_arabic_letters(String name) {
    String plain = name.replaceAll("\\p{Mn}", "");
    assertThat(PlainName.fold(plain, arabic.letters())).isEqualTo(arabic.fold(plain));
  }
}
