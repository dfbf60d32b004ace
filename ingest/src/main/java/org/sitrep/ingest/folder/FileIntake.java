package org.sitrep.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.ingest.InletHealth;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.Taking;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;

/**
 * Takes one file in, in steps that are small enough for one transaction; each remembers how far the
 * file has been read.
 */
final class FileIntake {
  private static final int MOST_ARTICLES = 500;
  private static final int MOST_CHARACTERS = 4 << 20;

  /** What became of it. */
  enum End {
    /** It has been read, now or before. */
    DONE,
    /** It changed meanwhile, or went away. */
    CHANGED,
    /** Something in it cannot be read, perhaps because it is not finished. */
    DOUBTFUL
  }

  private final FolderSettings settings;
  private final Register register;
  private final InletHealth health;
  private final InstantSource clock;

  FileIntake(FolderSettings settings, Register register, InletHealth health, InstantSource clock) {
    this.settings = settings;
    this.register = register;
    this.health = health;
    this.clock = clock;
  }

  /**
   * Takes it in.
   *
   * @param seen what it looked like when it was found to have settled
   * @param doubts whether to leave a file alone that has something wrong in it
   */
  End take(String name, Glance seen, boolean doubts, Instant arrivedAt) {
    Path path = settings.path().resolve(name);
    try {
      if (seen.kind() != Glance.Kind.FILE) {
        return refuse(name, path, seen.kind());
      }
      String content = ContentHash.of(path);
      Progress before = Progress.of(register.remembered(name), content);
      return before.done() ? End.DONE : read(name, path, seen, before, doubts, arrivedAt);
    } catch (IOException gone) {
      return End.CHANGED;
    }
  }

  private End read(
      String name, Path path, Glance seen, Progress before, boolean doubts, Instant arrivedAt)
      throws IOException {
    long taken = before.taken();
    try (Stream<Sourced> whole =
        ArticleFiles.read(List.of(path), arrivedAt, settings.zone()).skip(taken)) {
      Iterator<Sourced> rest = whole.iterator();
      boolean more = true;
      while (more) {
        List<Sourced> step = next(rest);
        more = rest.hasNext();
        if (doubts && step.stream().anyMatch(each -> each.outcome() instanceof Rejected)) {
          return End.DOUBTFUL;
        }
        if (!Glance.at(path).equals(seen)) {
          return End.CHANGED;
        }
        taken += step.size();
        Progress now = new Progress(before.content(), taken, !more);
        write(step, name, now.state());
      }
    }
    return End.DONE;
  }

  private void write(List<Sourced> step, String name, String state) {
    register.take(
        new Taking(step, health.with(Map.of(name, state), step, register, clock.instant())));
    health.written(register);
  }

  private List<Sourced> next(Iterator<Sourced> rest) {
    List<Sourced> step = new ArrayList<>();
    int characters = 0;
    while (step.size() < MOST_ARTICLES && characters < MOST_CHARACTERS && rest.hasNext()) {
      Sourced each = rest.next();
      if (each.outcome() instanceof Accepted<RawArticle>(RawArticle article)) {
        RawArticle complete = settings.complete(article);
        characters += complete.text().length();
        step.add(new Sourced(each.source(), new Accepted<>(complete)));
      } else {
        step.add(each);
      }
    }
    return step;
  }

  /** A link is not followed and a pipe not opened: told once, as long as it stays. */
  private End refuse(String name, Path path, Glance.Kind kind) {
    String state = new Progress(kind.name(), 0, true).state();
    if (register.remembered(name).equals(java.util.Optional.of(state))) {
      return End.DONE;
    }
    Sourced refused =
        Sourced.rejected(
            path.toString(),
            RejectionReason.UNSUPPORTED_FORMAT,
            kind == Glance.Kind.LINK ? "a symbolic link" : "no file",
            "a file that lies in the folder");
    write(List.of(refused), name, state);
    return End.DONE;
  }
}
