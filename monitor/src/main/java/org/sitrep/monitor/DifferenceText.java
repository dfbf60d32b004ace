package org.sitrep.monitor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.CityStatus.Evidence;
import org.sitrep.model.EventTime;
import org.sitrep.model.Side;
import org.sitrep.monitor.RowDifference.EvidenceDifference;
import org.sitrep.monitor.RowDifference.FieldDifference;

/** What two tables differ in, as text for people. */
public final class DifferenceText {
  private static final int MOST_CLAIMS = 12;
  private static final String TO = " → ";

  private DifferenceText() {}

  /** Each row that differs with its reasons, and one line that sums up; ends with a line end. */
  public static String of(TableDifference difference) {
    StringBuilder text = new StringBuilder();
    difference.rows().forEach(row -> row(row, text));
    return text.append(difference.summary()).append('\n').toString();
  }

  private static void row(RowDifference row, StringBuilder text) {
    text.append(Names.both(row.place().name()))
        .append(" (")
        .append(SafeText.of(row.place().id().value()))
        .append("): ")
        .append(row.kind().name().toLowerCase(Locale.ROOT))
        .append('\n');
    row.fields().forEach(field -> text.append(field(field)));
    row.evidence().stream().limit(MOST_CLAIMS).forEach(each -> text.append(claim(each)));
    int more = row.evidence().size() - MOST_CLAIMS;
    if (more > 0) {
      text.append("    and ").append(more).append(" more claims\n");
    }
    if (decision(row.becauseBefore()).equals(decision(row.becauseAfter()))) {
      decided("both times", row.becauseAfter(), text);
    } else {
      decided("before", row.becauseBefore(), text);
      decided("after", row.becauseAfter(), text);
    }
  }

  private static String field(FieldDifference field) {
    return "  " + field.field() + ": " + shown(field.before()) + TO + shown(field.after()) + "\n";
  }

  private static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "—";
      case Double number -> number(number);
      case Side side -> Names.of(side);
      case EventTime time -> Moments.since(time);
      case CityStatus.Previous previous ->
          previous.status()
              + " "
              + Names.of(previous.controller())
              + " until "
              + Moments.minute(previous.until());
      default -> SafeText.of(value.toString());
    };
  }

  private static String claim(EvidenceDifference difference) {
    Evidence before = difference.before();
    Evidence after = difference.after();
    String what;
    if (before == null) {
      what = "only after, weight " + number(difference.either().weight());
    } else if (after == null) {
      what = "only before, weight " + number(before.weight());
    } else if (Math.abs(before.weight() - after.weight()) > RowDifference.TOLERANCE) {
      what = "weight " + number(before.weight()) + TO + number(after.weight());
    } else {
      what = "read otherwise";
    }
    Evidence shown = difference.either();
    return "    "
        + what
        + ": "
        + Saying.of(shown).words()
        + " ["
        + SafeText.of(shown.claimId().value())
        + "]\n";
  }

  private static Optional<String> decision(List<String> because) {
    return because.stream().findFirst();
  }

  private static void decided(String table, List<String> because, StringBuilder text) {
    if (!because.isEmpty()) {
      text.append("  decided ")
          .append(table)
          .append(": ")
          .append(SafeText.of(because.getFirst()))
          .append('\n');
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
