package org.sitrep.enrich.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.PhraseIndex;

/**
 * The word classes of a language, read from its {@code triggers}, {@code cues} and {@code words}
 * files: a section a class, {@code verb} lines for what is inflected, else phrases separated by
 * {@code |}.
 */
public final class Words {
  private static final List<String> FILES = List.of("triggers", "cues", "words");

  /** The file of the words that name people, bodies, sites and amounts. */
  private static final List<String> ENTITIES = List.of("entities");

  /** The file of the event words of the looser reading. */
  private static final List<String> FRAMES = List.of("frames");

  /** Longer words are not taken apart: no language has them, and the parts would be as long. */
  private static final int LONGEST = 64;

  private final LanguagePack pack;
  private final PhraseIndex<ClassWord> index = new PhraseIndex<>();
  private final Map<String, WordClass> classes = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, ClassSet> sets = new ConcurrentHashMap<>();
  private final Map<String, ClassSet> families = new ConcurrentHashMap<>();
  private final Map<String, ClassSet> groups = new ConcurrentHashMap<>();

  private Words(LanguagePack pack) {
    this.pack = pack;
  }

  /** Reads {@code language/<code>/{triggers,cues,words}.txt}. */
  public static Words read(DataFiles files, LanguagePack pack) {
    return read(files, pack, FILES);
  }

  /** Reads {@code language/<code>/entities.txt}, apart from the words that claims are read by. */
  public static Words ofEntities(DataFiles files, LanguagePack pack) {
    return read(files, pack, ENTITIES);
  }

  /** Reads {@code language/<code>/frames.txt}, apart from the words that rules are made of. */
  public static Words ofFrames(DataFiles files, LanguagePack pack) {
    return read(files, pack, FRAMES);
  }

  private static Words read(DataFiles files, LanguagePack pack, List<String> names) {
    Words words = new Words(pack);
    for (String file : names) {
      words.readLines(ResourceLines.read(files, "language/" + pack.code() + "/" + file + ".txt"));
    }
    return words;
  }

  /** The ways to take a token apart, least first. */
  List<Form> forms(String token) {
    return token.length() > LONGEST ? List.of(Form.whole(token)) : List.copyOf(pack.forms(token));
  }

  /** The phrases that may begin with a word. */
  List<Opening> openings(List<Form> forms) {
    List<Opening> openings = new ArrayList<>(2);
    for (Form form : forms) {
      PhraseIndex.Node<ClassWord> phrases = index.from(form.stem());
      if (phrases != null) {
        openings.add(Opening.of(pack, form, phrases));
      }
    }
    return List.copyOf(openings);
  }

  /** The classes of all phrases that may begin so. */
  ClassSet classesOf(List<Opening> openings) {
    Set<WordClass> all = new HashSet<>();
    openings.forEach(opening -> opening.phrases().forEach(word -> all.add(word.wordClass())));
    ClassSet classes = ClassSet.NONE;
    for (WordClass each : all) {
      classes = classes.with(ClassSet.of(number(each.name())));
    }
    return classes;
  }

  private int number(String name) {
    return numbers.getOrDefault(name, 0);
  }

  /** The set of one class; empty where there is none of the name. */
  public ClassSet only(String name) {
    ClassSet known = sets.get(name);
    return known == null ? sets.computeIfAbsent(name, n -> classes(n::equals)) : known;
  }

  /** The set of the classes whose names begin so. */
  public ClassSet family(String prefix) {
    ClassSet known = families.get(prefix);
    return known == null
        ? families.computeIfAbsent(prefix, p -> classes(name -> name.startsWith(p)))
        : known;
  }

  /**
   * The set of the classes whose names are as wanted, asked for once a language.
   *
   * @param purpose under which the set is remembered: what its words do
   */
  public ClassSet group(String purpose, Predicate<WordClass> wanted) {
    ClassSet known = groups.get(purpose);
    return known == null
        ? groups.computeIfAbsent(
            purpose,
            p ->
                classes(
                    name -> {
                      WordClass wordClass = classes.get(name);
                      return wordClass != null && wanted.test(wordClass);
                    }))
        : known;
  }

  /** The set of some classes. */
  public ClassSet of(Set<String> names) {
    return classes(names::contains);
  }

  private ClassSet classes(Predicate<String> wanted) {
    ClassSet set = ClassSet.NONE;
    for (Map.Entry<String, Integer> each : numbers.entrySet()) {
      set = wanted.test(each.getKey()) ? set.with(ClassSet.of(each.getValue())) : set;
    }
    return set;
  }

  /**
   * Whether a phrase is in any class.
   *
   * @param folded its folded words
   */
  public boolean has(List<String> folded) {
    return index
        .startingWith(folded.get(0), ahead -> ahead < folded.size() ? folded.get(ahead) : null)
        .stream()
        .anyMatch(found -> found.length() == folded.size());
  }

  /** A class by name, or null. */
  public @Nullable WordClass get(String name) {
    return classes.get(name);
  }

  /** All classes, in the order of their files. */
  public Collection<WordClass> all() {
    return classes.values();
  }

  /** All class hits that start at a token. */
  public List<WordHit> at(TokenForms forms, int token) {
    return at(forms, token, forms.word(token).openings());
  }

  /** All class hits that start at a token, of the words of entities. */
  public List<WordHit> entitiesAt(TokenForms forms, int token) {
    return at(forms, token, forms.word(token).entities());
  }

  /** All class hits that start at a token, of the words of frames. */
  public List<WordHit> framesAt(TokenForms forms, int token) {
    return at(forms, token, forms.word(token).frames());
  }

  private List<WordHit> at(TokenForms forms, int token, List<Opening> openings) {
    if (openings.isEmpty()) {
      return List.of();
    }
    List<WordHit> hits = new ArrayList<>(4);
    for (Opening opening : openings) {
      for (ClassWord alone : opening.alone()) {
        add(hits, alone, opening.form(), token, token);
      }
      PhraseIndex.Node<ClassWord> phrases = next(opening.phrases(), forms, token, 1);
      for (int length = 2; phrases != null; length++) {
        for (ClassWord found : phrases.values()) {
          if (found.fits(pack, opening.form(), length)) {
            add(hits, found, opening.form(), token, forms.ahead(token, length - 1));
          }
        }
        phrases = next(phrases, forms, token, length);
      }
    }
    return hits;
  }

  private static PhraseIndex.@Nullable Node<ClassWord> next(
      PhraseIndex.Node<ClassWord> phrases, TokenForms forms, int token, int ahead) {
    String form = phrases.isLast() ? null : forms.formAt(token, ahead);
    return form == null ? null : phrases.next(form);
  }

  private static void add(List<WordHit> hits, ClassWord word, Form form, int from, int to) {
    hits.add(word.comesFirst() ? 0 : hits.size(), hit(word, form, from, to));
  }

  private static WordHit hit(ClassWord word, Form form, int from, int to) {
    return new WordHit(
        word.wordClass(), from, to, word.aspect(), form.prefix(), form.suffix(), word.lemma());
  }

  private void readLines(List<ResourceLines.Line> lines) {
    WordClass current = null;
    for (ResourceLines.Line line : lines) {
      String text = line.text();
      if (text.startsWith("[")) {
        current = section(line);
        classes.put(current.name(), current);
        numbers.putIfAbsent(current.name(), numbers.size() % ClassSet.SIZE);
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
    // A section with values of its own tells the same class apart: numeral value=3.
    return known != null && attributes.isEmpty() ? known : new WordClass(parts[0], attributes);
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
          new ClassWord(wordClass, inflection.aspect(), lemma, inflection.bound()));
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
            new ClassWord(wordClass, Aspect.FIXED, folded.get(0), binding.bound()));
      }
    } else if (!folded.isEmpty()) {
      index.add(folded, new ClassWord(wordClass, Aspect.FIXED, String.join(" ", folded), false));
    }
  }
}
