package org.sitrep.enrich.claim;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Agreement;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.Role;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;

/** Tells whom "its forces", "the forces" and "the movement" go back to. */
final class WhoseForces {
  /** How many actors back a reader knows who "its forces" are. */
  private static final int MEMORY = 200;

  /** How far in front of a force the office of who speaks for it stands, in tokens. */
  private static final int OFFICE = 3;

  private final Reading reading;
  private final InOrder<ActorMention> actors;
  private final Concord concord;

  WhoseForces(Reading reading, InOrder<ActorMention> actors) {
    this.reading = reading;
    this.actors = actors;
    this.concord = new Concord(reading);
  }

  /** Whose a force is that is known by somebody named before, or null. */
  @Nullable ActorMention owner(ActorMention mention) {
    ActorMention before = before(mention);
    return before != null || goesBack(mention) ? before : besideSpeaker(mention);
  }

  /** Whether the words go back to somebody by what he is: nobody calls himself "the movement". */
  boolean goesBack(ActorMention mention) {
    return again(mention, "force-again") != null;
  }

  /** "A commander of X said HIS men left": the one named in the same sentence, if only one is. */
  private @Nullable ActorMention besideSpeaker(ActorMention mention) {
    ActorMention only = null;
    int start = reading.sentenceOf(mention.from()).from();
    WordHit say = reading.last("say", start, mention.from());
    for (ActorMention candidate : actors.between(say == null ? start : say.to(), mention.from())) {
      boolean named = !candidate.own() && !candidate.self() && candidate.leadsToSide();
      if (named && only != null) {
        return null;
      }
      only = named ? candidate : only;
    }
    return only;
  }

  private @Nullable ActorMention before(ActorMention mention) {
    boolean pronoun = !reading.pack().verbBeforeSubject() && again(mention, "force-again") == null;
    ActorMention sayer = pronoun ? sayer(mention) : null;
    if (sayer != null) {
      return sayer;
    }
    ActorMention meant = meant(mention, lineStart(mention.from()));
    meant = meant == null ? meant(mention, 0) : meant;
    if (meant == null && again(mention, "group-again") != null) {
      meant =
          lastNamed(
              mention,
              0,
              candidate -> candidate.actor() != null && !EarlierActors.isRegular(candidate));
    }
    return meant == null || anotherSpeaks(mention, meant) ? null : meant;
  }

  /** The first token of a paragraph: who is named in it is meant before all others. */
  private int lineStart(int token) {
    List<Sentence> sentences = reading.document().sentences();
    int index = reading.sentenceOf(token).index();
    int line = sentences.get(index).line();
    while (index > 0 && sentences.get(index - 1).line() == line) {
      index--;
    }
    return sentences.get(index).from();
  }

  /** The word by which a mention goes back to somebody, or null. */
  private @Nullable WordHit again(ActorMention mention, String family) {
    WordHit last = reading.atFamily(mention.to(), family);
    WordHit whole = last == null ? reading.atFamily(mention.from(), family) : last;
    return whole == null || whole.to() != mention.to() ? null : whole;
  }

  /** Who has the word in his name, else an army, from a token on. */
  private @Nullable ActorMention meant(ActorMention mention, int from) {
    ActorMention named = lastNamed(mention, from, candidate -> hasItsWord(mention, candidate));
    return named == null
        ? lastNamed(mention, from, candidate -> isArmy(mention, candidate, from == 0))
        : named;
  }

  private @Nullable ActorMention lastNamed(
      ActorMention mention, int from, Predicate<ActorMention> meant) {
    int last = actors.indexFrom(mention.from()) - 1;
    for (int index = last; index >= Math.max(0, last - MEMORY); index--) {
      ActorMention candidate = actors.get(index);
      if (candidate.from() < from) {
        return null;
      }
      boolean named = !candidate.own() && !candidate.self();
      if (named && owns(mention, candidate) && meant.test(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** "The army denied that the rebels were near and said its men held": whose verb it is. */
  private @Nullable ActorMention sayer(ActorMention own) {
    int before = reading.previous(own.from());
    int say =
        before >= 0 && reading.at(before, "complement") != null ? reading.previous(before) : before;
    if (say < 0 || reading.at(say, "say") == null) {
      return null;
    }
    int joint = reading.previous(say);
    boolean joined =
        joint >= 0
            && (reading.at(joint, "list-and") != null || reading.at(joint, "barrier") != null);
    int start = reading.sentenceOf(own.from()).from();
    int index = joined ? actors.indexFrom(start) : actors.indexFrom(say) - 1;
    ActorMention who = index < 0 || index >= actors.size() ? null : actors.get(index);
    boolean here = who != null && who.from() >= start && who.to() < say;
    return who != null && here && !who.own() && !who.self() ? who : null;
  }

  /** "X advanced. The president said HIS forces left": the president's, whoever that is. */
  private boolean anotherSpeaks(ActorMention mention, ActorMention candidate) {
    int start = reading.sentenceOf(mention.from()).from();
    boolean ownWord = reading.at(mention.from(), "force-own") != null;
    if (!ownWord || !reading.pack().verbBeforeSubject()) {
      return false;
    }
    boolean office =
        reading.first("person-head", start, mention.from()) != null
            || reading.first("source-noun", start, mention.from()) != null;
    return (candidate.to() < start && office) || saidByAnother(candidate.to() + 1, mention.from());
  }

  /** Whether a verb of saying in between has a subject that is no actor we know. */
  private boolean saidByAnother(int from, int to) {
    WordHit say = reading.last("say", from, to);
    boolean told = say != null && reading.at(say.from(), "tells-whom") != null;
    int subject = say == null || told || say.aspect() != Aspect.PAST ? -1 : reading.next(say.to());
    return subject >= 0
        && subject < to
        && reading.document().token(subject).isWord()
        && reading.at(subject).isEmpty()
        && actors.covering(subject) == null;
  }

  /** Whether a pronoun that says whose forces they are agrees with somebody. */
  private boolean owns(ActorMention mention, ActorMention candidate) {
    WordHit own = reading.at(mention.from(), "force-own");
    own = own == null ? reading.at(mention.from(), "force-head") : own;
    String pronoun = own == null || own.to() < mention.to() ? "" : suffix(mention.from(), own);
    Agreement shown = reading.pack().ofPronoun(pronoun);
    return shown == Agreement.ANY
        || concord.owner(pronoun, candidate)
        || (shown == Agreement.MASCULINE && spokenFor(candidate));
  }

  /** "The spokesman of X said HIS forces": those he speaks for. */
  private boolean spokenFor(ActorMention candidate) {
    int from = Math.max(0, candidate.from() - OFFICE);
    return reading.first("source-noun", from, candidate.from()) != null
        || reading.first("person-head", from, candidate.from()) != null;
  }

  private String suffix(int token, WordHit own) {
    if (!own.suffix().isEmpty()) {
      return own.suffix();
    }
    // The words file lists them with their pronouns on.
    for (Form form : reading.forms().of(token)) {
      if (reading.pack().ofPronoun(form.suffix()) != Agreement.ANY) {
        return form.suffix();
      }
    }
    return "";
  }

  /** "Its forces" are anybody's, "the organisation" is whose name has that word. */
  private boolean hasItsWord(ActorMention mention, ActorMention candidate) {
    WordHit again = again(mention, "force-again");
    return again == null || hasWord(candidate, again);
  }

  /** "The forces", where no name has that word, are an army. */
  private boolean isArmy(ActorMention mention, ActorMention candidate, boolean whole) {
    WordHit again = again(mention, "force-again");
    Actor actor = candidate.actor();
    boolean army =
        actor == null
            ? candidate.role() == Role.ARMY || candidate.role() == Role.GOVERNMENT
            : actor.kind().equals("ARMY") || actor.kind().equals("MILITIA");
    return army
        && again != null
        && (again.is("force-again-any") || (whole && again.is("force-again-unit")));
  }

  private boolean hasWord(ActorMention candidate, WordHit again) {
    String said =
        again.from() == again.to() ? again.lemma() : reading.document().token(again.to()).form();
    String word = reading.pack().withoutArticle(said);
    for (int token = candidate.from(); token <= candidate.to(); token++) {
      for (Form form : reading.forms().of(token)) {
        if (reading.pack().withoutArticle(form.stem()).equals(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
