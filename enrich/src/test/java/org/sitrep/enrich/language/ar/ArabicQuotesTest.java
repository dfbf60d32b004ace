package org.sitrep.enrich.language.ar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Claim;
import org.sitrep.model.Quote;

/** Marks that nobody sees change neither what is read nor where it stands. */
class ArabicQuotesTest {
  private static final long SEED = 20241205L;
  private static final List<String> SENTENCES =
      List.of(
          "سيطرت فصائل المعارضة السورية على مدينة حماة وبلدتي صوران ومورك.",
          "انسحب الجيش السوري من تدمر باتجاه حمص.",
          "دخلت قوات سوريا الديمقراطية قرية الصفصاف.",
          "نفت وزارة الدفاع السورية انسحاب وحداتها من درعا.",
          "باتت السلمية تحت سيطرة تنظيم الدولة.");
  private static final List<String> INSIDE = List.of("\u0640", "\u064e", "\u0651", "\u0652");
  private static final List<String> BETWEEN = List.of("\u202b", "\u202c", "\u200f", "\u200e");

  @Test
  void quotes_equal_the_text_and_marks_change_no_claim() {
    Random random = new Random(SEED);
    for (int round = 0; round < 40; round++) {
      String plain = mix(random);
      String marked = marked(plain, random);
      List<Claim> claims = ArabicReader.claims(marked);
      for (Claim claim : claims) {
        Quote quote = claim.quote();
        assertThat(("\n" + marked).substring(quote.start(), quote.end())).isEqualTo(quote.exact());
      }
      assertThat(shown(claims)).as(marked).isEqualTo(shown(ArabicReader.claims(plain)));
    }
  }

  private static List<String> shown(List<Claim> claims) {
    return claims.stream()
        .filter(claim -> claim.place().resolved())
        .map(c -> c.kind() + " " + c.place().id().value() + " " + c.stance() + " " + c.context())
        .sorted()
        .toList();
  }

  private static String mix(Random random) {
    List<String> sentences = new ArrayList<>();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      sentences.add(SENTENCES.get(random.nextInt(SENTENCES.size())));
    }
    return String.join(" ", sentences);
  }

  private static String marked(String plain, Random random) {
    StringBuilder marked = new StringBuilder();
    for (int at = 0; at < plain.length(); at++) {
      char c = plain.charAt(at);
      boolean space = c == ' ';
      marked.append(space && random.nextInt(3) == 0 ? '\u00a0' : c);
      boolean inside =
          !space && at + 1 < plain.length() && Character.isLetter(plain.charAt(at + 1));
      if (inside && random.nextInt(8) == 0) {
        marked.append(INSIDE.get(random.nextInt(INSIDE.size())));
      } else if (space && random.nextInt(4) == 0) {
        marked.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
      }
    }
    return marked.toString();
  }
}
