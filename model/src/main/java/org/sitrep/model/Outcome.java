package org.sitrep.model;

import java.util.function.Function;

/** What a stage makes of its input: a value, or the reason why there is none. */
public sealed interface Outcome<T> {
  /** The stage could use its input. */
  record Accepted<T>(T value) implements Outcome<T> {}

  /** It could not, and says why. */
  record Rejected<T>(RejectionReason reason, String detail) implements Outcome<T> {
    /** The same rejection where another type was expected. */
    public <U> Rejected<U> as() {
      return new Rejected<>(reason, detail);
    }
  }

  /** Goes on with an accepted value; a rejection stays as it is. */
  default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
    return switch (this) {
      case Accepted<T>(T value) -> next.apply(value);
      case Rejected<T> rejected -> rejected.as();
    };
  }
}
