package org.sitrep.monitor.http;

import org.sitrep.monitor.filter.FilterMistake;
import org.sitrep.monitor.past.NotNow;
import org.sitrep.web.Problem;

/** A call that cannot be answered as it was made. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  static Refusal of(int status, String title, String detail) {
    return new Refusal(Problem.of(status, title, detail));
  }

  static Refusal of(FilterMistake mistake) {
    return new Refusal(
        Problem.of(400, "Filter not understood", String.valueOf(mistake.getMessage()))
            .with("position", mistake.position())
            .with("expected", mistake.expected()));
  }

  static Refusal notNow(NotNow notNow) {
    return new Refusal(
        Problem.of(503, "Not now", String.valueOf(notNow.getMessage()))
            .withHeader("Retry-After", "2"));
  }

  Problem problem() {
    return problem;
  }
}
