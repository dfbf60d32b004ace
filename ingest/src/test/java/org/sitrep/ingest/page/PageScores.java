package org.sitrep.ingest.page;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;

/** Prints what was read of each sample page; with a name, that page in full. */
final class PageScores {
  private PageScores() {}

  public static void main(String[] args) {
    PrintStream out = System.out;
    List<PageScore> all = SamplePages.all().stream().map(PageScore::of).toList();
    if (args.length > 0) {
      all.stream()
          .filter(s -> s.page().name().startsWith(args[0]))
          .forEach(s -> out.println(s.line() + "\n" + s.told() + "\n"));
      return;
    }
    out.println("page                         body  headline published updated address author");
    all.forEach(score -> out.println(score.line()));
    out.println(summary(all));
    out.println("unseen, " + summary(all.stream().filter(PageScores::isUnseen).toList()));
  }

  /** Whether the reader was finished before the outlet's template was made. */
  static boolean isUnseen(PageScore score) {
    return score.page().template().setting("unseen", "no").equals("yes");
  }

  static String summary(List<PageScore> scores) {
    return "%d pages: body F1 %.3f, headline %.3f, published %.3f, updated %.3f, address %.3f, author %.3f"
        .formatted(
            scores.size(),
            scores.stream().mapToDouble(PageScore::body).average().orElse(0),
            share(scores, PageScore::headline),
            share(scores, PageScore::published),
            share(scores, PageScore::updated),
            share(scores, PageScore::address),
            share(scores, PageScore::author));
  }

  static double share(List<PageScore> scores, Predicate<PageScore> right) {
    return scores.stream().filter(right).count() / (double) Math.max(1, scores.size());
  }
}
