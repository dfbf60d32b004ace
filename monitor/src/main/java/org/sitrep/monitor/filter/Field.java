package org.sitrep.monitor.filter;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Granularity;

/** What a filter can ask of a row by name. */
enum Field {
  STATUS(Form.WORD),
  COUNTRY(Form.WORD),
  SIDE(Form.WORD),
  PLACE(Form.WORD),
  AREA(Form.WORD),
  KIND(Form.WORD),
  CONFIDENCE(Form.NUMBER),
  ORIGINS(Form.NUMBER),
  FOR(Form.NUMBER),
  AGAINST(Form.NUMBER),
  CLAIMS(Form.NUMBER),
  POPULATION(Form.NUMBER),
  SINCE(Form.TIME),
  CHANGED(Form.TIME),
  SEEN(Form.TIME);

  /** What values a field has. */
  enum Form {
    WORD,
    NUMBER,
    TIME
  }

  private final Form form;

  Field(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The values that a word of this field may have; empty where it may be any. */
  List<String> choices() {
    return switch (this) {
      case STATUS -> words(ControlStatus.values());
      case KIND -> words(Granularity.values());
      default -> List.of();
    };
  }

  @Nullable String word(Subject subject) {
    CityStatus row = subject.row();
    return switch (this) {
      case STATUS -> row.status().name();
      case COUNTRY -> row.place().country();
      case SIDE -> row.controller() == null ? null : row.controller().id().value();
      case PLACE -> row.place().id().value();
      case AREA -> row.place().admin1() == null ? null : row.place().admin1().value();
      case KIND -> row.place().granularity().name();
      default -> throw new IllegalStateException(this + " is no word");
    };
  }

  @Nullable Double number(Subject subject) {
    CityStatus.Counts counts = subject.row().counts();
    return switch (this) {
      case CONFIDENCE -> subject.row().confidence();
      case ORIGINS -> (double) counts.origins();
      case FOR -> (double) counts.forCount();
      case AGAINST -> (double) counts.against();
      case CLAIMS -> (double) counts.claims();
      case POPULATION -> subject.population() == null ? null : subject.population().doubleValue();
      default -> throw new IllegalStateException(this + " is no number");
    };
  }

  @Nullable Instant time(Subject subject) {
    CityStatus row = subject.row();
    return switch (this) {
      case SINCE -> row.since() == null ? null : row.since().from();
      case CHANGED -> subject.changedAt();
      case SEEN -> row.asOf();
      default -> throw new IllegalStateException(this + " is no time");
    };
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }
}
