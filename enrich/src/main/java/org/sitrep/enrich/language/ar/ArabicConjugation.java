package org.sitrep.enrich.language.ar;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.Inflection;

/**
 * Conjugates an entry {@code past | present | verbal nouns | participles | passive}, third person
 * masculine singular, verbal nouns and participles separated by spaces; any part may be empty.
 */
final class ArabicConjugation {
  private static final List<String> PAST_ENDINGS =
      List.of("", "ت", "وا", "و", "ا", "تا", "نا", "ن");
  private static final List<String> PAST_DEFECTIVE_ENDINGS =
      List.of("ا", "ت", "وا", "و", "تا", "ونا");
  private static final List<String> PAST_WEAK_ENDINGS =
      List.of("ي", "ا", "ت", "يت", "وا", "و", "يا", "تا", "يتا", "ينا");
  private static final List<String> PRESENT_ENDINGS = List.of("", "ون", "وا", "و", "ان", "ا", "ن");
  private static final List<String> PRESENT_WEAK_ENDINGS =
      List.of("ي", "ون", "وا", "و", "يان", "يا", "ين");
  private static final List<String> PERSONS = List.of("ي", "ت", "ن");

  private final ArabicNormaliser normaliser;
  private final List<Inflection> inflections = new ArrayList<>();

  ArabicConjugation(ArabicNormaliser normaliser) {
    this.normaliser = normaliser;
  }

  List<Inflection> inflect(String entry) {
    String[] parts = entry.split("\\|", -1);
    if (parts[0].strip().endsWith("ا")) {
      // Defective verbs lose their alef: دعا, دعت.
      String base = part(parts, 0);
      add(base.substring(0, base.length() - 1), PAST_DEFECTIVE_ENDINGS, Aspect.PAST);
    } else {
      past(part(parts, 0), Aspect.PAST);
    }
    present(part(parts, 1));
    nouns(part(parts, 2), Aspect.NOUN);
    nouns(part(parts, 3), Aspect.PARTICIPLE);
    for (String passive : part(parts, 4).split(" ")) {
      if (passive.startsWith("ي")) {
        persons(passive, Aspect.PASSIVE);
      } else {
        past(passive, Aspect.PASSIVE);
      }
    }
    return inflections;
  }

  private String part(String[] parts, int index) {
    return index < parts.length ? fold(parts[index].strip()) : "";
  }

  private String fold(String text) {
    StringBuilder folded = new StringBuilder();
    for (int index = 0; index < text.length(); index++) {
      char f = normaliser.fold(text.charAt(index));
      if (f != org.sitrep.enrich.text.Normaliser.DROP) {
        folded.append(f);
      }
    }
    return folded.toString();
  }

  private void past(String stem, Aspect aspect) {
    if (stem.isEmpty()) {
      return;
    }
    boolean weak = stem.endsWith("ي");
    String base = weak ? stem.substring(0, stem.length() - 1) : stem;
    add(base, weak ? PAST_WEAK_ENDINGS : PAST_ENDINGS, aspect);
    int last = stem.length() - 1;
    if (last > 1 && stem.charAt(last - 1) == 'ا' && stem.charAt(last) != 'ء') {
      // A hollow verb is shortened before "we": استعاد, استعدنا.
      add(stem.substring(0, last - 1) + stem.charAt(last), List.of("نا"), aspect);
    }
  }

  private void add(String base, List<String> endings, Aspect aspect) {
    for (String ending : endings) {
      inflections.add(new Inflection(base + ending, aspect));
    }
  }

  private void present(String third) {
    if (!third.isEmpty()) {
      persons(third, Aspect.PRESENT);
    }
  }

  private void persons(String third, Aspect aspect) {
    boolean weak = third.endsWith("ي") && third.length() > 3;
    String base = weak ? third.substring(1, third.length() - 1) : third.substring(1);
    for (String person : PERSONS) {
      for (String ending : weak ? PRESENT_WEAK_ENDINGS : PRESENT_ENDINGS) {
        inflections.add(new Inflection(person + base + ending, aspect));
      }
    }
  }

  /** A verbal noun with and without the article, and as it stands before a pronoun. */
  private void nouns(String nouns, Aspect aspect) {
    for (String noun : nouns.split(" ")) {
      if (noun.isEmpty()) {
        continue;
      }
      inflections.add(new Inflection(noun, aspect));
      inflections.add(new Inflection("ال" + noun, aspect));
      if (noun.endsWith("ه")) {
        String construct = noun.substring(0, noun.length() - 1) + "ت";
        inflections.add(new Inflection(construct, aspect, true));
      } else {
        inflections.add(new Inflection(noun + "ا", aspect));
      }
      if (noun.endsWith("اء")) {
        // Before a pronoun the hamza takes a seat: استيلائهم, إخلاؤها.
        String stem = noun.substring(0, noun.length() - 1);
        inflections.add(new Inflection(stem + "ي", aspect, true));
        inflections.add(new Inflection(stem + "و", aspect, true));
      }
    }
  }
}
