package org.sitrep.monitor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.EventTime;
import org.sitrep.monitor.situation.Summary;

/**
 * Rows as comma-separated values (RFC 4180), UTF-8, a header first; a cell that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
public final class Csv {
  private static final String HEADER =
      "place,name_en,name_ar,granularity,country,admin1,lat,lon,status,controller,extent,inherited,"
          + "since_from,since_to,since_precision,previous_status,previous_controller,previous_until,"
          + "confidence,as_of,claims,articles,outlets,origins,for,against,late,reprints,restatements,"
          + "revision";

  private static final String MORE = ",population,changed_at";

  /** What the columns are, in the hashtags of HXL 1.1; those that it has no word for are its x_. */
  private static final String TAGS =
      "#loc+code,#loc+name+i_en,#loc+name+i_ar,#loc+type,#country+code+v_iso2,#adm1+code,#geo+lat,"
          + "#geo+lon,#status,#x_controller+code,#x_extent,#x_inherited,#date+start+earliest,"
          + "#date+start+latest,#x_precision,#status+previous,#x_controller+previous+code,"
          + "#date+end+previous,#x_confidence,#date+reported,#x_claims+num,#x_articles+num,"
          + "#x_outlets+num,#x_origins+num,#x_for+num,#x_against+num,#x_late+num,#x_reprints+num,"
          + "#x_restatements+num,#x_revision+num,#population,#date+changed";

  private Csv() {}

  /**
   * Rows with their population and last change, the hashtags of the Humanitarian Exchange Language
   * (hxlstandard.org, 1.1) in a second line.
   */
  public static String tagged(List<Summary> rows) {
    return HEADER
        + MORE
        + "\r\n"
        + TAGS
        + "\r\n"
        + rows.stream()
            .map(
                each ->
                    cells(each.row())
                        + ","
                        + cell(each.population())
                        + ","
                        + cell(each.changedAt())
                        + "\r\n")
            .collect(Collectors.joining());
  }

  static String of(List<CityStatus> rows) {
    return HEADER + "\r\n" + rows.stream().map(Csv::line).collect(Collectors.joining());
  }

  private static String line(CityStatus row) {
    return cells(row) + "\r\n";
  }

  private static String cells(CityStatus row) {
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
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","));
  }

  private static String cell(@Nullable Object value) {
    String text = Objects.toString(value, "");
    boolean formula = !(value instanceof Number) && text.matches("(?s)[=+\\-@\t\r].*");
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
