package org.sitrep.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>One.</p> <p>Two.</p>                  | One.¶¶Two.
          <div><div><p>One</p></div></div>two      | One¶¶two
          a<br/>b<BR>c                             | a¶b¶c
          <ul><li>a</li><li>b</li></ul>c           | a¶b¶¶c
          <tr><td>a</td><td>b</td></tr>            | a b
          a <b>bold</b> word<i>s</i>               | a bold words
          حمص&nbsp;اليوم &laquo;قال&raquo;         | حمص\u00a0اليوم «قال»
          &#1581;&#x645;&#1589; &amp;lt; &copy     | حمص &lt; &copy
          a & b &unknown; &; &#xffffffff; &#x110000;| a & b &unknown; &; &#xffffffff; \ufffd
          2 < 3 <3 and 4 > 1                       | 2 < 3 <3 and 4 > 1
          a<!-- <p>no</p> -->b<!-- never closed    | ab
          <script>if (a<b) "</p>"</SCRIPT>a<style>x| a
          <a title="x > y" href='z'>link</a> it's  | link it's
          <head><title>t</title></head><body>b     | b
          <!DOCTYPE html><?xml x?>a</nothing>      | a
          cut <a href="x                           | cut
          """)
  void markup_becomes_what_a_reader_sees(String html, String text) {
    assertThat(HtmlText.of(html).replace("\n", "¶")).isEqualTo(unescaped(text));
  }

  private static String unescaped(String text) {
    return text.replace("\\u00a0", "\u00a0").replace("\\ufffd", "\ufffd");
  }

  @Test
  void white_space_is_folded() {
    assertThat(HtmlText.of(" \n a \t\r\n b </p>\n ")).isEqualTo("a b");
    assertThat(HtmlText.of("")).isEmpty();
  }

  @Test
  void broken_markup_takes_no_longer_than_its_length() {
    for (String part :
        new String[] {"<", "<a", "<p ", "&", "<!--", "<script>", "</", "<a b='", "&#"}) {
      assertThat(HtmlText.of(part.repeat(200_000))).isNotNull();
    }
  }
}
