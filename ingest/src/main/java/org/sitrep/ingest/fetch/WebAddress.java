package org.sitrep.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that may be fetched: {@code http} and {@code https} with a host, without a user, as
 * they stand in feeds, headers and settings: letters of any script and blanks are encoded, the host
 * becomes ASCII and lower case, the fragment goes.
 */
public final class WebAddress {
  private static final int LONGEST = 4096;
  private static final int LAST_PORT = 65_535;
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)(https?)://(\\[[0-9a-f:.]+\\]|[^/?#@:\\[\\]]+)(?::(\\d{0,5}))?([/?#].*)?");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final String ENCODED = " \"<>\\^`{|}";

  private WebAddress() {}

  /** The address; nothing where it is none, or one that must not be fetched. */
  public static Optional<URI> parse(String text) {
    String given = text.strip();
    if (given.length() > LONGEST || given.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    Matcher parts = PARTS.matcher(given);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String port = parts.group(3) == null || parts.group(3).isEmpty() ? "" : ":" + parts.group(3);
    if (!port.isEmpty() && Integer.parseInt(port.substring(1)) > LAST_PORT) {
      return Optional.empty();
    }
    String rest = parts.group(4) == null ? "" : withoutFragment(parts.group(4));
    try {
      String host = host(parts.group(2));
      String path = rest.startsWith("/") ? rest : "/" + rest;
      String scheme = parts.group(1).toLowerCase(Locale.ROOT);
      URI address = URI.create(scheme + "://" + host + port + encoded(path));
      return address.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** The address that a reference on a page of this address means (RFC 3986, section 5). */
  public static Optional<URI> resolve(URI base, String reference) {
    String given = reference.strip();
    if (SCHEME.matcher(given).matches()) {
      return parse(given);
    }
    if (given.startsWith("//")) {
      return parse(base.getScheme() + ":" + given);
    }
    String place = base.getScheme() + "://" + base.getRawAuthority();
    String path = base.getRawPath();
    if (given.isEmpty() || given.startsWith("#")) {
      return Optional.of(base);
    }
    if (given.startsWith("?")) {
      return parse(place + path + given);
    }
    String from = given.startsWith("/") ? "" : path.substring(0, path.lastIndexOf('/') + 1);
    return parse(place + from + given).map(URI::normalize);
  }

  /** Whom one is polite to: the host without its port. */
  public static String host(URI address) {
    return address.getHost();
  }

  private static String host(String given) {
    String host = given.endsWith(".") ? given.substring(0, given.length() - 1) : given;
    return host.startsWith("[")
        ? host.toLowerCase(Locale.ROOT)
        : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
  }

  private static String withoutFragment(String rest) {
    int fragment = rest.indexOf('#');
    return fragment < 0 ? rest : rest.substring(0, fragment);
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (int at = 0; at < path.length(); ) {
      int c = path.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean bare = c == '%' && !isHexadecimal(path, next);
      if (c > '~' || bare || ENCODED.indexOf(c) >= 0 || c == '[' || c == ']') {
        for (byte b : path.substring(at, next).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append("%02X".formatted(b));
        }
      } else {
        encoded.appendCodePoint(c);
      }
      at = next;
    }
    return encoded.toString();
  }

  private static boolean isHexadecimal(String path, int at) {
    return at + 2 <= path.length()
        && Character.digit(path.charAt(at), 16) >= 0
        && Character.digit(path.charAt(at + 1), 16) >= 0;
  }
}
