package org.sitrep.monitor.filter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A choice among rows: all its terms must hold. Written as it is read, such as {@code
 * status:contested|disputed country:sy confidence<0.8 -place:sy-homs}.
 */
public final class Filter {
  /** Chooses every row. */
  public static final Filter ALL = new Filter(List.of());

  private final List<Term> terms;

  /**
   * A condition, or that it does not hold.
   *
   * @param not whether it must not hold
   */
  record Term(boolean not, Condition condition) {
    @Override
    public String toString() {
      return (not ? "-" : "") + condition;
    }
  }

  Filter(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /**
   * Reads one.
   *
   * @throws FilterMistake with the place of what is wrong
   */
  public static Filter read(String text) throws FilterMistake {
    return new FilterReader(text).read();
  }

  /**
   * Whether the row is chosen.
   *
   * @param now ages such as {@code changed<24h} are counted from it
   */
  public boolean matches(Subject subject, Instant now) {
    return terms.stream().allMatch(term -> term.condition().holds(subject, now) != term.not());
  }

  /** Whether a row may come or go by the clock alone. */
  public boolean moves() {
    return terms.stream().anyMatch(term -> term.condition().moves());
  }

  /** Whether it asks when rows last changed, which the rows themselves do not say. */
  public boolean asksForChanges() {
    return asksFor(Field.CHANGED);
  }

  /** Whether it asks how many live in places, which the rows themselves do not say. */
  public boolean asksForPopulation() {
    return asksFor(Field.POPULATION);
  }

  private boolean asksFor(Field field) {
    return terms.stream()
        .anyMatch(
            term ->
                switch (term.condition()) {
                  case Condition.Named named -> false;
                  case Condition.OneOf oneOf -> oneOf.field() == field;
                  case Condition.Numeric numeric -> numeric.field() == field;
                  case Condition.Timely timely -> timely.field() == field;
                });
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Filter filter && filter.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** As it can be read again. */
  @Override
  public String toString() {
    return terms.stream().map(Term::toString).collect(Collectors.joining(" "));
  }
}
