package org.sitrep.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/**
 * Keeps how an inlet fares: written with each of its steps, and now and then without one, so that
 * whoever looks knows that it lives. One thread uses it.
 */
public final class InletHealth {
  /** What the keys of all of them begin with; no file is called so. */
  public static final String PREFIX = "/health/";

  /** At least so often it is written. */
  public static final Duration BEAT = Duration.ofMinutes(5);

  private static final Duration SOON = Duration.ofSeconds(5);

  private final InletSheet sheet;
  private @Nullable InletState written;
  private Map<String, Long> refused = new HashMap<>();
  private @Nullable String trouble;

  public InletHealth(InletSheet sheet) {
    this.sheet = sheet;
  }

  /** Counts what was not used without a step. */
  public void refused(Map<String, Long> more) {
    more.forEach((reason, count) -> refused.merge(reason, count, Long::sum));
  }

  /** What is the matter; null for nothing. */
  public void trouble(@Nullable String now) {
    trouble = now;
  }

  /** Whether there is something to tell, or time to. */
  public boolean isDue(Instant now) {
    InletState last = written;
    if (last == null) {
      return true;
    }
    Duration since = Duration.between(last.seen(), now);
    boolean news = !refused.isEmpty() || !Optional.ofNullable(trouble).equals(last(last));
    return since.compareTo(BEAT) >= 0 || (news && since.compareTo(SOON) >= 0);
  }

  /**
   * What to remember beside all else of a step.
   *
   * @param register where it was kept before
   */
  public Map<String, String> with(
      Map<String, String> remember, List<Sourced> taken, Register register, Instant now) {
    InletState before =
        register
            .remembered(key())
            .flatMap(InletState::read)
            .map(state -> state.under(sheet, now))
            .orElseGet(() -> InletState.begun(sheet, now));
    Map<String, Long> came = new HashMap<>();
    Map<String, Long> not = new HashMap<>(refused);
    for (Sourced each : taken) {
      switch (each.outcome()) {
        case Accepted<RawArticle>(RawArticle article) ->
            came.merge(article.outlet(), 1L, Long::sum);
        case Rejected<RawArticle> rejected -> not.merge(rejected.reason().name(), 1L, Long::sum);
      }
    }
    Map<String, String> all = new HashMap<>(remember);
    all.put(key(), before.after(now, came, not).troubled(trouble).write());
    return all;
  }

  /** A step that tells only this. */
  public Taking alone(Register register, Instant now) {
    return new Taking(List.of(), with(Map.of(), List.of(), register, now));
  }

  /** What was given last has been written. */
  public void written(Register register) {
    written = register.remembered(key()).flatMap(InletState::read).orElse(null);
    refused = new HashMap<>();
  }

  private String key() {
    return PREFIX + sheet.process();
  }

  private static Optional<String> last(InletState state) {
    return Optional.ofNullable(state.trouble());
  }
}
