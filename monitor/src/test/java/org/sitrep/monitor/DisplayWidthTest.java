package org.sitrep.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "Homs,4",
    "حمص,3",
    "حِمْص,3",
    "霍姆斯,6",
    "e\u0301,1",
    "\u2067حمص\u2069,3",
    "ＡＢ,4",
    "😀,2"
  })
  void columns_are_those_a_terminal_takes(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    assertThat(DisplayWidth.of(DisplayWidth.pad(text, 12))).isEqualTo(12);
  }
}
