package org.sitrep.enrich.language.ar;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.language.Agreement;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.Inflection;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.text.Letters;

/** Arabic: clitics in front and behind, conjugation, names no lexicon knows. */
public final class ArabicPack implements LanguagePack {
  /** Longest first; {@code لل} stands for {@code ل} and the article. */
  private static final List<String> PREFIXES =
      List.of(
          "وبال", "فبال", "ولل", "فلل", "وس", "فس", "وب", "فب", "ول", "فل", "وك", "لل", "و", "ف",
          "ب", "ل", "ك", "س");

  private static final List<String> SUFFIXES = List.of("هما", "هم", "هن", "ها", "نا", "ه");

  /** The accusative of what is not definite; no name carries it. */
  private static final char TANWIN = '\u064b';

  private static final int SHORTEST_STEM = 2;

  /** Letters of Persian, Urdu and Kurdish that Arabic words lack. */
  private static final String FOREIGN_LETTERS = "پچژگڤٹڈڑےەێۆیک";

  private final ArabicNormaliser normaliser = new ArabicNormaliser();
  private final Letters letters = new Letters(normaliser);

  @Override
  public String code() {
    return "ar";
  }

  @Override
  public Letters letters() {
    return letters;
  }

  @Override
  public List<Form> forms(String token) {
    List<Form> forms = new ArrayList<>(4);
    forms.add(Form.whole(token));
    addSuffixed(forms, "", token);
    for (String prefix : PREFIXES) {
      if (token.startsWith(prefix) && token.length() - prefix.length() >= SHORTEST_STEM) {
        String rest = token.substring(prefix.length());
        boolean article = prefix.endsWith("لل") || prefix.endsWith("بال");
        String stem = article ? "ال" + rest : rest;
        String clitic =
            article
                ? prefix.substring(0, prefix.length() - (prefix.endsWith("بال") ? 2 : 1))
                : prefix;
        forms.add(new Form(clitic, stem, ""));
        if (prefix.endsWith("لل")) {
          // The lam may belong to the word: لليبيا.
          forms.add(new Form(clitic, "ل" + rest, ""));
        }
        addSuffixed(forms, clitic, stem);
      }
    }
    return forms;
  }

  private static void addSuffixed(List<Form> forms, String prefix, String stem) {
    for (String suffix : SUFFIXES) {
      if (stem.endsWith(suffix) && stem.length() - suffix.length() >= SHORTEST_STEM) {
        forms.add(new Form(prefix, stem.substring(0, stem.length() - suffix.length()), suffix));
      }
    }
  }

  @Override
  public List<Inflection> inflect(String entry) {
    return new ArabicConjugation(normaliser).inflect(entry);
  }

  @Override
  public List<Inflection> bindings(String form) {
    List<Inflection> bindings = new ArrayList<>(2);
    bindings.add(new Inflection(form, Aspect.FIXED));
    if (form.endsWith("ه")) {
      bindings.add(new Inflection(form.substring(0, form.length() - 1) + "ت", Aspect.FIXED, true));
    } else if (form.endsWith("اء")) {
      String stem = form.substring(0, form.length() - 1);
      bindings.add(new Inflection(stem + "ي", Aspect.FIXED, true));
      bindings.add(new Inflection(stem + "و", Aspect.FIXED, true));
    }
    return bindings;
  }

  @Override
  public boolean admits(Form form, Aspect aspect) {
    String prefix = form.prefix();
    boolean conjunction = prefix.isEmpty() || prefix.equals("و") || prefix.equals("ف");
    return switch (aspect) {
      case PAST, PASSIVE -> conjunction;
      case PRESENT -> conjunction || prefix.endsWith("س") || prefix.endsWith("ل");
      case NOUN, PARTICIPLE, FIXED -> !prefix.endsWith("س");
    };
  }

  @Override
  public String withoutArticle(String form) {
    return form.startsWith("ال") && form.length() > 4 ? form.substring(2) : form;
  }

  @Override
  public boolean futurePrefix(String prefix) {
    return prefix.endsWith("س");
  }

  @Override
  public long lettersOf(String text) {
    return text.chars()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
        .count();
  }

  @Override
  public boolean definite(String form, String prefix) {
    return form.substring(prefix.length()).startsWith("ال")
        && !form.endsWith("ين")
        && !form.endsWith("تا");
  }

  @Override
  public boolean conjunction(String prefix) {
    return prefix.equals("و") || prefix.equals("ف");
  }

  @Override
  public Agreement ofVerb(String stem, Aspect aspect, boolean objectFollows) {
    return ArabicAgreement.ofVerb(stem, aspect, objectFollows);
  }

  /** The accusative makes "Russian" look like Russia; its noun ends so too. */
  @Override
  public boolean mayDescribe(String noun, String surface) {
    return surface.indexOf(TANWIN) >= 0 || (surface.endsWith("ا") && noun.endsWith("ا"));
  }

  @Override
  public boolean mayEndInPronoun(String surface) {
    return !surface.endsWith("ة");
  }

  @Override
  public Agreement ofPronoun(String suffix) {
    return ArabicAgreement.ofPronoun(suffix);
  }

  @Override
  public Agreement ofNoun(String form) {
    return ArabicAgreement.ofNoun(withoutArticle(form));
  }

  @Override
  public boolean mayBeVerb(String form) {
    return ArabicAgreement.mayBeVerb(form);
  }

  /** Northwards, wholly: an accusative that is no name. */
  @Override
  public boolean mayBeAdverb(String form) {
    return form.length() > 3 && form.endsWith("ا") && !form.endsWith("يا");
  }

  @Override
  public Agreement ofTown() {
    return Agreement.FEMININE;
  }

  @Override
  public boolean ownerPrefix(String prefix) {
    return prefix.equals("ل");
  }

  @Override
  public String prepositionOf(String prefix) {
    String last = prefix.isEmpty() ? "" : prefix.substring(prefix.length() - 1);
    return conjunction(last) ? "" : last;
  }

  @Override
  public boolean joinedByAnd(String form) {
    return form.startsWith("و");
  }

  @Override
  public boolean attackedBy(String preposition) {
    return preposition.equals("علي");
  }

  @Override
  public String purposePrefix() {
    return "ل";
  }

  @Override
  public boolean carrierPrefix(String form) {
    return form.equals("ل") || (form.startsWith("ل") && form.length() > 3);
  }

  /** Persian, Urdu and Kurdish share the script but not its commonest words. */
  @Override
  public boolean recognises(String text) {
    long foreign = text.chars().filter(c -> FOREIGN_LETTERS.indexOf(c) >= 0).count();
    return foreign * 50 < lettersOf(text);
  }

  @Override
  public boolean ownerSuffix(String suffix) {
    return false;
  }

  @Override
  public boolean listsByComma() {
    return false;
  }

  @Override
  public boolean continuesName(String surface) {
    return false;
  }

  @Override
  public boolean marksNames() {
    return false;
  }

  @Override
  public boolean verbBeforeSubject() {
    return true;
  }

  @Override
  public boolean adjectiveBehindNoun() {
    return true;
  }

  @Override
  public boolean spellsName(String surface) {
    return true;
  }

  @Override
  public boolean leadsToPlace(String prefix) {
    return !prefix.endsWith("س") && !prefix.endsWith("ك");
  }

  @Override
  public boolean writesName(String name) {
    return name.chars()
        .allMatch(
            c ->
                c == ' '
                    || (Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
                        && Character.isLetter(c)
                        && FOREIGN_LETTERS.indexOf(c) < 0));
  }

  @Override
  public boolean mayName(String form, String surface) {
    return form.length() > 1
        && lettersOf(form) == form.length()
        && surface.indexOf(TANWIN) < 0
        && (form.startsWith("ال") || !describes(form));
  }

  /**
   * Whether a word without the article has the shape of one that only describes: a past verb of a
   * feminine subject ("which saw"), a noun with a pronoun ("its people"), an adjective of relation
   * ("industrial"), or a preposition and the article.
   */
  private static boolean describes(String form) {
    int length = form.length();
    boolean verb = length > 3 && form.endsWith("ت") && "اوي".indexOf(form.charAt(length - 2)) < 0;
    boolean owned = length > 4 && (form.endsWith("ها") || form.endsWith("هم"));
    boolean relation = length > 4 && form.endsWith("يه");
    return verb || owned || relation || (length > 4 && form.startsWith("لل"));
  }
}
