package org.sitrep.enrich.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.ar.ArabicNormaliser;
import org.sitrep.enrich.language.en.EnglishNormaliser;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Letters;
import org.sitrep.enrich.text.Normaliser;

/** The languages whose words of time are tested, and short ways to read a text in them. */
final class Languages {
  static final Map<String, Normaliser> NORMALISERS =
      Map.of("ar", new ArabicNormaliser(), "en", new EnglishNormaliser());
  static final TimeWords ARABIC =
      TimeWords.read(DataFiles.ofProject(), "ar", new Letters(new ArabicNormaliser()));
  static final TimeWords ENGLISH =
      TimeWords.read(DataFiles.ofProject(), "en", new Letters(new EnglishNormaliser()));

  private Languages() {}

  static TimeWords words(String language) {
    return language.equals("ar") ? ARABIC : ENGLISH;
  }

  static Document document(String language, String body) {
    return Document.of("", body, NORMALISERS.getOrDefault(language, c -> c));
  }

  /** A date alone, or an instant, then a zone where it matters. */
  static Anchor anchor(String written) {
    String[] parts = written.split(" ");
    ZoneId zone = parts.length > 1 ? ZoneId.of(parts[1]) : ZoneOffset.UTC;
    return parts[0].contains("T")
        ? new Anchor(Instant.parse(parts[0]), false, zone)
        : new Anchor(
            LocalDate.parse(parts[0]).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), true, zone);
  }

  /** Every time in a text: its words, its range and its precision. */
  static List<String> times(String language, String text, String anchor) {
    Document document = document(language, text);
    return new TimeReader(words(language))
        .read(document, anchor(anchor)).stream()
            .map(m -> document.surface(m.from(), m.to()) + " = " + written(m))
            .toList();
  }

  /** A time as the files write it, whole days by their dates alone. */
  static String written(TimeMention mention) {
    return shortened(
        mention.value().from() + ".." + mention.value().to() + " " + mention.value().precision());
  }

  static String shortened(String time) {
    return time.replace("T00:00:00Z..", "..").replace("T23:59:59Z ", " ");
  }
}
