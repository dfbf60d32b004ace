package org.sitrep.ingest.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.Taking;
import org.sitrep.model.Ids;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;

/**
 * Submissions that are written together: which articles are new, and what each caller is told.
 *
 * <p>An article is the same again when the last one of its id had the same words, times, outlet,
 * address and language. A call is the same again when its key has been used for the same body.
 *
 * @param taking what to write
 * @param receipts what to tell, in the order of the submissions
 */
record PushStep(Taking taking, List<Receipt> receipts) {
  private static final String ARTICLE = "a/";
  private static final String KEY = "k/";

  /**
   * Works it out.
   *
   * @param remembered what the register says under a key
   * @param hour since 1970, by which what is remembered is forgotten one day
   */
  static PushStep of(
      List<Submission> batch, Function<String, Optional<String>> remembered, long hour) {
    Map<String, String> states = new HashMap<>();
    List<Sourced> taken = new ArrayList<>();
    List<Receipt> receipts = new ArrayList<>();
    Function<String, Optional<String>> known =
        key -> Optional.ofNullable(states.get(key)).or(() -> remembered.apply(key));
    for (Submission each : batch) {
      receipts.add(receipt(each, known, states, taken, hour));
    }
    return new PushStep(new Taking(taken, states), receipts);
  }

  /** Whether the state under a key was written before this hour. */
  static boolean isOlder(String state, long hour) {
    return Long.parseLong(state.substring(state.indexOf(' ') + 1), Character.MAX_RADIX) < hour;
  }

  private static Receipt receipt(
      Submission submission,
      Function<String, Optional<String>> known,
      Map<String, String> states,
      List<Sourced> taken,
      long hour) {
    if (submission.key().isPresent()) {
      String key = KEY + Ids.hash(submission.key().get());
      Optional<String> body = known.apply(key).map(PushStep::content);
      if (body.isPresent()) {
        return body.get().equals(submission.bodyHash())
            ? new Receipt.Taken(0, submission.articles().size())
            : new Receipt.KeyUsed();
      }
      states.put(key, state(submission.bodyHash(), hour));
    }
    int fresh = 0;
    for (RawArticle article : submission.articles()) {
      String key = ARTICLE + Ids.hash(article.id().value());
      String content = content(article);
      if (!known.apply(key).map(PushStep::content).equals(Optional.of(content))) {
        states.put(key, state(content, hour));
        taken.add(new Sourced(String.valueOf(article.source()), new Accepted<>(article)));
        fresh++;
      }
    }
    return new Receipt.Taken(fresh, submission.articles().size() - fresh);
  }

  private static String content(RawArticle article) {
    return Ids.hash(
        article.versionId(),
        article.outlet(),
        String.valueOf(article.url()),
        String.valueOf(article.language()));
  }

  private static String content(String state) {
    return state.substring(0, state.indexOf(' '));
  }

  private static String state(String content, long hour) {
    return content + " " + Long.toString(hour, Character.MAX_RADIX);
  }
}
