package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.language.NameStarts;
import org.sitrep.enrich.language.WordClass;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.ActorLexicon;
import org.sitrep.enrich.lexicon.ActorName;
import org.sitrep.enrich.lexicon.Role;
import org.sitrep.enrich.text.Token;

/** Finds actors: names of the lexicon, generic words, and forces with what stands behind them. */
public final class ActorReader {
  private final ActorNames names;
  private final ForceHeads heads;

  /** Reads with the names of a lexicon. */
  public ActorReader(ActorLexicon lexicon) {
    this.names = new ActorNames(lexicon);
    this.heads = new ForceHeads(names);
  }

  /** All actor mentions in order; they do not overlap. */
  public List<ActorMention> read(Reading reading) {
    List<ActorMention> mentions = new ArrayList<>();
    ClassSet openings = reading.words().group("begin an actor", ActorReader::begins);
    int size = reading.document().size();
    int token = 0;
    while (token < size) {
      boolean may =
          reading.mayName(token, NameStarts.Kind.ACTOR) || reading.mayHave(token, openings);
      ActorMention mention = may ? at(reading, token) : null;
      if (mention != null) {
        mentions.add(mention);
        token = mention.to() + 1;
      } else {
        token++;
      }
    }
    return mentions;
  }

  /** Whether a word of a class may begin the mention of an actor. */
  private static boolean begins(WordClass wordClass) {
    String name = wordClass.name();
    return name.startsWith("force-")
        || name.startsWith("holder-")
        || name.equals("definite")
        || Holders.begins(wordClass);
  }

  private @Nullable ActorMention at(Reading reading, int token) {
    Token word = reading.document().token(token);
    if (!word.isWord()) {
      return null;
    }
    WordHit self = reading.at(token, "force-self");
    if (self != null) {
      return new ActorMention(
          token, self.to(), null, null, null, true, false, self.prefix(), List.of());
    }
    WordHit own = reading.at(token, "force-own");
    own = own == null ? ForceHeads.owned(reading, token) : own;
    own = own == null ? heads.alone(reading, token) : own;
    if (own != null) {
      return ForceHeads.own(token, own.to(), own.prefix());
    }
    ActorMention controls = nationalControl(reading, token);
    if (controls != null) {
      return controls;
    }
    WordHit holder = reading.atFamily(token, "holder-");
    if (holder != null) {
      // "Rebel control", "rebel-held": only the first word names who holds.
      Role role = Role.valueOf(holder.wordClass().attribute("role"));
      return new ActorMention(
          token, token, null, role, null, false, false, holder.prefix(), List.of());
    }
    ActorMention party = Holders.at(reading, token);
    if (party != null) {
      return party;
    }
    ActorMention named = names.at(reading, token);
    WordHit head = reading.at(token, "force-head");
    if (head != null && (named == null || named.actor() == null)) {
      ActorMention headed = heads.headed(reading, head);
      if (headed != null && (named == null || saysMore(reading, headed, named))) {
        return headed;
      }
    }
    if (head != null && named != null && named.actor() != null) {
      named = longerInside(reading, named);
    }
    if (named != null
        && named.actor() == null
        && (partOfName(reading, token) || isSite(reading, named))) {
      return null;
    }
    if (named != null && named.actor() == null && unidentified(reading, named.to())) {
      return null;
    }
    ActorMention unit = named == null ? NumberedUnits.at(reading, token) : null;
    if (unit != null) {
      return ForceHeads.withNationality(reading, unit);
    }
    ActorMention national = named == null ? Holders.national(reading, token) : null;
    if (national != null) {
      return namedIn(reading, national);
    }
    return named == null
        ? behindArticle(reading, token)
        : Holders.withForce(reading, ofWhom(reading, ForceHeads.withNationality(reading, named)));
  }

  /** "Units of X" says more than "units", but "rebels led by militants" no more than "rebels". */
  private static boolean saysMore(Reading reading, ActorMention headed, ActorMention named) {
    int next = reading.next(named.to());
    boolean belongs = next >= 0 && reading.at(next, "belongs") != null;
    return headed.actor() != null || (headed.to() > named.to() && !belongs);
  }

  /** "Fighters of the Council of the South" says more than "fighters of the Council". */
  private ActorMention longerInside(Reading reading, ActorMention named) {
    for (int inner = named.from() + 1; inner <= named.to(); inner++) {
      ActorMention other = names.at(reading, inner);
      if (other != null && other.actor() != null && other.to() > named.to()) {
        return other.startingAt(named.from(), named.prefix());
      }
    }
    return named;
  }

  /** "UNIDENTIFIED gunmen" are of no side. */
  private static boolean unidentified(Reading reading, int last) {
    int next = reading.next(last);
    return next >= 0 && reading.at(next, "unidentified") != null;
  }

  /** "RUSSIAN control": the army of that country. */
  private static @Nullable ActorMention nationalControl(Reading reading, int token) {
    WordHit control = reading.at(token, "force-control");
    int next = control == null ? -1 : reading.next(control.to());
    WordHit nation = next < 0 ? null : reading.atFamily(next, "nationality");
    if (control == null || nation == null) {
      return null;
    }
    String country = nation.wordClass().attribute("country");
    return new ActorMention(
        token, next, null, Role.GOVERNMENT, country, false, false, control.prefix(), List.of());
  }

  /** "Sudan's [Rapid Support Forces]": a name inside says better who that is. */
  private ActorMention namedIn(Reading reading, ActorMention national) {
    for (int inner = national.from() + 1; inner <= national.to(); inner++) {
      ActorMention named = names.at(reading, inner);
      if (named != null && named.actor() != null && named.to() >= national.to()) {
        return named.startingAt(national.from(), national.prefix());
      }
    }
    return national;
  }

  /** "The Libyan army loyal to X": generic words are whoever they are said to belong to. */
  private ActorMention ofWhom(Reading reading, ActorMention generic) {
    // A name that only one country knows is generic words elsewhere.
    boolean local = generic.namesakes().stream().allMatch(ActorName::local);
    boolean words = generic.actor() == null || (generic.role() != null && local);
    int at = words ? reading.next(generic.to()) : -1;
    ActorMention owned = at < 0 ? null : ownedBy(reading, generic, at);
    if (owned != null) {
      return owned;
    }
    WordHit belongs = at < 0 ? null : reading.at(at, "belongs");
    // A bare preposition also says from whom or for whom something is done.
    if (belongs == null || reading.at(at, "prep") != null) {
      return generic;
    }
    int whom = reading.next(belongs.to());
    ActorMention owner = whom < 0 ? null : names.at(reading, whom);
    return owner == null || owner.actor() == null
        ? generic
        : owner.startingAt(generic.from(), generic.prefix());
  }

  /** "The command of [the forces of] X", where a clitic says of whom. */
  private @Nullable ActorMention ownedBy(Reading reading, ActorMention generic, int at) {
    ActorMention owner = names.at(reading, at);
    WordHit head = reading.at(at, "force-head");
    owner =
        head != null && (owner == null || owner.actor() == null)
            ? heads.headed(reading, head)
            : owner;
    String clitic = reading.pack().purposePrefix();
    return owner == null
            || owner.actor() == null
            || clitic.isEmpty()
            || !owner.prefix().equals(clitic)
        ? null
        : owner.startingAt(generic.from(), generic.prefix());
  }

  /** "Northland Army", "the ethnic army": a generic word that says who, but nobody we know. */
  private static boolean partOfName(Reading reading, int token) {
    int before = reading.previous(token);
    if (before < 0) {
      return false;
    }
    var pack = reading.pack();
    boolean named =
        pack.continuesName(reading.document().surface(token, token))
            && pack.continuesName(reading.document().surface(before, before))
            && reading.at(before).isEmpty();
    return named || reading.at(before, "sets-apart") != null;
  }

  /** "The army base", "the police station": no army acts there. */
  private static boolean isSite(Reading reading, ActorMention named) {
    WordHit site = reading.atFamily(named.to(), "site");
    return site != null && site.to() > named.to();
  }

  /** "The" in front of a name belongs to it. */
  private @Nullable ActorMention behindArticle(Reading reading, int token) {
    int next = reading.at(token, "definite") == null ? -1 : reading.next(token);
    if (next < 0 || reading.atFamily(next, "holder-") != null) {
      return null;
    }
    ActorMention behind = at(reading, next);
    return behind == null ? null : behind.startingAt(token, "");
  }
}
