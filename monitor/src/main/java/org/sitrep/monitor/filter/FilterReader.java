package org.sitrep.monitor.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads a filter from its beginning to its end. */
final class FilterReader {
  private static final String HELD = "held";
  private static final String CONTROLLED = "controlled";
  private static final int LONGEST = 1_000;
  private static final int MOST_TERMS = 50;
  private static final String SIGNS = ":<>=";

  private final String text;
  private int at;

  FilterReader(String text) {
    this.text = text;
  }

  Filter read() throws FilterMistake {
    if (text.length() > LONGEST) {
      throw new FilterMistake(LONGEST, "expected at most " + LONGEST + " characters");
    }
    List<Filter.Term> terms = new ArrayList<>();
    for (skipBlanks(); at < text.length(); skipBlanks()) {
      if (terms.size() == MOST_TERMS) {
        throw new FilterMistake(at, "expected at most " + MOST_TERMS + " terms");
      }
      terms.add(term());
    }
    return new Filter(terms);
  }

  private Filter.Term term() throws FilterMistake {
    boolean not = text.charAt(at) == '-';
    if (not) {
      at++;
    }
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean keyed = end > at && end < text.length() && SIGNS.indexOf(text.charAt(end)) >= 0;
    return new Filter.Term(not, keyed ? keyed(end) : new Condition.Named(words(true)));
  }

  private Condition keyed(int end) throws FilterMistake {
    int start = at;
    String name = text.substring(start, end);
    Field field =
        Field.of(name)
            .orElseThrow(
                () ->
                    new FilterMistake(
                        start, "\"" + name + "\" is no name, expected one of " + names()));
    at = end;
    Comparison comparison = comparison(field);
    return switch (field.form()) {
      case WORD -> oneOf(field);
      case NUMBER -> number(field, comparison);
      case TIME -> time(field, comparison);
    };
  }

  private Comparison comparison(Field field) throws FilterMistake {
    int start = at;
    int length = text.startsWith("<=", at) || text.startsWith(">=", at) ? 2 : 1;
    at += length;
    Comparison comparison = Comparison.of(text.substring(start, at));
    if (field.form() == Field.Form.WORD && comparison != Comparison.EQUAL) {
      throw new FilterMistake(start, "expected : behind " + field.word());
    }
    return comparison;
  }

  private Condition oneOf(Field field) throws FilterMistake {
    int start = at;
    List<String> words = words(false).stream().map(word -> written(field, word)).toList();
    List<String> choices = field.choices();
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!choices.isEmpty() && !choices.contains(lower) && !lower.endsWith(Condition.ANY)) {
        throw new FilterMistake(
            start + Math.max(0, text.substring(start, at).indexOf(word)),
            "\"" + word + "\" is no " + field.word() + ", expected " + String.join(", ", choices));
      }
    }
    return new Condition.OneOf(field, words);
  }

  /** Tables show places that are controlled as held; either word may be typed. */
  private static String written(Field field, String word) {
    return field == Field.STATUS && word.equalsIgnoreCase(HELD) ? CONTROLLED : word;
  }

  private Condition number(Field field, Comparison comparison) throws FilterMistake {
    int start = at;
    String value = value();
    if (!value.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      throw new FilterMistake(start, "expected a number behind " + field.word());
    }
    return new Condition.Numeric(field, comparison, value);
  }

  private Condition time(Field field, Comparison comparison) throws FilterMistake {
    int start = at;
    Moment moment =
        Moment.read(value())
            .orElseThrow(
                () ->
                    new FilterMistake(
                        start,
                        "expected a day (2024-12-01), a month, an instant (2024-12-01T10:00Z) or"
                            + " an age (24h, 7d) behind "
                            + field.word()));
    if (moment.moves() && comparison == Comparison.EQUAL) {
      throw new FilterMistake(start, "expected < or > before an age");
    }
    return new Condition.Timely(field, comparison, moment);
  }

  private List<String> words(boolean alone) throws FilterMistake {
    List<String> words = new ArrayList<>();
    do {
      int start = at;
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      String word = value();
      if (Folded.of(word).isEmpty() && (alone || !quoted || word.isBlank())) {
        throw new FilterMistake(start, "expected a word");
      }
      words.add(word);
    } while (passesBar());
    return words;
  }

  private boolean passesBar() {
    boolean bar = at < text.length() && text.charAt(at) == '|';
    at += bar ? 1 : 0;
    return bar;
  }

  private String value() throws FilterMistake {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && isOfWord(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '"') {
      throw new FilterMistake(at, "expected a blank before the quotation mark");
    }
    return text.substring(start, at);
  }

  private String quoted() throws FilterMistake {
    int opening = at++;
    StringBuilder word = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      boolean escape = text.charAt(at) == '\\' && at + 1 < text.length();
      word.append(text.charAt(escape ? ++at : at));
      at++;
    }
    if (at == text.length()) {
      throw new FilterMistake(opening, "this quotation mark is not closed");
    }
    at++;
    if (at < text.length() && (isOfWord(text.charAt(at)) || text.charAt(at) == '"')) {
      throw new FilterMistake(at, "expected a blank behind the quotation mark");
    }
    return word.toString();
  }

  private static boolean isOfWord(char letter) {
    return letter != '|' && letter != '"' && !Character.isWhitespace(letter);
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static String names() {
    return Arrays.stream(Field.values()).map(Field::word).collect(Collectors.joining(", "));
  }
}
