package org.sitrep.enrich.language.en;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sitrep.enrich.language.Agreement;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.Inflection;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.text.Letters;

/**
 * English: possessives, principal parts, capitalised names. A {@code verb} line gives present
 * (third person; the plain form follows) | past | participle | gerund | nouns | second half of a
 * compound: the "held" of rebel-held.
 */
public final class EnglishPack implements LanguagePack {
  private static final Set<String> COMMON =
      Set.of(
          "the", "and", "of", "to", "in", "a", "that", "is", "was", "for", "on", "with", "said",
          "from", "by", "it", "has", "have", "had", "were", "are", "be", "after", "its", "their",
          "they", "which", "who", "but", "not", "at", "this", "into", "over", "near");

  private static final double LEAST_COMMON = 0.08;

  /** Second halves of compounds whose first half names a holder: rebel-held. */
  private static final List<String> HOLDS =
      List.of("-held", "-controlled", "-occupied", "-run", "-ruled", "-dominated");

  /** Arabic articles that names are written with in small letters: Deir al-Zahr. */
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "en", "es", "ez", "ul");

  /** Capitalised words that end a name all the same. */
  private static final Set<String> CALENDAR =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** Months that are written like a verb. */
  private static final Set<String> VERB_MONTHS = Set.of("May", "March");

  /** Islamic State, as several newsrooms write it. */
  private static final String PARTY = "IS";

  private static final String ADVERB_ENDING = "ly";

  /** Words that end like an adverb and are none. */
  private static final Set<String> NO_ADVERBS =
      Set.of(
          "family",
          "supply",
          "reply",
          "assembly",
          "ally",
          "rally",
          "italy",
          "july",
          "only",
          "monopoly",
          "anomaly",
          "early");

  private final EnglishNormaliser normaliser = new EnglishNormaliser();
  private final Letters letters = new Letters(normaliser);

  @Override
  public String code() {
    return "en";
  }

  @Override
  public Letters letters() {
    return letters;
  }

  @Override
  public List<Form> forms(String token) {
    List<Form> forms = new ArrayList<>(2);
    forms.add(Form.whole(token));
    if (token.endsWith("'s")) {
      forms.add(new Form("", token.substring(0, token.length() - 2), "'s"));
    } else if (token.endsWith("s'")) {
      forms.add(new Form("", token.substring(0, token.length() - 1), "'s"));
    }
    for (String holds : HOLDS) {
      if (token.endsWith(holds)) {
        String first = token.substring(0, token.length() - holds.length());
        forms.add(new Form("", first, holds));
        forms.add(new Form(first, holds.substring(1), ""));
      }
    }
    return forms;
  }

  @Override
  public List<Inflection> inflect(String entry) {
    String[] parts = entry.split("\\|", -1);
    List<Inflection> inflections = new ArrayList<>();
    Aspect[] aspects = {
      Aspect.PRESENT, Aspect.PAST, Aspect.PASSIVE, Aspect.NOUN, Aspect.NOUN, Aspect.PARTICIPLE
    };
    for (int part = 0; part < parts.length && part < aspects.length; part++) {
      Aspect aspect = aspects[part];
      Arrays.stream(parts[part].split(","))
          .map(String::strip)
          .filter(form -> !form.isEmpty())
          .forEach(form -> inflections.add(new Inflection(form, aspect)));
    }
    return inflections;
  }

  @Override
  public List<Inflection> bindings(String form) {
    return List.of(new Inflection(form, Aspect.FIXED));
  }

  @Override
  public boolean admits(Form form, Aspect aspect) {
    boolean half = aspect == Aspect.PARTICIPLE;
    boolean holder = HOLDS.contains(form.suffix()) && aspect == Aspect.FIXED;
    return half == !form.prefix().isEmpty() && (form.suffix().isEmpty() || holder);
  }

  @Override
  public String withoutArticle(String form) {
    return form;
  }

  @Override
  public boolean futurePrefix(String prefix) {
    return false;
  }

  @Override
  public long lettersOf(String text) {
    return text.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
  }

  @Override
  public boolean definite(String form, String prefix) {
    return false;
  }

  @Override
  public boolean conjunction(String prefix) {
    return false;
  }

  @Override
  public Agreement ofVerb(String stem, Aspect aspect, boolean objectFollows) {
    return Agreement.ANY;
  }

  @Override
  public boolean mayDescribe(String noun, String surface) {
    return false;
  }

  @Override
  public boolean mayEndInPronoun(String surface) {
    return true;
  }

  @Override
  public Agreement ofPronoun(String suffix) {
    return Agreement.ANY;
  }

  @Override
  public Agreement ofNoun(String form) {
    return Agreement.ANY;
  }

  @Override
  public boolean mayBeVerb(String form) {
    return true;
  }

  @Override
  public Agreement ofTown() {
    return Agreement.ANY;
  }

  @Override
  public boolean ownerPrefix(String prefix) {
    return false;
  }

  @Override
  public String prepositionOf(String prefix) {
    return "";
  }

  @Override
  public boolean joinedByAnd(String form) {
    return false;
  }

  @Override
  public boolean attackedBy(String preposition) {
    return preposition.equals("on");
  }

  @Override
  public String purposePrefix() {
    return "";
  }

  @Override
  public boolean carrierPrefix(String form) {
    return false;
  }

  @Override
  public boolean recognises(String text) {
    String[] words = text.toLowerCase(java.util.Locale.ROOT).split("[^a-z']+");
    long common = Arrays.stream(words).filter(COMMON::contains).count();
    return common >= Math.max(1, words.length * LEAST_COMMON);
  }

  @Override
  public boolean ownerSuffix(String suffix) {
    return suffix.equals("'s") || HOLDS.contains(suffix);
  }

  @Override
  public boolean listsByComma() {
    return true;
  }

  @Override
  public boolean continuesName(String surface) {
    int hyphen = surface.indexOf('-');
    boolean article = hyphen > 0 && ARTICLES.contains(surface.substring(0, hyphen));
    int first = article ? hyphen + 1 : 0;
    return Character.isUpperCase(surface.charAt(first)) && !CALENDAR.contains(surface);
  }

  @Override
  public boolean marksNames() {
    return true;
  }

  @Override
  public boolean verbBeforeSubject() {
    return false;
  }

  @Override
  public boolean adjectiveBehindNoun() {
    return false;
  }

  @Override
  public boolean spellsName(String surface) {
    return surface.chars().anyMatch(Character::isUpperCase);
  }

  @Override
  public boolean leadsToPlace(String prefix) {
    return true;
  }

  @Override
  public boolean namesMonth(String surface) {
    return VERB_MONTHS.contains(surface);
  }

  @Override
  public boolean namesParty(String surface) {
    return surface.equals(PARTY) || surface.equals(PARTY + "'s");
  }

  @Override
  public boolean everydayUnlessWritten(String form) {
    return form.equals(PARTY.toLowerCase(java.util.Locale.ROOT));
  }

  @Override
  public boolean mayBeAdverb(String form) {
    return form.endsWith(ADVERB_ENDING) && !NO_ADVERBS.contains(form);
  }

  /** A capital first, and no word all in capitals: those are codes. */
  @Override
  public boolean writesName(String name) {
    return Character.isUpperCase(name.charAt(0))
        && name.chars().anyMatch(Character::isLowerCase)
        && name.chars()
            .allMatch(
                c -> c == ' ' || c == '-' || c == '\'' || (c < 0x250 && Character.isLetter(c)));
  }

  @Override
  public boolean mayName(String form, String surface) {
    return continuesName(surface) && form.length() > 1;
  }
}
