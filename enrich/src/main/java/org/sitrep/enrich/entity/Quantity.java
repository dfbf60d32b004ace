package org.sitrep.enrich.entity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.text.Token;

/**
 * A number as written, in figures, words or both: 1,200; ثلاثة وعشرون; 18 ألفا; dozens.
 *
 * @param high the same as {@code low} but for vague words such as dozens
 * @param to its last token
 */
record Quantity(BigDecimal low, BigDecimal high, int to) {
  Quantity {
    low = tidy(low);
    high = tidy(high);
  }

  /** Without zeros behind the point, and never with an exponent. */
  private static BigDecimal tidy(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static final int MOST_FIGURES = 12;
  private static final int MOST_WORDS = 8;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The number that begins at a token. */
  static Optional<Quantity> read(EntityTokens tokens, int token) {
    BigDecimal figures = figures(tokens, token);
    if (figures != null) {
      return Optional.of(times(tokens, figures, token));
    }
    WordHit word = tokens.at(token, "numeral");
    return word == null || !word.suffix().isEmpty() ? Optional.empty() : words(tokens, word);
  }

  /** A magnitude behind figures: 18 thousand. */
  private static Quantity times(EntityTokens tokens, BigDecimal figures, int token) {
    int next = tokens.next(token);
    WordHit magnitude = next == token + 1 ? tokens.at(next, "numeral") : null;
    BigDecimal by = magnitude == null ? null : value(magnitude, "value");
    if (magnitude == null
        || by == null
        || by.compareTo(HUNDRED) < 0
        || !magnitude.prefix().isEmpty()) {
      return new Quantity(figures, figures, token);
    }
    BigDecimal value = figures.multiply(by);
    return new Quantity(value, value, magnitude.to());
  }

  private static Optional<Quantity> words(EntityTokens tokens, WordHit first) {
    BigDecimal low = value(first, "low");
    BigDecimal high = value(first, "high");
    if (low != null && high != null) {
      return Optional.of(vague(tokens, first, low, high));
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    int last = first.to();
    WordHit word = first;
    for (int words = 0; words < MOST_WORDS && word != null; words++) {
      BigDecimal value = value(word, "value");
      if (value == null) {
        break;
      }
      boolean large = value.compareTo(BigDecimal.valueOf(1000)) >= 0;
      boolean hundred = value.compareTo(HUNDRED) == 0;
      if (large) {
        total = total.add(current.signum() == 0 ? value : current.multiply(value));
        current = BigDecimal.ZERO;
      } else if (hundred && current.signum() > 0) {
        current = current.multiply(value);
      } else {
        current = current.add(value);
      }
      last = word.to();
      word = following(tokens, last, value);
    }
    BigDecimal value = total.add(current);
    return Optional.of(new Quantity(value, value, last));
  }

  /** "Dozens", "hundreds of thousands": a magnitude behind makes them more. */
  private static Quantity vague(
      EntityTokens tokens, WordHit first, BigDecimal low, BigDecimal high) {
    int next = tokens.next(first.to());
    WordHit magnitude = next == first.to() + 1 ? tokens.at(next, "numeral") : null;
    BigDecimal by = magnitude == null ? null : value(magnitude, "value");
    BigDecimal more = magnitude == null ? null : value(magnitude, "low");
    BigDecimal factor = by != null ? by : more != null ? BigDecimal.valueOf(1000) : null;
    return factor == null || magnitude == null || factor.compareTo(HUNDRED) < 0
        ? new Quantity(low, high, first.to())
        : new Quantity(low.multiply(factor), high.multiply(factor), magnitude.to());
  }

  /** The next word of the number: joined by "and", or a magnitude. */
  private static @Nullable WordHit following(EntityTokens tokens, int last, BigDecimal before) {
    int next = tokens.next(last);
    boolean and =
        before.compareTo(HUNDRED) >= 0
            && next == last + 1
            && tokens.reading().at(next, "list-and") != null;
    int at = and ? tokens.next(next) : next;
    WordHit word = at >= 0 && at <= last + 2 ? tokens.at(at, "numeral") : null;
    BigDecimal value = word == null ? null : value(word, "value");
    if (word == null || value == null) {
      return null;
    }
    boolean joined = !word.prefix().isEmpty() && tokens.pack().conjunction(word.prefix());
    boolean magnitude = value.compareTo(HUNDRED) >= 0 && word.prefix().isEmpty();
    boolean unitBehindTen =
        tokens.pack().marksNames() && before.compareTo(HUNDRED) >= 0 && word.prefix().isEmpty();
    return joined || magnitude || unitBehindTen ? word : null;
  }

  private static @Nullable BigDecimal value(WordHit word, String attribute) {
    String value = word.wordClass().attribute(attribute);
    return value.isEmpty() ? null : new BigDecimal(value);
  }

  /** Figures with their separators; a word joined in front of them is passed over: و15. */
  private static @Nullable BigDecimal figures(EntityTokens tokens, int token) {
    String form = tokens.form(token);
    if (tokens.document().vocable(token).type() != Token.Type.NUMBER) {
      int first = 0;
      while (first < form.length() && !isDigit(form.charAt(first))) {
        first++;
      }
      boolean joined =
          first > 0 && first < form.length() && tokens.pack().conjunction(form.substring(0, first));
      if (!joined) {
        return null;
      }
      form = form.substring(first);
    }
    return plain(form);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** 1,200 and 1٬200 and 1.200.000 are whole; 12.5 and 12٫5 are not. */
  private static @Nullable BigDecimal plain(String form) {
    StringBuilder digits = new StringBuilder();
    int point = -1;
    int groups = 0;
    for (int index = 0; index < form.length(); index++) {
      char c = form.charAt(index);
      if (isDigit(c)) {
        digits.append(c);
        continue;
      }
      boolean three = index + 4 == form.length() || !isDigit(at(form, index + 4));
      if ((c == ',' || c == '٬' || (c == '.' && form.indexOf('.', index + 1) > 0)) && three) {
        groups++;
      } else if (point < 0 && (c == '.' || c == '٫' || c == ',') && (c != '.' || groups == 0)) {
        point = digits.length();
      } else if (c != '.' || groups == 0) {
        return null;
      }
    }
    if (digits.isEmpty() || digits.length() > MOST_FIGURES) {
      return null;
    }
    BigDecimal value = new BigDecimal(digits.toString());
    return point < 0 ? value : value.movePointLeft(digits.length() - point);
  }

  private static char at(String form, int index) {
    return index < form.length() ? form.charAt(index) : ' ';
  }
}
