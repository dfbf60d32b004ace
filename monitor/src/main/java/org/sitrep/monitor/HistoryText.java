package org.sitrep.monitor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus.StatusPlace;
import org.sitrep.model.Claim;
import org.sitrep.model.HistoryEntry;
import org.sitrep.model.HistoryWindow;
import org.sitrep.model.Side;

/** The history of a place as text for people. */
public final class HistoryText {
  private static final int MOST_CAUSES = 12;

  private HistoryText() {}

  /** Each change with the rule that decided and the claims behind it. */
  public static String changes(StatusPlace place, List<HistoryEntry> history) {
    StringBuilder text = new StringBuilder(title(place));
    if (history.isEmpty()) {
      text.append("nobody who counts says who holds it\n");
    }
    history.forEach(entry -> change(entry, text));
    return text.toString();
  }

  private static void change(HistoryEntry entry, StringBuilder text) {
    text.append(Moments.since(entry.after().since()))
        .append("  ")
        .append(state(entry.after().status().name(), entry.after().controller()))
        .append(": ")
        .append(SafeText.of(entry.rule()))
        .append(" (first published ")
        .append(Moments.minute(entry.known()))
        .append(")\n");
    entry.causes().stream().limit(MOST_CAUSES).forEach(claim -> text.append(cause(claim)));
    int more = entry.causes().size() - MOST_CAUSES;
    if (more > 0) {
      text.append("    and ").append(more).append(" more\n");
    }
  }

  /** Each window with the state at its end. */
  public static String windows(StatusPlace place, List<HistoryWindow> windows) {
    StringBuilder text = new StringBuilder(title(place));
    for (HistoryWindow window : windows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s to %s  %s  %.2f  for %d, against %d, statements %d\n",
              Moments.minute(window.from()),
              Moments.minute(window.to()),
              state(window.status().name(), window.controller()),
              window.confidence(),
              window.forCount(),
              window.against(),
              window.statements()));
    }
    return text.toString();
  }

  private static String title(StatusPlace place) {
    return Names.both(place.name()) + " (" + SafeText.of(place.id().value()) + ")\n";
  }

  private static String state(String status, @Nullable Side controller) {
    return controller == null ? status : status + " " + Names.of(controller);
  }

  private static String cause(Claim claim) {
    return "    " + Moments.minute(claim.publishedAt()) + "  " + Saying.of(claim).words() + "\n";
  }
}
