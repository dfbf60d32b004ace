package org.sitrep.ingest.feed;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.model.wire.HtmlEntities;

/**
 * The text of a feed made well-formed where feeds usually are not: junk before and after the root
 * and characters that XML does not allow go, a document type with all it declares goes unread,
 * references of HTML become what they stand for, all others and lone ampersands plain text, and
 * prefixes that are not declared are. One pass, so that its time grows with the length alone.
 */
final class XmlText {
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "dc", "http://purl.org/dc/elements/1.1/",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "media", "http://search.yahoo.com/mrss/",
          "atom", "http://www.w3.org/2005/Atom",
          "feedburner", "http://rssnamespace.org/feedburner/ext/1.0",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final Pattern ROOT = Pattern.compile("<((?:[\\w.-]+:)?(?:rss|feed|RDF))[\\s>]");
  private static final Pattern PREFIX = Pattern.compile("[<\\s]([A-Za-z_][\\w.-]*):[A-Za-z_]");
  private static final Pattern DECLARED = Pattern.compile("xmlns:([\\w.-]+)\\s*=");
  private static final String CDATA = "<![CDATA[";
  private static final String COMMENT = "<!--";

  private final String xml;
  private final StringBuilder clean;
  private int at;
  private int depth;
  private int deepest;

  private XmlText(String xml) {
    this.xml = xml;
    this.clean = new StringBuilder(xml.length() + 256);
  }

  /**
   * A document that a parser can read.
   *
   * @param text well-formed, as far as this can make it
   * @param depth how deep its elements are nested
   * @param whole whether the root was closed
   */
  record Document(String text, int depth, boolean whole) {}

  /** Whether it begins as a feed in XML does, after whatever stands before its root. */
  static boolean isFeed(String text) {
    return ROOT.matcher(text.substring(0, Math.min(text.length(), 4096))).find();
  }

  /** Makes a feed well-formed; the root must be there ({@link #isFeed}). */
  static Document document(String text) {
    Matcher root = ROOT.matcher(text);
    if (!root.find()) {
      throw new IllegalArgumentException("no feed");
    }
    String name = root.group(1);
    String end = "</" + name;
    int close = text.lastIndexOf(end);
    boolean whole = close > root.start();
    String body = whole ? text.substring(root.start(), close) : cut(text, root.start(), name);
    XmlText reader = new XmlText(body);
    reader.read();
    String declared = reader.declared(body, name.length() + 1);
    String closing = whole || !name.equals("rss") ? end + ">" : "</channel></rss>";
    return new Document(declared + closing, reader.deepest, whole);
  }

  /** What is left of a feed that ends in the middle: up to its last whole item. */
  private static String cut(String text, int from, String root) {
    String item = root.equals("feed") ? "</entry>" : "</item>";
    int last = text.lastIndexOf(item);
    return last < from ? text.substring(from) : text.substring(from, last + item.length());
  }

  private void read() {
    while (at < xml.length()) {
      char c = xml.charAt(at);
      if (c == '<') {
        markup();
      } else if (c == '&') {
        reference();
      } else {
        character();
      }
    }
  }

  private void markup() {
    if (xml.startsWith(CDATA, at)) {
      copyTo("]]>");
    } else if (xml.startsWith(COMMENT, at)) {
      skipTo("-->", COMMENT.length());
    } else if (xml.startsWith("<?", at)) {
      skipTo("?>", 2);
    } else if (xml.startsWith("<!", at)) {
      skipTo(">", 2);
    } else if (at + 1 < xml.length() && isTag(xml.charAt(at + 1))) {
      tag();
    } else {
      clean.append("&lt;");
      at++;
    }
  }

  private static boolean isTag(char next) {
    return Character.isLetter(next) || next == '/' || next == '_';
  }

  private void tag() {
    boolean closing = xml.charAt(at + 1) == '/';
    clean.append('<');
    at++;
    char quote = 0;
    char last = '<';
    while (at < xml.length()) {
      char c = xml.charAt(at);
      if (c == '>' && quote == 0) {
        break;
      }
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      last = c;
      if (c == '&') {
        reference();
      } else if (c == '<') {
        clean.append("&lt;");
        at++;
      } else {
        character();
      }
    }
    if (at < xml.length()) {
      clean.append('>');
      at++;
    }
    depth += closing ? -1 : last == '/' ? 0 : 1;
    deepest = Math.max(deepest, depth);
  }

  private void reference() {
    HtmlEntities.Reference reference = HtmlEntities.at(xml, at);
    int length = reference.length();
    String name = length > 2 ? xml.substring(at + 1, at + length - 1) : "";
    if (OF_XML.contains(name)) {
      clean.append('&').append(name).append(';');
    } else if (length == 1) {
      clean.append("&amp;");
    } else {
      reference.text().codePoints().forEach(this::write);
    }
    at += length;
  }

  private void character() {
    int c = xml.codePointAt(at);
    clean.appendCodePoint(isAllowed(c) ? c : ' ');
    at += Character.charCount(c);
  }

  private void write(int c) {
    switch (c) {
      case '&' -> clean.append("&amp;");
      case '<' -> clean.append("&lt;");
      case '>' -> clean.append("&gt;");
      case '"' -> clean.append("&quot;");
      case '\'' -> clean.append("&apos;");
      default -> clean.appendCodePoint(isAllowed(c) ? c : ' ');
    }
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private void copyTo(String end) {
    int found = xml.indexOf(end, at);
    int to = found < 0 ? xml.length() : found + end.length();
    while (at < to) {
      character();
    }
    if (found < 0) {
      clean.append(end);
    }
  }

  private void skipTo(String end, int from) {
    int found = xml.indexOf(end, at + from);
    at = found < 0 ? xml.length() : found + end.length();
  }

  /** The clean text with the prefixes declared at its root that nobody has declared. */
  private String declared(String body, int afterName) {
    Set<String> used = found(PREFIX, body);
    used.removeAll(found(DECLARED, body));
    used.removeAll(Set.of("xml", "xmlns"));
    StringBuilder missing = new StringBuilder();
    for (String each : used) {
      String namespace = NAMESPACES.getOrDefault(each, "urn:undeclared:" + each);
      missing.append(" xmlns:").append(each).append("=\"").append(namespace).append('"');
    }
    return clean.insert(afterName, missing).toString();
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      found.add(match.group(1));
    }
    return found;
  }
}
