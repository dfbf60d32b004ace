package org.sitrep.cli.contract;

import java.util.Optional;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.TwoDoors;

/** The broker inside this process, with a second listener behind a {@link Link}. */
final class EmbeddedTried implements TriedBroker {
  private final DataFolder folder;
  private final TwoDoors broker;
  private final Link link;

  private EmbeddedTried(DataFolder folder, TwoDoors broker, Link link) {
    this.folder = folder;
    this.broker = broker;
    this.link = link;
  }

  static EmbeddedTried start() {
    DataFolder folder = DataFolder.open(null);
    int second = TwoDoors.freePort();
    Link link = new Link(second);
    return new EmbeddedTried(
        folder, TwoDoors.start(folder.folder("broker"), second, link.port()), link);
  }

  @Override
  public String bootstrap() {
    return broker.bootstrap();
  }

  @Override
  public Optional<Way> way() {
    return Optional.of(new LinkedWay(link));
  }

  @Override
  public boolean livesOn() {
    return false;
  }

  @Override
  public void close() {
    link.close();
    broker.close();
    folder.close();
  }

  private record LinkedWay(Link link) implements Way {
    @Override
    public String bootstrap() {
      return "127.0.0.1:" + link.port();
    }

    @Override
    public void cut() {
      link.cut();
    }

    @Override
    public void mend() {
      link.mend();
    }
  }
}
