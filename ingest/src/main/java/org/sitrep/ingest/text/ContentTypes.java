package org.sitrep.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a Content-Type says, and which encoding a name means on the web. */
public final class ContentTypes {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})");

  /** Names that mean a larger encoding on the web, and names Java has not (WHATWG Encoding). */
  private static final Map<String, String> ON_THE_WEB =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("x-cp1256", "windows-1256"),
          Map.entry("arabic", "iso-8859-6"),
          Map.entry("asmo-708", "iso-8859-6"),
          Map.entry("iso-8859-6-e", "iso-8859-6"),
          Map.entry("iso-8859-6-i", "iso-8859-6"),
          Map.entry("utf8", "utf-8"),
          Map.entry("unicode", "utf-8"));

  private ContentTypes() {}

  /** Such as {@code text/html}; empty where nothing is said. */
  public static String kind(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    String kind = end < 0 ? contentType : contentType.substring(0, end);
    return kind.strip().toLowerCase(Locale.ROOT);
  }

  /** The encoding named in a header or a piece of markup. */
  public static Optional<Charset> charset(@Nullable String text) {
    Matcher named = CHARSET.matcher(text == null ? "" : text);
    return named.find() ? named(named.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(ON_THE_WEB.getOrDefault(lower, lower)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
