package org.sitrep.enrich.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.PhraseIndex;

/**
 * The word classes of a language, read from its {@code triggers}, {@code cues} and {@code words}
 * files: a section a class, {@code verb} lines for what is inflected, else phrases separated by
 * {@code |}.
 */
public final class Words {
  private record Entry(WordClass wordClass, Aspect aspect, String lemma, boolean bound) {}

  private static final List<String> FILES = List.of("triggers", "cues", "words");

  /** How many words are remembered; a language's everyday words are fewer. */
  private static final int MOST_REMEMBERED = 100_000;

  private final LanguagePack pack;
  private final Map<String, List<Form>> remembered = new ConcurrentHashMap<>();
  private final PhraseIndex<Entry> index = new PhraseIndex<>();
  private final Map<String, WordClass> classes = new LinkedHashMap<>();

  private Words(LanguagePack pack) {
    this.pack = pack;
  }

  /** Reads {@code language/<code>/{triggers,cues,words}.txt}. */
  public static Words read(LanguagePack pack) {
    Words words = new Words(pack);
    for (String file : FILES) {
      words.readFile("/language/" + pack.code() + "/" + file + ".txt");
    }
    return words;
  }

  /** The ways to take a token apart, least first; words come again, so they are remembered. */
  List<Form> forms(String token) {
    List<Form> known = remembered.get(token);
    if (known == null) {
      known = List.copyOf(pack.forms(token));
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(token, known);
      }
    }
    return known;
  }

  /** A class by name, or null. */
  public @Nullable WordClass get(String name) {
    return classes.get(name);
  }

  /** All class hits that start at a token. */
  public List<WordHit> at(TokenForms forms, int token) {
    List<WordHit> hits = new ArrayList<>(2);
    for (Form form : forms.of(token)) {
      for (PhraseIndex.Found<Entry> found :
          index.startingWith(form.stem(), ahead -> forms.formAt(token, ahead))) {
        Entry entry = found.value();
        // A noun before a pronoun is likelier than a verb with an object: سيطرتها.
        boolean suffixFits = form.suffix().isEmpty() ? !entry.bound() : found.length() == 1;
        if (suffixFits && pack.admits(form, entry.aspect()) && !objectOfIntransitive(form, entry)) {
          hits.add(
              entry.bound() && entry.aspect() == Aspect.NOUN ? 0 : hits.size(),
              new WordHit(
                  entry.wordClass(),
                  token,
                  forms.ahead(token, found.length() - 1),
                  entry.aspect(),
                  form.prefix(),
                  form.suffix(),
                  entry.lemma()));
        }
      }
    }
    return hits;
  }

  /** A verb that takes its object with a preposition carries no object pronoun. */
  private static boolean objectOfIntransitive(Form form, Entry entry) {
    boolean finite = entry.aspect() == Aspect.PAST || entry.aspect() == Aspect.PRESENT;
    return finite
        && !form.suffix().isEmpty()
        && !entry.wordClass().attribute("intransitive").isEmpty();
  }

  private void readFile(String path) {
    WordClass current = null;
    for (ResourceLines.Line line : ResourceLines.read(path)) {
      String text = line.text();
      if (text.startsWith("[")) {
        current = section(line);
        classes.put(current.name(), current);
      } else if (current == null) {
        throw line.fault("expected a [section] first");
      } else if (text.startsWith("verb ")) {
        verb(current, text.substring(5).strip());
      } else {
        for (String phrase : text.split("\\|")) {
          phrase(current, phrase.strip());
        }
      }
    }
  }

  private WordClass section(ResourceLines.Line line) {
    String text = line.text();
    if (!text.endsWith("]")) {
      throw line.fault("expected [name key=value …]");
    }
    String[] parts = text.substring(1, text.length() - 1).strip().split("\\s+");
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      attributes.put(
          equals < 0 ? parts[i] : parts[i].substring(0, equals), parts[i].substring(equals + 1));
    }
    WordClass known = classes.get(parts[0]);
    return known != null ? known : new WordClass(parts[0], attributes);
  }

  private void verb(WordClass wordClass, String entry) {
    String lemma = entry.split("\\|")[0].strip();
    Map<String, Inflection> forms = new LinkedHashMap<>();
    for (Inflection inflection : pack.inflect(entry)) {
      forms.putIfAbsent(inflection.form() + inflection.bound() + noun(inflection), inflection);
    }
    for (Inflection inflection : forms.values()) {
      index.add(
          pack.fold(inflection.form()),
          new Entry(wordClass, inflection.aspect(), lemma, inflection.bound()));
    }
  }

  private static boolean noun(Inflection inflection) {
    return inflection.aspect() == Aspect.NOUN || inflection.aspect() == Aspect.PARTICIPLE;
  }

  private void phrase(WordClass wordClass, String phrase) {
    List<String> folded = pack.fold(phrase);
    if (folded.size() == 1) {
      for (Inflection binding : pack.bindings(folded.get(0))) {
        index.add(
            List.of(binding.form()),
            new Entry(wordClass, Aspect.FIXED, folded.get(0), binding.bound()));
      }
    } else if (!folded.isEmpty()) {
      index.add(folded, new Entry(wordClass, Aspect.FIXED, String.join(" ", folded), false));
    }
  }
}
