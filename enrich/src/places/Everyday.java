import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.ar.ArabicPack;
import org.sitrep.enrich.language.en.EnglishPack;
import org.sitrep.enrich.text.PlainName;

/** Tells which names are everyday words or names of persons. */
final class Everyday {
  private static final LanguagePack ARABIC = new ArabicPack();
  private static final LanguagePack ENGLISH = new EnglishPack();

  /** A name of fewer letters is some word too often. */
  private static final int SHORTEST = 4;

  /** Fewer letters are some abbreviation. */
  private static final int LEAST = 3;

  /** Fewer letters, a clitic in front, are the end of some word. */
  private static final int LEAST_ARABIC = 4;

  /** Common words and those of the packs. */
  private final Set<String> words = new HashSet<>();

  /** Those that a pack reads as something else than a name. */
  private final Set<String> ofPacks = new HashSet<>();

  /** Those that say what sort of place a name is. */
  private final Set<String> kinds = new HashSet<>();

  private Everyday() {}

  /**
   * Reads lists of common words and the project's own words.
   *
   * @param languages the folder of the language packs
   */
  static Everyday read(Path arabic, Path english, Path languages) throws IOException {
    Everyday everyday = new Everyday();
    everyday.add(arabic, languages.resolve("ar"), ARABIC);
    everyday.add(english, languages.resolve("en"), ENGLISH);
    return everyday;
  }

  private void add(Path common, Path pack, LanguagePack language) throws IOException {
    for (String line : Files.readAllLines(common)) {
      words.addAll(fold(line.strip(), language));
    }
    for (String file :
        List.of("words.txt", "entities.txt", "frames.txt", "dates.txt", "cues.txt")) {
      boolean ofKind = false;
      for (String line : Files.readAllLines(pack.resolve(file))) {
        if (line.startsWith("[")) {
          ofKind = line.matches("\\[(kind|anaphor)-(?!quarter|facility).*");
        } else if (!line.startsWith("#")) {
          List<String> read = fold(line.replaceAll("[^\\p{L}' -]", " "), language);
          ofPacks.addAll(read);
          kinds.addAll(ofKind ? read : List.of());
        }
      }
    }
    words.addAll(ofPacks);
  }

  static List<String> foldArabic(String name) {
    return fold(name.replace('-', ' '), ARABIC);
  }

  static List<String> foldEnglish(String name) {
    return fold(name.replace('-', ' '), ENGLISH);
  }

  private static List<String> fold(String name, LanguagePack pack) {
    return PlainName.fold(name, pack.letters());
  }

  /** Words that are all common make a phrase, or a person's name; few letters are some word. */
  boolean isPhrase(List<String> name) {
    return (name.size() == 1 && name.get(0).length() < SHORTEST) || words.containsAll(name);
  }

  /**
   * "Idlib Governorate", "the city of Homs": no name of the town, but one with its word of kind.
   */
  boolean saysKind(List<String> name) {
    return name.size() > 1
        && (kinds.contains(name.get(0)) || kinds.contains(name.get(name.size() - 1)));
  }

  /** Whether a name would be read as something else, whatever stands in front. */
  boolean isWord(List<String> name) {
    String word = name.get(0);
    int least = ARABIC.lettersOf(word) > 0 ? LEAST_ARABIC : LEAST;
    return name.size() == 1 && (word.length() < least || ofPacks.contains(word));
  }
}
