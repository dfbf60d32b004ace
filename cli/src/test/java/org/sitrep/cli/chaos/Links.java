package org.sitrep.cli.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.cli.contract.Link;

/** Every way between brokers, and from the clients to each: each way its own, to be cut alone. */
final class Links implements AutoCloseable {
  /** Stands for all clients, where brokers have their numbers from one on. */
  static final int CLIENTS = 0;

  /** What is said on a way. */
  enum Talk {
    /** Records: of clients, and of brokers that follow others. */
    RECORDS,
    /** The quorum's own affairs: votes, and whether a broker is alive. */
    QUORUM
  }

  private record Way(int from, int to, Talk talk) {}

  private final Map<Way, Link> links = new HashMap<>();

  /** Opens a way to the port, and gives where it begins. */
  int open(int from, int to, Talk talk, int port) {
    Link link = new Link(port);
    links.put(new Way(from, to, talk), link);
    return link.port();
  }

  /** Cuts all ways from and to a broker. */
  void cutOff(int broker, boolean fromClientsToo) {
    links.forEach(
        (way, link) -> {
          boolean concerned = way.from == broker || way.to == broker;
          if (concerned && (fromClientsToo || way.from != CLIENTS)) {
            link.cut();
          }
        });
  }

  /** Makes all ways whole again. */
  void mend() {
    links.values().forEach(Link::mend);
  }

  /** The ways that no records ever took: cutting them cuts nothing. Not all vote for each other. */
  List<String> unused() {
    return links.entrySet().stream()
        .filter(each -> each.getKey().talk == Talk.RECORDS && !each.getValue().wasUsed())
        .map(each -> each.getKey().toString())
        .toList();
  }

  @Override
  public void close() {
    links.values().forEach(Link::close);
  }
}
