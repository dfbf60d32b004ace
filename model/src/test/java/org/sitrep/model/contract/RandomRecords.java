package org.sitrep.model.contract;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.EventTime;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Quote;
import org.sitrep.model.TimePrecision;

/** Records of any type, full, bare or mixed, from a seed; the same seed gives the same records. */
final class RandomRecords {
  /** How much of what may be missing is there. */
  enum Fill {
    FULL,
    BARE,
    MIXED
  }

  private static final int[] EDGES = {
    'a', ' ', '"', '\\', '\n', '\t', 1, 0x7f, 0xa0, 0x640, 0x62d, 0x200f, 0x2028, 0xfeff, 0xfffd,
    0x1f600, 0x10ffff
  };
  private static final long SECONDS = 4_000_000_000L;

  private final RandomGenerator random;
  private final Fill fill;

  RandomRecords(RandomGenerator random, Fill fill) {
    this.random = random;
    this.fill = fill;
  }

  <R extends Record> R next(Class<R> type) {
    return type.cast(record(type));
  }

  private Object record(Class<?> type) {
    if (type == Quote.class) {
      String exact = text(0);
      int start = random.nextInt(1000);
      return new Quote(exact, start, start + exact.length());
    }
    if (type == LocalName.class) {
      return fill == Fill.FULL ? new LocalName(text(1), text(1)) : new LocalName(null, text(1));
    }
    if (type == EventTime.class) {
      Instant from = instant();
      return new EventTime(
          from, from.plusNanos(random.nextLong(1L << 50)), pick(TimePrecision.values()));
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values =
        Arrays.stream(components).map(component -> value(component)).toArray(Object[]::new);
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException broken) {
      throw new LinkageError(type.getName(), broken);
    }
  }

  private @Nullable Object value(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    if (type.isAnnotationPresent(Nullable.class)
        && (fill == Fill.BARE || (fill == Fill.MIXED && random.nextBoolean()))) {
      return null;
    }
    return switch (component.getName()) {
      case "confidence" -> random.nextInt(5) / 4.0;
      case "lat", "lon" -> random.nextDouble(-90, 90);
      case "language" -> "ar";
      default -> valueOf(type);
    };
  }

  private Object valueOf(AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType list) {
      List<Object> items = new ArrayList<>();
      for (int i = fill == Fill.BARE ? 0 : 1 + random.nextInt(2); i > 0; i--) {
        items.add(valueOf(list.getAnnotatedActualTypeArguments()[0]));
      }
      return items;
    }
    Class<?> type = (Class<?>) annotated.getType();
    if (type == String.class) {
      return text(1);
    } else if (type == PlaceId.class) {
      return new PlaceId(text(1).replaceAll("\\p{Cc}", ""));
    } else if (type == Instant.class) {
      return instant();
    } else if (type == int.class) {
      return random.nextInt(Integer.MAX_VALUE);
    } else if (type == double.class || type == Double.class) {
      return random.nextDouble(-10, 10);
    } else if (type == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(3));
    } else if (type == boolean.class) {
      return random.nextBoolean();
    }
    return type.isEnum() ? pick(type.getEnumConstants()) : record(type);
  }

  private <E> E pick(E[] values) {
    return values[random.nextInt(values.length)];
  }

  private Instant instant() {
    return Instant.ofEpochSecond(random.nextLong(SECONDS), random.nextInt(1_000_000_000));
  }

  /** Text with the characters that break things; a letter first where ids must not be blank. */
  private String text(int letters) {
    StringBuilder text = new StringBuilder("ح".repeat(letters));
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(EDGES[random.nextInt(EDGES.length)]);
    }
    return text.toString();
  }
}
