package org.sitrep.cli.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sitrep.cli.Failure;
import org.sitrep.ingest.OwnRegister;
import org.sitrep.ingest.folder.FolderSettings;
import org.sitrep.ingest.folder.FolderWatch;
import org.sitrep.ingest.push.PushServer;
import org.sitrep.ingest.stream.IntakeConfig;
import org.sitrep.ingest.stream.OwnIntake;
import org.sitrep.model.Ids;

/** What brings articles into this process, running until it is closed or dies. */
public final class Inlets implements AutoCloseable {
  /** Whose register it is in {@code news.intake}: that of all processes that take calls. */
  static final String PUSH_OWNER = "push";

  /** One of them. */
  private record Inlet(String name, Runnable requireAlive, Runnable close) {}

  private final IntakeConfig intake;
  private final int partitions;
  private final Consumer<String> say;
  private final List<Inlet> open = new ArrayList<>();

  private Inlets(IntakeConfig intake, int partitions, Consumer<String> say) {
    this.intake = intake;
    this.partitions = partitions;
    this.say = say;
  }

  /**
   * Opens them.
   *
   * @param partitions of {@code news.intake}
   * @param say is told where each is open
   * @throws Failure in one sentence, where one cannot be; none is open then
   */
  public static Inlets open(
      IngestConfig config, IntakeConfig intake, int partitions, Consumer<String> say) {
    Inlets inlets = new Inlets(intake, partitions, say);
    boolean all = false;
    try {
      config.push().ifPresent(inlets::push);
      config.folders().forEach(inlets::folder);
      inlets.feeds(config.feeds());
      all = true;
      return inlets;
    } finally {
      if (!all) {
        inlets.close();
      }
    }
  }

  /**
   * Does nothing while all live.
   *
   * @throws Failure once one has died
   */
  public void requireAlive() {
    for (Inlet each : open) {
      try {
        each.requireAlive().run();
      } catch (RuntimeException died) {
        throw new Failure(each.name() + " died: " + Failure.rootOf(died), died);
      }
    }
  }

  @Override
  public void close() {
    open.reversed().forEach(each -> each.close().run());
    open.clear();
  }

  private void push(PushConfig config) {
    OwnRegister register = register(PUSH_OWNER);
    try {
      PushServer server =
          PushServer.start(config.settings(process()), register, InstantSource.system(), say);
      open.add(new Inlet("push", server::requireAlive, server::close));
      say.accept("push takes articles at http://" + config.bind() + ":" + server.port());
    } catch (IOException notListening) {
      throw new Failure("push cannot start: " + notListening.getMessage(), notListening);
    }
  }

  private void folder(FolderConfig config) {
    FolderSettings settings = config.settings(process());
    OwnRegister register = ofThisInstance("folder-" + Ids.hash(settings.path().toString()));
    FolderWatch watch = FolderWatch.start(settings, register, InstantSource.system(), say);
    open.add(new Inlet("folder " + settings.path(), watch::requireAlive, watch::close));
    String licence = config.licence().isEmpty() ? "" : " (licence: " + config.licence() + ")";
    say.accept("folder " + settings.path() + " is watched" + licence);
  }

  private void feeds(FeedsConfig config) {
    if (!config.sources().isEmpty()) {
      FeedInlet feeds = FeedInlet.open(config, intake, partitions, say);
      open.add(new Inlet("the reading of feeds", feeds::requireAlive, feeds::close));
    }
  }

  /** A register that the next process of this instance, or else of this machine, goes on with. */
  private OwnRegister ofThisInstance(String what) {
    String owner = (what + "-" + process()).replaceAll("[^A-Za-z0-9._-]", "_");
    return register(owner.substring(0, Math.min(owner.length(), 100)));
  }

  private String process() {
    return intake.instance().isEmpty() ? machine() : intake.instance();
  }

  private OwnRegister register(String owner) {
    return new OwnIntake(intake, owner, partitions, InstantSource.system());
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
