package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.language.WordClass;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.text.Token;
import org.sitrep.model.Origin;

/** Tells who is the source of each stretch of a text. */
final class Attribution {
  /** A verb of saying and whoever says it. */
  private record Frame(int verb, int from, int to, Origin origin, boolean post) {}

  /** How many sentences without a source a "he added" may reach back over. */
  private static final int CARRY = 3;

  /** How many tokens the head of an item has at most, its colon counted. */
  private static final int HEAD = 11;

  private final Reading reading;
  private final SourceReader sources;
  private final Origin outlet;
  private final List<List<Frame>> frames = new ArrayList<>();

  /** The last source named so far. */
  private @Nullable Origin lastNamed;

  /** How many sentences ago that was. */
  private int silent;

  Attribution(Reading reading, SourceReader sources, Origin outlet) {
    this.reading = reading;
    this.sources = sources;
    this.outlet = outlet;
  }

  /** The frames of a sentence; an article is read for them as far as somebody asks. */
  private List<Frame> framesOf(int sentence) {
    while (frames.size() <= sentence) {
      Sentence next = reading.document().sentences().get(frames.size());
      List<Frame> found = frames(next, silent <= CARRY ? lastNamed : null);
      frames.add(found);
      silent = found.isEmpty() ? silent + 1 : 0;
      lastNamed = found.isEmpty() ? lastNamed : found.get(found.size() - 1).origin();
    }
    return frames.get(sentence);
  }

  /** The origin of what stands at a token. */
  Origin of(int token) {
    Frame best = null;
    for (Frame frame : framesOf(reading.document().sentenceIndex(token))) {
      boolean covers = token >= frame.from() && token <= frame.to();
      if (covers && (best == null || !frame.post() || best.post())) {
        best = frame;
      }
    }
    return best == null ? outlet : best.origin();
  }

  /** Who denies, behind a word of denial. */
  Origin denier(WordHit denial) {
    Origin behind = sources.after(denial.to(), reading.sentenceOf(denial.from()).to());
    if (behind != null) {
      return behind;
    }
    int start = reading.sentenceOf(denial.from()).from();
    Origin before =
        reading.pack().verbBeforeSubject()
            ? sources.before(denial.from(), start)
            : sources.subject(denial.from(), afterBarrier(start, denial.from()));
    return before == null ? outlet : before;
  }

  private static boolean namesSource(WordClass wordClass) {
    return wordClass.name().equals("according") || wordClass.name().equals("say");
  }

  private List<Frame> frames(Sentence sentence, @Nullable Origin before) {
    ClassSet saying = reading.words().group("name a source", Attribution::namesSource);
    Frame headed = headed(sentence);
    if (!reading.mayHave(sentence, saying)) {
      return headed == null ? List.of() : List.of(headed);
    }
    List<Frame> found = new ArrayList<>();
    if (headed != null) {
      found.add(headed);
    }
    for (int token = sentence.from(); token < sentence.to(); token++) {
      WordHit according = reading.at(token, "according");
      if (according != null) {
        Origin origin = sources.after(according.to(), sentence.to());
        if (origin != null) {
          found.add(post(sentence, according, origin));
        }
        token = according.to();
        continue;
      }
      WordHit say = reading.at(token, "say");
      if (say != null) {
        Frame frame = frame(sentence, say, before);
        if (frame != null) {
          found.add(frame);
        }
        token = say.to();
      }
    }
    return found;
  }

  /** "14:15 The spokesman of X: our forces …": who stands in front of a colon says the rest. */
  private @Nullable Frame headed(Sentence sentence) {
    int end = Math.min(sentence.to(), sentence.from() + HEAD);
    for (int token = sentence.from(); token < end; token++) {
      if (reading.document().token(token).isMark(":") && !inTime(token)) {
        Origin origin = sources.before(token, sentence.from());
        return origin == null ? null : new Frame(token, token, sentence.to() - 1, origin, false);
      }
      for (WordHit hit : reading.at(token)) {
        if (hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT) {
          return null;
        }
      }
    }
    return null;
  }

  private boolean inTime(int colon) {
    int next = reading.next(colon);
    return next >= 0 && reading.document().token(next).type() == Token.Type.NUMBER;
  }

  /** "…, according to X" covers its clause back to the last barrier. */
  private Frame post(Sentence sentence, WordHit according, Origin origin) {
    WordHit barrier = reading.last("barrier", sentence.from(), according.from());
    int from = barrier == null ? sentence.from() : barrier.to() + 1;
    return new Frame(according.from(), from, sentence.to() - 1, origin, true);
  }

  private @Nullable Frame frame(Sentence sentence, WordHit say, @Nullable Origin carried) {
    if (!reading.pack().verbBeforeSubject()) {
      return frameOfSubject(sentence, say, carried);
    }
    int scopeEnd = scopeEnd(sentence, say);
    Origin origin = sources.after(say.to(), complement(say, scopeEnd));
    if (origin == null && say.aspect() != Aspect.NOUN) {
      origin = sources.before(say.from(), sentence.from());
    }
    if (origin == null && say.aspect() != Aspect.NOUN && startsSentence(sentence, say)) {
      origin = carried;
    }
    return origin == null ? null : new Frame(say.from(), say.from(), scopeEnd, origin, false);
  }

  private int afterBarrier(int from, int to) {
    WordHit barrier = reading.last("barrier", from, to);
    return barrier == null ? from : barrier.to() + 1;
  }

  /** "The army said …", "…, the army said", "…, said the army", "told an agency". */
  private @Nullable Frame frameOfSubject(Sentence sentence, WordHit say, @Nullable Origin carried) {
    int start = afterBarrier(sentence.from(), say.from());
    int before = reading.previous(say.from());
    boolean comma = before >= start && sources.comma(before, before + 1);
    boolean inverted = comma && !clauseBehind(sentence, say);
    boolean carrier = reading.at(say.from(), "carrier") != null;
    int scopeEnd = scopeEnd(sentence, say);
    Origin behind = inverted || carrier ? sources.after(say.to(), complement(say, scopeEnd)) : null;
    Origin origin = inverted ? behind : null;
    origin = origin == null ? sources.subject(say.from(), start) : origin;
    origin = origin == null ? behind : origin;
    boolean again = before >= 0 && reading.at(before, "teller-again") != null;
    if (origin == null && again && startsSentence(sentence, say)) {
      origin = carried;
    }
    if (origin == null) {
      return null;
    }
    boolean trails = say.aspect() != Aspect.NOUN && sources.comma(start, say.from());
    int end = inverted ? say.to() : scopeEnd;
    return new Frame(say.from(), trails ? start : say.from(), end, origin, trails);
  }

  /** Whether a finite verb follows before the next comma: then it is what is said. */
  private boolean clauseBehind(Sentence sentence, WordHit say) {
    for (int token = say.to() + 1; token < sentence.to(); token++) {
      if (sources.comma(token, token + 1)) {
        return false;
      }
      for (WordHit hit : reading.at(token)) {
        boolean finite = hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT;
        if (finite || hit.is("auxiliary")) {
          return true;
        }
      }
    }
    return false;
  }

  /** A source stands between its verb and the clause that is said. */
  private int complement(WordHit say, int end) {
    WordHit complement = reading.first("complement", say.to() + 1, end + 1);
    return complement == null ? end + 1 : complement.from();
  }

  private int scopeEnd(Sentence sentence, WordHit say) {
    for (int token = say.to() + 1; token < sentence.to(); token++) {
      WordHit other = reading.at(token, "say");
      boolean newClause = other != null && other.aspect() == Aspect.PAST && !relative(token);
      boolean barrier = reading.at(token, "barrier") != null;
      if (newClause || (barrier && say.aspect() != Aspect.NOUN)) {
        return token - 1;
      }
    }
    return sentence.to() - 1;
  }

  private boolean relative(int token) {
    int before = reading.previous(token);
    return before >= 0 && reading.at(before, "relative") != null;
  }

  private boolean startsSentence(Sentence sentence, WordHit say) {
    return say.from() - sentence.from() <= 2;
  }
}
