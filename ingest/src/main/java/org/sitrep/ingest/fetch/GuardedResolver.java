package org.sitrep.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the addresses of a host that may be connected to. The connection is made to exactly these,
 * so that a name which answers otherwise the second time gains nothing.
 */
final class GuardedResolver implements DnsResolver {
  private final DnsResolver names;
  private final Predicate<InetAddress> mayConnect;

  GuardedResolver(DnsResolver names, Predicate<InetAddress> mayConnect) {
    this.names = names;
    this.mayConnect = mayConnect;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] open =
        Arrays.stream(names.resolve(host)).filter(mayConnect).toArray(InetAddress[]::new);
    if (open.length == 0) {
      throw new Refused(host);
    }
    return open;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  /** A host that has no address one may connect to. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refused(String host) {
      super(host + " has no public address, expected one (or allow-private)");
    }
  }
}
