package org.sitrep.enrich.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.WordClass;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.language.Words;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.model.ClaimKind;

/**
 * The event words of a language: sections of {@code frames.txt}, which list words of their own and
 * name classes of {@code triggers.txt} that say the same.
 */
public final class Frames {
  private final LanguagePack pack;
  private final Words own;
  private final Map<String, List<Frame>> byClass = new HashMap<>();
  private final ClassSet shared;
  private final Set<String> locating = new LinkedHashSet<>();

  /** An event word in a text. */
  public record Event(Frame frame, WordHit word) {}

  /**
   * Makes the frames of what a file lists.
   *
   * @param own the words of {@code frames.txt}
   * @param words the words of the other files
   */
  public Frames(LanguagePack pack, Words own, Words words) {
    this.pack = pack;
    this.own = own;
    Set<String> also = new LinkedHashSet<>();
    for (WordClass section : own.all()) {
      if (section.attribute("kind").isEmpty()) {
        list(section.attribute("where")).forEach(word -> locating.add(folded(word)));
        continue; // a class of helping words
      }
      Frame frame = frame(section);
      add(section.name(), frame);
      for (String name : list(section.attribute("also"))) {
        if (words.get(name) == null) {
          throw fault(section, "a class of triggers.txt, and not " + name);
        }
        add("/" + name, frame);
        also.add(name);
      }
    }
    this.shared = words.of(also);
  }

  private void add(String name, Frame frame) {
    byClass.computeIfAbsent(name, any -> new ArrayList<>()).add(frame);
  }

  private Frame frame(WordClass section) {
    List<String> place = list(section.attribute("place"));
    Set<String> governors = new LinkedHashSet<>();
    for (String way : place) {
      if (!way.equals("object") && !way.equals("subject")) {
        governors.add(folded(way));
      }
    }
    Set<String> with = new LinkedHashSet<>();
    list(section.attribute("with")).forEach(word -> with.add(folded(word)));
    String actor = section.attribute("actor");
    Rule.ActorRole role =
        actor.isEmpty()
            ? Rule.ActorRole.SUBJECT
            : actor.equals("in-front")
                ? Rule.ActorRole.SLOT
                : Rule.ActorRole.valueOf(actor.toUpperCase(Locale.ROOT));
    String points = section.attribute("points");
    return new Frame(
        rule(section, section.name(), role),
        rule(section, section.name() + "-passive", Rule.ActorRole.SLOT),
        place.contains("object"),
        place.contains("subject"),
        governors,
        with,
        section.attribute("alone").equals("yes"),
        section.attribute("noun").equals("no"),
        section.attribute("actor").equals("in-front"),
        points.isEmpty() ? 0 : Integer.parseInt(points));
  }

  private Rule rule(WordClass section, String name, Rule.ActorRole role) {
    String present = section.attribute("present");
    return new Rule(
        pack.code() + "/loose-" + name,
        kind(section, section.attribute("kind")),
        present.isEmpty() ? null : kind(section, present),
        role,
        false,
        false,
        List.of(),
        List.of(),
        List.of());
  }

  private ClaimKind kind(WordClass section, String name) {
    for (ClaimKind kind : ClaimKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw fault(section, "one of " + List.of(ClaimKind.values()) + ", and not " + name);
  }

  private IllegalStateException fault(WordClass section, String expected) {
    return new IllegalStateException(
        "language/%s/frames.txt [%s]: expected %s"
            .formatted(pack.code(), section.name(), expected));
  }

  private String folded(String words) {
    return String.join(" ", pack.fold(words.replace('_', ' ')));
  }

  private static List<String> list(String commas) {
    return commas.isEmpty() ? List.of() : List.of(commas.split(","));
  }

  /** The event words that begin at a token. */
  List<Event> at(Reading reading, int token) {
    boolean open = reading.forms().word(token).mayBeginFrame();
    boolean known = reading.mayHave(token, shared);
    if (!open && !known) {
      return List.of();
    }
    List<Event> events = new ArrayList<>(2);
    if (open) {
      for (WordHit hit : own.framesAt(reading.forms(), token)) {
        add(events, hit.wordClass().name(), hit);
      }
    }
    if (known) {
      for (WordHit hit : reading.at(token)) {
        add(events, "/" + hit.wordClass().name(), hit);
      }
    }
    return events;
  }

  private void add(List<Event> events, String name, WordHit hit) {
    for (Frame frame : byClass.getOrDefault(name, List.of())) {
      boolean told = events.stream().anyMatch(event -> event.frame().equals(frame));
      if (!told) {
        events.add(new Event(frame, hit));
      }
    }
  }

  /** Whether a preposition says where something happens. */
  boolean locates(String governor) {
    return locating.contains(governor);
  }

  /** Whether a helping word of a class begins at a token. */
  boolean helps(String name, Reading reading, int token) {
    return behind(name, reading, token) > token;
  }

  /** The token behind the helping word of a class that begins at a token; -1 where none does. */
  int behind(String name, Reading reading, int token) {
    int end = -1;
    if (reading.forms().word(token).mayBeginFrame()) {
      for (WordHit hit : own.framesAt(reading.forms(), token)) {
        end = hit.is(name) ? Math.max(end, hit.to() + 1) : end;
      }
    }
    return end;
  }

  /** Whether an event word may stand in a sentence; false is certain. */
  boolean mayStandIn(Reading reading, Sentence sentence) {
    if (reading.mayHave(sentence, shared)) {
      return true;
    }
    for (int token = sentence.from(); token < sentence.to(); token++) {
      if (reading.forms().word(token).mayBeginFrame()) {
        return true;
      }
    }
    return false;
  }
}
