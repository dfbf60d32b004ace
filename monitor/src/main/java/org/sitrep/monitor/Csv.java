package org.sitrep.monitor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.EventTime;

/**
 * Rows as comma-separated values (RFC 4180), UTF-8, a header first; a cell that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
final class Csv {
  private static final String HEADER =
      "place,name_en,name_ar,granularity,country,admin1,lat,lon,status,controller,extent,inherited,"
          + "since_from,since_to,since_precision,previous_status,previous_controller,previous_until,"
          + "confidence,as_of,claims,articles,outlets,origins,for,against,late,reprints,restatements,"
          + "revision";

  private Csv() {}

  static String of(List<CityStatus> rows) {
    return HEADER + "\r\n" + rows.stream().map(Csv::line).collect(Collectors.joining());
  }

  private static String line(CityStatus row) {
    CityStatus.StatusPlace place = row.place();
    EventTime since = row.since();
    CityStatus.Previous previous = row.previous();
    CityStatus.Counts counts = row.counts();
    @Nullable Object[] cells = {
      place.id(),
      place.name().en(),
      place.name().ar(),
      place.granularity(),
      place.country(),
      place.admin1(),
      place.lat(),
      place.lon(),
      row.status(),
      row.controller() == null ? null : row.controller().id(),
      row.extent(),
      row.inherited(),
      since == null ? null : since.from(),
      since == null ? null : since.to(),
      since == null ? null : since.precision(),
      previous == null ? null : previous.status(),
      previous == null || previous.controller() == null ? null : previous.controller().id(),
      previous == null ? null : previous.until(),
      String.format(Locale.ROOT, "%.4f", row.confidence()),
      row.asOf(),
      counts.claims(),
      counts.articles(),
      counts.outlets(),
      counts.origins(),
      counts.forCount(),
      counts.against(),
      counts.late(),
      counts.reprints(),
      counts.restatements(),
      row.revision()
    };
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(@Nullable Object value) {
    String text = Objects.toString(value, "");
    boolean formula = !(value instanceof Number) && text.matches("(?s)[=+\\-@\t\r].*");
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
