package org.sitrep.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.ingest.page.Html.outcome;
import static org.sitrep.ingest.page.Html.reason;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.model.Outcome.Accepted;

class PageBytesTest {
  private static final String ARABIC =
      "<p>قال متحدث باسم القوات إن المقاتلين دخلوا المدينة فجراً، وإن الحامية انسحبت منها نحو"
          + " التلال</p>";

  /** In this order: how it is written, what the header says, what the markup says. */
  @ParameterizedTest
  @CsvSource({
    "windows-1256, text/html; charset=windows-1256, utf-8",
    "windows-1256, text/html, windows-1256",
    "windows-1256, text/html, none",
    "windows-1256, text/html; charset=ISO-8859-1, windows-1256",
    "windows-1256, text/html; charset=ISO-8859-1, none",
    "windows-1256, text/html; charset=utf-8, none",
    "windows-1256, text/html; charset=utf-8, windows-1256",
    "windows-1256, text/html; charset=nonsense, x-cp1256",
    "iso-8859-6, text/html; charset=asmo-708, none",
    "iso-8859-6, text/html, iso-8859-6",
    "iso-8859-6, text/html, none",
    "utf-8, text/html; charset=windows-1256, windows-1256",
    "utf-8, text/html, none",
    "utf-8, text/html; charset=ISO-8859-1, none",
    "utf-16le, text/html; charset=utf-16, none",
    "utf-16be, text/html, none",
  })
  void an_encoding_is_known_whatever_is_said_of_it(String written, String header, String meta) {
    String markup = meta.equals("none") ? "" : "<meta charset='" + meta + "'>";
    String page = "<html><head>" + markup + "<style>a{b:c}</style></head>" + ARABIC + "</html>";
    byte[] bytes = page.getBytes(Charset.forName(written));
    assertThat(PageBytes.text(bytes, header, "test")).isEqualTo(new Accepted<>(page));
  }

  @Test
  void a_byte_order_mark_stands_over_all_and_is_no_text() {
    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      byte[] bytes = ("\ufeff" + ARABIC).getBytes(charset);
      assertThat(PageBytes.text(bytes, "text/html; charset=windows-1256", "test"))
          .isEqualTo(new Accepted<>(ARABIC));
    }
  }

  @Test
  void one_cut_character_does_not_make_unicode_anything_else() {
    byte[] bytes = ARABIC.getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length + 1);
    cut[bytes.length] = (byte) 0xd9;
    assertThat(PageBytes.text(cut, "text/html; charset=utf-8", "test"))
        .isEqualTo(new Accepted<>(ARABIC + "\ufffd"));
  }

  @Test
  void what_is_no_page_is_refused_with_its_reason() {
    assertThat(reason(outcome(new byte[0], null, null))).isEqualTo("EMPTY");
    assertThat(reason(outcome(new byte[5 * 1024 * 1024 + 1], null, null))).isEqualTo("TOO_LARGE");
    assertThat(reason(outcome("{}".getBytes(UTF_8), "application/json", null)))
        .isEqualTo("UNSUPPORTED_FORMAT");
    assertThat(reason(outcome("%PDF-1.7 text".getBytes(UTF_8), "text/html", null)))
        .isEqualTo("BINARY");
    assertThat(reason(outcome(new byte[1000], "text/html", null))).isEqualTo("BINARY");
  }
}
