package org.sitrep.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.ingest.text.ClockText;

/** The words of {@code phrases.txt} by which pages talk about themselves, and how they are met. */
final class PagePhrases {
  private static final String FILE = "phrases.txt";
  private static final Pattern NO_WORD = Pattern.compile("[\\p{N}\\p{P}\\p{S}\\s]+");
  private static final int LONGEST = 120;
  private static final Map<Kind, Set<String>> PHRASES = read();
  private static final Map<Kind, Map<String, List<String>>> BY_FIRST_WORD = byFirstWord();

  /** What a phrase does. */
  enum Kind {
    /** Words in names of elements that hold no news. */
    NAMES,
    /** Names of elements that are not to be seen. */
    HIDDEN,
    /** A block that is only this is no news. */
    LABEL,
    /** A block that begins like this leads elsewhere. */
    BOX,
    /** A block that is only this ends the article. */
    END,
    /** A block that says this speaks to the reader about the outlet. */
    PLEA,
    /** A page that says this keeps the rest for subscribers. */
    GATE,
    /** A block that begins like this belongs to a picture. */
    CREDIT,
    /** Stands in front of the time of the last change. */
    UPDATED,
    /** Stands in front of the time of publication. */
    PUBLISHED,
    /** Stands in front of who wrote it. */
    AUTHOR,
    /** A page titled like this is no article. */
    ERROR
  }

  private PagePhrases() {}

  static Set<String> of(Kind kind) {
    return PHRASES.getOrDefault(kind, Set.of());
  }

  /** Whether a folded text is one of them, digits and signs aside. */
  static boolean isOnly(Kind kind, String folded) {
    return folded.length() <= LONGEST && of(kind).contains(words(folded));
  }

  /** Whether a folded text begins with one of them, as whole words. */
  static boolean begins(Kind kind, String folded) {
    int start = nextWord(folded, 0);
    return start < folded.length() && isAt(kind, folded, start);
  }

  /** Whether a folded text says one of them anywhere, as whole words. */
  static boolean says(Kind kind, String folded) {
    for (int at = nextWord(folded, 0); at < folded.length(); ) {
      if (isAt(kind, folded, at)) {
        return true;
      }
      at = nextWord(folded, wordEnd(folded, at));
    }
    return false;
  }

  private static boolean isAt(Kind kind, String folded, int at) {
    String word = folded.substring(at, wordEnd(folded, at));
    return BY_FIRST_WORD.getOrDefault(kind, Map.of()).getOrDefault(word, List.of()).stream()
        .anyMatch(phrase -> folded.startsWith(phrase, at) && isWhole(folded, at, phrase));
  }

  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWhole(String text, int at, String phrase) {
    int end = at + phrase.length();
    return end == text.length()
        || !Character.isLetterOrDigit(text.charAt(end))
        || !Character.isLetterOrDigit(text.charAt(end - 1));
  }

  /** The words alone, single spaces between. */
  static String words(String folded) {
    return NO_WORD.matcher(folded).replaceAll(" ").strip();
  }

  private static Map<Kind, Set<String>> read() {
    Map<Kind, Set<String>> phrases = new EnumMap<>(Kind.class);
    try (InputStream file = PagePhrases.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("[" + FILE + "] missing, expected beside its reader");
      }
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(phrases, line));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return phrases;
  }

  private static Map<Kind, Map<String, List<String>>> byFirstWord() {
    Map<Kind, Map<String, List<String>>> index = new EnumMap<>(Kind.class);
    PHRASES.forEach(
        (kind, phrases) ->
            index.put(
                kind,
                phrases.stream()
                    .collect(
                        Collectors.groupingBy(phrase -> phrase.substring(0, wordEnd(phrase, 0))))));
    return index;
  }

  private static void add(Map<Kind, Set<String>> phrases, String line) {
    int colon = line.indexOf(": ");
    Kind kind = Kind.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
    Set<String> known = phrases.computeIfAbsent(kind, none -> new LinkedHashSet<>());
    Arrays.stream(line.substring(colon + 2).split("\\|"))
        .map(phrase -> kind == Kind.HIDDEN ? phrase : ClockText.folded(phrase))
        .map(phrase -> kind == Kind.LABEL || kind == Kind.END ? words(phrase) : phrase)
        .filter(phrase -> !phrase.isEmpty())
        .forEach(known::add);
  }
}
