package org.sitrep.enrich.language.ar;

import org.sitrep.enrich.language.Agreement;
import org.sitrep.enrich.language.Aspect;

/** Gender and number as Arabic endings show them; forms are folded. */
final class ArabicAgreement {
  private ArabicAgreement() {}

  /** A verb whose subject stands in front of it agrees with it in gender and number. */
  static Agreement ofVerb(String stem, Aspect aspect, boolean objectFollows) {
    boolean plural = stem.endsWith("وا") || (objectFollows && stem.endsWith("و"));
    return switch (aspect) {
      case PAST, PASSIVE -> past(stem, plural);
      case PRESENT -> present(stem, plural || stem.endsWith("ون"));
      case NOUN, PARTICIPLE, FIXED -> Agreement.ANY;
    };
  }

  private static Agreement past(String stem, boolean plural) {
    if (plural) {
      return Agreement.PLURAL;
    }
    if (stem.endsWith("نا")) {
      return Agreement.SELF;
    }
    if (stem.endsWith("تا")) {
      return Agreement.ANY;
    }
    return stem.endsWith("ت") ? Agreement.FEMININE : Agreement.MASCULINE;
  }

  private static Agreement present(String stem, boolean plural) {
    if (plural) {
      return Agreement.PLURAL;
    }
    if (stem.startsWith("ي")) {
      return stem.endsWith("ان") ? Agreement.ANY : Agreement.MASCULINE;
    }
    if (stem.startsWith("ن")) {
      return Agreement.SELF;
    }
    return stem.startsWith("ت") ? Agreement.FEMININE : Agreement.ANY;
  }

  /** Persons of the present in front, the feminine and the plural of the past behind. */
  static boolean mayBeVerb(String form) {
    boolean past = (form.endsWith("ت") && !form.endsWith("ات")) || form.endsWith("وا");
    return past || form.length() < 4 || "يتن".indexOf(form.charAt(0)) >= 0;
  }

  static Agreement ofPronoun(String suffix) {
    return switch (suffix) {
      case "ها" -> Agreement.FEMININE;
      case "ه" -> Agreement.MASCULINE;
      case "هم" -> Agreement.PLURAL;
      case "هما" -> Agreement.DUAL;
      default -> Agreement.ANY;
    };
  }

  /** Sound plurals of people, and what ends as feminines do; the rest tells nothing. */
  static Agreement ofNoun(String form) {
    if (form.endsWith("ه") || form.endsWith("ات")) {
      return Agreement.FEMININE;
    }
    return form.endsWith("ون") || (form.endsWith("ين") && form.length() > 4)
        ? Agreement.PLURAL
        : Agreement.ANY;
  }
}
