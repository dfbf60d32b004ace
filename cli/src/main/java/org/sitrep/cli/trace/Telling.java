package org.sitrep.cli.trace;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.deadletter.DeadLetter;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Rejection;
import org.sitrep.model.Side;
import org.sitrep.model.StatusChange;
import org.sitrep.monitor.SafeText;

/** What records say, each in a few words. */
final class Telling {
  private Telling() {}

  static String of(RawArticle article) {
    String from = article.source() == null ? "an unnamed source" : article.source();
    String version = article.version() == null ? "" : ", version of " + article.version();
    return (article.withdrawn() ? "taken back by " : "from ") + SafeText.of(from) + version;
  }

  static String of(EnrichedArticle article) {
    return "%s, %d entities, %d claims"
        .formatted(article.language(), article.entities().size(), article.claims().size());
  }

  static String of(Claim claim) {
    String said =
        "%s %s %s %s"
            .formatted(
                claim.kind(),
                side(claim.side()),
                claim.stance().name().toLowerCase(Locale.ROOT),
                claim.id());
    return claim.withdrawn() ? said + ", taken back" : said;
  }

  static String of(CityStatus row, long evidence) {
    String rests =
        evidence == 0 ? "moved by it, rests on others" : "rests on " + evidence + " of its claims";
    return "%s %s, revision %d, %s"
        .formatted(row.status(), side(row.controller()), row.revision(), rests);
  }

  static String of(StatusChange change) {
    StatusChange.State before = change.before();
    return (before == null ? "new" : before.status() + " " + side(before.controller()))
        + " -> "
        + change.after().status()
        + " "
        + side(change.after().controller());
  }

  static String of(Rejection rejection) {
    return "by " + rejection.stage() + ", " + rejection.reason() + ": " + safe(rejection.detail());
  }

  static String of(DeadLetter letter) {
    String kind = letter.exception().substring(letter.exception().lastIndexOf('.') + 1);
    return "read from " + safe(letter.readFrom()) + ", " + kind + ": " + safe(letter.message());
  }

  private static String safe(String text) {
    return SafeText.of(text);
  }

  private static String side(@Nullable Side side) {
    return side == null ? "-" : side.id().value();
  }
}
