package org.sitrep.ingest.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitrep.ingest.Sourced;

/**
 * Submissions that are written together: which articles are new, and what each caller is told.
 *
 * <p>An article is the same again when the last one of its id had the same words, times, outlet,
 * address and language. A call is the same again when its key has been used for the same body.
 *
 * @param taken what to write
 * @param contents what to remember, by name
 * @param receipts what to tell, in the order of the submissions
 */
record PushStep(List<Sourced> taken, Map<String, String> contents, List<Receipt> receipts) {
  /**
   * Works it out.
   *
   * @param remembered the content that is known under a name
   */
  static PushStep of(List<Submission> batch, Function<String, Optional<String>> remembered) {
    PushStep step = new PushStep(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
    batch.forEach(each -> step.add(each, remembered));
    return step;
  }

  /** Whether there is nothing to write. */
  boolean isEmpty() {
    return contents.isEmpty();
  }

  private void add(Submission submission, Function<String, Optional<String>> remembered) {
    if (submission.key().isPresent()) {
      String key = PushMemory.key(submission.key().get());
      Optional<String> body = known(key, remembered);
      if (body.isPresent()) {
        receipts.add(
            body.get().equals(submission.bodyHash())
                ? new Receipt.Taken(0, submission.articles().size())
                : new Receipt.KeyUsed());
        return;
      }
      contents.put(key, submission.bodyHash());
    }
    int fresh = 0;
    for (PushedArticle article : submission.articles()) {
      if (!known(article.name(), remembered).equals(Optional.of(article.content()))) {
        contents.put(article.name(), article.content());
        taken.add(Sourced.of(article.ready()));
        fresh++;
      }
    }
    receipts.add(new Receipt.Taken(fresh, submission.articles().size() - fresh));
  }

  private Optional<String> known(String name, Function<String, Optional<String>> remembered) {
    return Optional.ofNullable(contents.get(name)).or(() -> remembered.apply(name));
  }
}
