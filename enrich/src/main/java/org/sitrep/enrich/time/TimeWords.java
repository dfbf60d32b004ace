package org.sitrep.enrich.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.KnownWord;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Letters;
import org.sitrep.enrich.text.Token;
import org.sitrep.enrich.text.Vocable;
import org.sitrep.enrich.text.Vocables;

/** The words of time of one language, as its file {@code language/<xx>/dates.txt} lists them. */
public final class TimeWords {
  /** A folded phrase and what it means. */
  record Phrase(List<String> forms, String value) {}

  private final List<WordSection> sections;
  private final Map<WordClass, Map<String, List<Phrase>>> phrases = new EnumMap<>(WordClass.class);
  private final Map<WordClass, List<String>> options = new EnumMap<>(WordClass.class);
  private final Map<String, Long> classesByForm = new HashMap<>();
  private final List<String> proclitics = new ArrayList<>();
  private final List<String> articles = new ArrayList<>();
  private final List<String> enclitics = new ArrayList<>();

  private TimeWords(List<WordSection> sections, Vocables vocables) {
    this.sections = sections;
    for (WordSection section : sections) {
      options
          .computeIfAbsent(section.wordClass(), any -> new ArrayList<>())
          .addAll(section.options());
      section.entries().forEach(entry -> add(section.wordClass(), entry, vocables));
    }
    phrases.values().stream()
        .flatMap(byForm -> byForm.values().stream())
        .forEach(list -> list.sort(Comparator.comparingInt((Phrase p) -> -p.forms().size())));
  }

  /**
   * Reads the words of a language, folded as its texts are.
   *
   * @throws IllegalArgumentException where the file breaks its own rules
   */
  public static TimeWords read(DataFiles files, String languageCode, Letters letters) {
    return new TimeWords(DatesFile.ofLanguage(files, languageCode), Vocables.unknown(letters));
  }

  private void add(WordClass wordClass, WordSection.Entry entry, Vocables vocables) {
    List<String> forms =
        Document.of("", entry.phrase(), vocables).tokens().stream().map(Token::form).toList();
    if (wordClass == WordClass.PROCLITIC) {
      proclitics.add(String.join("", forms));
      return;
    }
    if (wordClass == WordClass.ARTICLE) {
      articles.add(String.join("", forms));
    }
    if (wordClass == WordClass.ENCLITIC) {
      enclitics.add(String.join("", forms));
      return;
    }
    classesByForm.merge(forms.getFirst(), wordClass.bit(), (one, other) -> one | other);
    phrases
        .computeIfAbsent(wordClass, c -> new HashMap<>())
        .computeIfAbsent(forms.getFirst(), f -> new ArrayList<>())
        .add(new Phrase(forms, entry.value()));
  }

  /** The phrases of a class that begin with a form, longest first. */
  List<Phrase> startingWith(WordClass wordClass, String form) {
    return phrases.getOrDefault(wordClass, Map.of()).getOrDefault(form, List.of());
  }

  /**
   * The classes of which a phrase may begin with a form, behind a proclitic or before an enclitic,
   * as {@link WordClass#bit bits}: most tokens of a text have none and are passed over.
   */
  public long classesOf(String form) {
    long classes = classesByForm.getOrDefault(form, 0L);
    for (String stem : stems(form)) {
      classes |= classesByForm.getOrDefault(stem, 0L);
    }
    return classes;
  }

  /** The same of a vocable, which may know it already. */
  long classesOf(Vocable vocable) {
    return vocable instanceof KnownWord known ? known.times() : classesOf(vocable.form());
  }

  /** What may be left of a form without a proclitic, or without an enclitic. */
  List<String> stems(String form) {
    List<String> stems = new ArrayList<>(2);
    for (String proclitic : proclitics) {
      if (form.length() > proclitic.length() && form.startsWith(proclitic)) {
        stems.add(form.substring(proclitic.length()));
      }
    }
    for (String enclitic : enclitics) {
      if (form.length() > enclitic.length() && form.endsWith(enclitic)) {
        stems.add(form.substring(0, form.length() - enclitic.length()));
      }
    }
    return stems;
  }

  /** Whether the words of a class are written with a capital. */
  boolean isCapitalised(WordClass wordClass) {
    return hasOption(wordClass, "capitalised");
  }

  /** Whether a day may follow its month: December 6. */
  boolean dayAfterMonth() {
    return hasOption(WordClass.MONTH, "day-after");
  }

  /** The first day of the week where the language is read. */
  DayOfWeek weekStart() {
    return hasOption(WordClass.WEEKDAY, "week-from-saturday")
        ? DayOfWeek.SATURDAY
        : DayOfWeek.MONDAY;
  }

  private boolean hasOption(WordClass wordClass, String option) {
    return options.getOrDefault(wordClass, List.of()).contains(option);
  }

  List<String> proclitics() {
    return proclitics;
  }

  List<String> articles() {
    return articles;
  }

  /** The sections as read, for the test that runs their examples. */
  List<WordSection> sections() {
    return sections;
  }
}
