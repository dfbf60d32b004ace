package org.sitrep.monitor.filter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.LocalName;

/** One thing that a filter asks. */
sealed interface Condition {
  /** Stands for nothing under that name. */
  String NONE = "none";

  /** Stands for whatever comes. */
  String ANY = "*";

  boolean holds(Subject subject, Instant now);

  /** Whether the clock alone can change the answer. */
  default boolean moves() {
    return false;
  }

  /**
   * A name of the place contains one of the words, in either language, folded.
   *
   * @param words as they were typed
   */
  record Named(List<String> words) implements Condition {
    public Named {
      words = List.copyOf(words);
    }

    @Override
    public boolean holds(Subject subject, Instant now) {
      LocalName name = subject.row().place().name();
      String id = subject.row().place().id().value();
      return Stream.of(name.en(), name.ar(), id)
          .filter(Objects::nonNull)
          .map(Folded::of)
          .anyMatch(have -> words.stream().map(Folded::of).anyMatch(have::contains));
    }

    @Override
    public String toString() {
      return words.stream().map(Quoting::word).collect(Collectors.joining("|"));
    }
  }

  /**
   * A field is one of the words; a star at the end of one stands for any rest.
   *
   * @param words in lower case
   */
  record OneOf(Field field, List<String> words) implements Condition {
    public OneOf {
      words = words.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public boolean holds(Subject subject, Instant now) {
      String value = field.word(subject);
      return words.stream().anyMatch(word -> matches(word, value));
    }

    private static boolean matches(String word, @Nullable String value) {
      if (value == null) {
        return word.equals(NONE);
      }
      String have = value.toLowerCase(Locale.ROOT);
      return word.endsWith(ANY)
          ? have.startsWith(word.substring(0, word.length() - 1))
          : have.equals(word);
    }

    @Override
    public String toString() {
      return field.word()
          + ":"
          + words.stream().map(Quoting::value).collect(Collectors.joining("|"));
    }
  }

  /**
   * A number stands so to another.
   *
   * @param written the number as it was read
   */
  record Numeric(Field field, Comparison comparison, String written) implements Condition {
    @Override
    public boolean holds(Subject subject, Instant now) {
      Double value = field.number(subject);
      return value != null && comparison.holds(Double.compare(value, Double.parseDouble(written)));
    }

    @Override
    public String toString() {
      return field.word() + comparison.sign() + written;
    }
  }

  /** A time stands so to another. */
  record Timely(Field field, Comparison comparison, Moment moment) implements Condition {
    @Override
    public boolean holds(Subject subject, Instant now) {
      Instant value = field.time(subject);
      return value != null && moment.holds(value, comparison, now);
    }

    @Override
    public boolean moves() {
      return moment.moves();
    }

    @Override
    public String toString() {
      return field.word() + comparison.sign() + moment;
    }
  }
}
