package org.sitrep.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafeTextTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("\u001b[31mHoms", "[31mHoms"),
        arguments("Ho\u0007ms\u0000\u007f", "Homs"),
        arguments("a\u009b2Jb", "a2Jb"),
        arguments("one\r\n\ttwo", "one two"),
        arguments("\u202eevil\u202c", "evil"),
        arguments("\u2066x\u2069\u200f", "x"),
        arguments("\ud800lone", "\ufffdlone"),
        arguments("می\u200cرود", "می\u200cرود"),
        arguments("حِمْص", "حِمْص"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void nothing_that_steers_a_terminal_is_left(String text, String safe) {
    assertThat(SafeText.of(text)).isEqualTo(safe);
  }
}
