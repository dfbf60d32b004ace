package org.sitrep.ingest.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.Taking;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;

/** A register in memory, which may be lost at a step of one's choice. */
final class TakenRegister implements Register {
  final List<Taking> steps = new ArrayList<>();
  private final Map<String, String> states = new HashMap<>();
  private int stepsLeft = Integer.MAX_VALUE;

  /** The step after so many is not written, and none after it. */
  void loseAfter(int count) {
    stepsLeft = count;
  }

  @Override
  public synchronized Optional<String> remembered(String key) {
    return Optional.ofNullable(states.get(key));
  }

  @Override
  public synchronized Set<String> keys() {
    return Set.copyOf(states.keySet());
  }

  @Override
  public synchronized void take(Taking step) {
    if (stepsLeft-- <= 0) {
      throw new Lost("killed here");
    }
    steps.add(step);
    states.putAll(step.remember());
    step.forget().forEach(states::remove);
  }

  /** What stands on news.raw. */
  synchronized List<RawArticle> articles() {
    return steps.stream()
        .flatMap(step -> step.taken().stream())
        .map(Sourced::outcome)
        .flatMap(
            outcome ->
                outcome instanceof Accepted<RawArticle>(RawArticle article)
                    ? java.util.stream.Stream.of(article)
                    : java.util.stream.Stream.of())
        .toList();
  }
}
