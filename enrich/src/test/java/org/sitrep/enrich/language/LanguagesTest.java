package org.sitrep.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private static final Languages LANGUAGES = Languages.read(DataFiles.ofProject());

  @ParameterizedTest
  @CsvSource({
    "en, 'Somali forces recaptured Northbridge from al-Shabaab.'",
    "en, 'Rebels have seized Eastmoor'",
    "en, 'The army said on Sunday that its troops were in the city.'",
    "ar, 'سيطرت القوات على البلدة'",
    "ar, 'قال الناطق باسم Northbridge FM إن الهدوء عاد إلى المدينة'",
  })
  void a_short_text_is_known_by_its_letters_and_small_words(String code, String text) {
    Language language = LANGUAGES.of(null, text);
    assertThat(language == null ? "none" : language.pack().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les forces armées ont repris la ville après de violents combats dans la nuit.",
        "Las fuerzas del gobierno recuperaron la ciudad tras una semana de combates.",
        "Die Armee hat nach eigenen Angaben die Stadt am Sonntag zurückerobert.",
        "Hükümet güçleri kenti pazar günü geri aldı, dedi sözcü.",
        "نیروهای دولتی شهر را پس گرفتند و گروه‌های مسلح عقب‌نشینی کردند",
        "Войска вошли в город утром в воскресенье",
        "1234 5678",
      })
  void a_text_in_another_language_is_not_read(String text) {
    assertThat(LANGUAGES.of(null, text)).isNull();
  }
}
