package org.sitrep.ingest.page;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one address of an article. A page may name another than it was read at, but only within its
 * own site: else anyone could write in anyone's name, and over it.
 */
final class PageAddress {
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(?:utm_|fb_|mc_)\\w*|fbclid|gclid|dclid|igshid|msclkid|ocid|cmpid|ref_src|at_\\w+");
  private static final String AMP_CACHE = ".cdn.ampproject.org";
  private static final int LONGEST = 2000;

  private PageAddress() {}

  /**
   * The canonical address, else the one it was read at.
   *
   * @param readAt null for a file, of which no site is known: it is believed what it says
   */
  static @Nullable String of(@Nullable String readAt, Stream<String> named) {
    Optional<URI> own = readAt == null ? Optional.empty() : web(readAt.strip());
    return named
        .flatMap(address -> resolved(own, address).stream())
        .filter(address -> own.isEmpty() || isSameSite(own.get(), address))
        .filter(address -> own.isEmpty() || isAsDeep(own.get(), address))
        .findFirst()
        .or(() -> own)
        .map(PageAddress::written)
        .orElse(readAt == null || readAt.isBlank() ? null : readAt.strip());
  }

  /** An address on the page, if it is one of the web and of the page's site. */
  static Optional<String> within(@Nullable String page, String address) {
    Optional<URI> own = page == null ? Optional.empty() : web(page);
    return resolved(own, address)
        .filter(other -> own.isEmpty() || isSameSite(own.get(), other))
        .map(URI::toString);
  }

  /** The host without www; empty where there is none. */
  static Optional<String> host(@Nullable String address) {
    return address == null
        ? Optional.empty()
        : web(address)
            .map(uri -> uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
  }

  private static Optional<URI> resolved(Optional<URI> own, String address) {
    Optional<URI> absolute = web(address.strip());
    return absolute.isPresent() || own.isEmpty() || address.contains(":")
        ? absolute
        : uri(address.strip()).map(own.get()::resolve).filter(PageAddress::isWeb);
  }

  private static Optional<URI> web(String address) {
    return uri(address).filter(PageAddress::isWeb);
  }

  private static Optional<URI> uri(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(escaped(address)));
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  /** Letters beyond ASCII may stand in addresses; spaces and a few signs do and may not. */
  private static String escaped(String address) {
    return address.replace(" ", "%20").replace("|", "%7C").replace("\"", "%22").replace("^", "%5E");
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme();
    return scheme != null
        && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null;
  }

  private static boolean isSameSite(URI own, URI other) {
    return site(own.getHost()).equals(site(other.getHost()))
        || (own.getHost().endsWith(AMP_CACHE)
            && own.getRawPath().contains("/" + other.getHost() + "/"));
  }

  /** The domain somebody owns: what stands below a public suffix. */
  private static String site(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String owned = EffectiveTldFinder.getAssignedDomain(lower, true, false);
    return owned == null || owned.isEmpty() ? lastTwoLabels(lower) : owned;
  }

  /** What the list does not know is taken to be owned below its last label, as it says itself. */
  private static String lastTwoLabels(String host) {
    if (EffectiveTldFinder.getEffectiveTLD(host) != null || !host.matches(".*\\.[a-z-]+")) {
      return host;
    }
    int last = host.lastIndexOf('.');
    return host.substring(host.lastIndexOf('.', last - 1) + 1);
  }

  /** Templates name the front page as the address of every page. */
  private static boolean isAsDeep(URI own, URI other) {
    return !isFront(other) || isFront(own);
  }

  static boolean isFront(URI uri) {
    String path = uri.getRawPath();
    return (path == null || path.matches("/?|/(?:ar|en|index\\.\\w+)/?"))
        && uri.getRawQuery() == null;
  }

  /** Whether it is the address of a site, not of a page in it. */
  static boolean isFront(@Nullable String address) {
    return address != null && web(address).filter(PageAddress::isFront).isPresent();
  }

  private static String written(URI uri) {
    String address = uri.toString();
    int hash = address.indexOf('#');
    String page = hash < 0 ? address : address.substring(0, hash);
    int mark = page.indexOf('?');
    if (mark < 0) {
      return page;
    }
    String query =
        Arrays.stream(page.substring(mark + 1).split("&"))
            .filter(part -> !TRACKING.matcher(part.replaceFirst("=.*", "")).matches())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? page.substring(0, mark) : page.substring(0, mark + 1) + query;
  }
}
