package org.sitrep.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.InletHealth;
import org.sitrep.ingest.OwnRegister;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Taking;

/**
 * Reads what is dropped into a folder until it is closed.
 *
 * <p>It looks again and again instead of being told: what a system tells of a folder differs,
 * overflows, and is nothing at all on network drives.
 */
public final class FolderWatch implements AutoCloseable {
  /** A name that has gone is remembered for so long, in case it comes back. */
  private static final Duration ABSENCE = Duration.ofDays(1);

  private static final long LONGEST_BEAT_MILLIS = 1_000;

  private final FolderSettings settings;
  private final OwnRegister register;
  private final InstantSource clock;
  private final Consumer<String> say;
  private final Settling settling;
  private final InletHealth health;
  private final FileIntake intake;
  private final Map<String, Glance> done = new HashMap<>();
  private final Map<String, Glance> doubtful = new HashMap<>();
  private final Map<String, Long> absent = new HashMap<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicReference<@Nullable RuntimeException> death = new AtomicReference<>();
  private final Thread thread;
  private boolean readable = true;

  private FolderWatch(
      FolderSettings settings, OwnRegister register, InstantSource clock, Consumer<String> say) {
    this.settings = settings;
    this.register = register;
    this.clock = clock;
    this.say = say;
    this.settling = new Settling(settings.settle());
    this.health = new InletHealth(settings.sheet());
    this.intake = new FileIntake(settings, register, health, clock);
    this.thread = Thread.ofPlatform().name("folder-" + settings.path()).unstarted(this::run);
  }

  /**
   * Starts to watch.
   *
   * @param register which it closes
   * @param clock says when an article arrived
   * @param say is told in a sentence when the folder cannot be read, and when it can be again
   */
  public static FolderWatch start(
      FolderSettings settings, OwnRegister register, InstantSource clock, Consumer<String> say) {
    FolderWatch watch = new FolderWatch(settings, register, clock, say);
    watch.thread.start();
    return watch;
  }

  /**
   * Does nothing while it lives.
   *
   * @throws RuntimeException once the broker has refused for good
   */
  public void requireAlive() {
    RuntimeException reason = death.get();
    if (reason != null) {
      throw reason;
    }
  }

  /** Ends the step that is under way, then stops. */
  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long beat = Math.clamp(settings.settle().toMillis() / 2, 20, LONGEST_BEAT_MILLIS);
    try (register) {
      while (!stop.await(beat, TimeUnit.MILLISECONDS)) {
        if (register.claim() != OwnRegister.Claim.AWAY) {
          look();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException refused) {
      death.set(refused);
    }
  }

  private void look() {
    Map<String, Glance> now = list();
    List<String> settled = settling.look(now, System.nanoTime());
    done.keySet().retainAll(now.keySet());
    doubtful.keySet().retainAll(now.keySet());
    try {
      for (String name : settled) {
        Glance seen = now.get(name);
        if (stop.getCount() > 0 && seen != null && !seen.equals(done.get(name))) {
          take(name, seen);
        }
      }
      forget(now.keySet());
      if (health.isDue(clock.instant())) {
        register.take(health.alone(register, clock.instant()));
        health.written(register);
      }
    } catch (Register.Lost lost) {
      // Claimed anew at the next look, which tells what has been taken.
    }
  }

  private void take(String name, Glance seen) {
    boolean doubts = !settling.hasStayed(name, settings.doubt(), System.nanoTime());
    if (doubts && seen.equals(doubtful.get(name))) {
      return;
    }
    switch (intake.take(name, seen, doubts, clock.instant())) {
      case DONE -> done.put(name, seen);
      case DOUBTFUL -> doubtful.put(name, seen);
      case CHANGED -> {}
    }
  }

  private Map<String, Glance> list() {
    Map<String, Glance> found = new HashMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(settings.path())) {
      for (Path each : entries) {
        String name = String.valueOf(each.getFileName());
        if (DroppedNames.isMeant(name)) {
          glance(each, name, found);
        }
      }
      tell(true, "");
    } catch (IOException | DirectoryIteratorException unreadable) {
      tell(false, ": " + unreadable.getClass().getSimpleName());
    }
    return found;
  }

  private static void glance(Path path, String name, Map<String, Glance> found) {
    try {
      Glance glance = Glance.at(path);
      if (glance.kind() != Glance.Kind.FOLDER) {
        found.put(name, glance);
      }
    } catch (IOException gone) {
      // Renamed between the list and the look.
    }
  }

  private void tell(boolean now, String why) {
    if (now != readable) {
      say.accept(
          "folder " + settings.path() + (now ? " can be read again" : " cannot be read" + why));
      readable = now;
      health.trouble(now ? null : "cannot be read" + why);
    }
  }

  private void forget(Set<String> here) {
    if (!readable) {
      return;
    }
    long nanos = System.nanoTime();
    Set<String> known =
        register.keys().stream()
            .filter(name -> !name.startsWith(InletHealth.PREFIX))
            .collect(Collectors.toUnmodifiableSet());
    absent.keySet().removeIf(name -> here.contains(name) || !known.contains(name));
    known.stream().filter(name -> !here.contains(name)).forEach(n -> absent.putIfAbsent(n, nanos));
    Set<String> gone =
        absent.entrySet().stream()
            .filter(each -> nanos - each.getValue() > ABSENCE.toNanos())
            .map(Map.Entry::getKey)
            .limit(1_000)
            .collect(Collectors.toUnmodifiableSet());
    if (!gone.isEmpty()) {
      register.take(new Taking(List.of(), Map.of(), gone));
    }
  }
}
