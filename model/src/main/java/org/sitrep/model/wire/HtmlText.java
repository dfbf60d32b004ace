package org.sitrep.model.wire;

import java.util.Locale;
import java.util.Set;

/**
 * The text of an HTML fragment as a reader sees it: paragraphs apart by an empty line, lines by a
 * line feed, white space folded except the no-break kind, scripts and styles left out. One pass, so
 * that its time grows with the length alone; broken markup gives broken text, never a failure.
 */
public final class HtmlText {
  private static final Set<String> HIDDEN =
      Set.of("script", "style", "head", "template", "noscript", "iframe", "svg", "math");
  private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "hr", "option");
  private static final Set<String> PARAGRAPHS =
      Set.of(
          ("p div section article header footer main aside nav figure figcaption blockquote pre"
                  + " address ul ol dl table form h1 h2 h3 h4 h5 h6 body html hl1 hl2 block")
              .split(" "));
  private static final Set<String> CELLS = Set.of("td", "th");

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private int breaks;
  private boolean space;
  private int at;

  private HtmlText(String html) {
    this.html = html;
  }

  /** The text of a fragment. */
  public static String of(String html) {
    HtmlText reader = new HtmlText(html);
    while (reader.at < html.length()) {
      reader.step();
    }
    return reader.text.toString();
  }

  private void step() {
    char c = html.charAt(at);
    if (c == '<' && at + 1 < html.length() && opensMarkup(html.charAt(at + 1))) {
      markup();
    } else if (c == '&') {
      HtmlEntities.Reference entity = HtmlEntities.at(html, at);
      entity.text().chars().forEach(unit -> write((char) unit));
      at += entity.length();
    } else if (isSpace(c)) {
      space = true;
      at++;
    } else {
      write(c);
      at++;
    }
  }

  private static boolean opensMarkup(char next) {
    boolean letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    return letter || next == '/' || next == '!' || next == '?';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private void write(char c) {
    if (!text.isEmpty()) {
      text.append(breaks > 0 ? "\n".repeat(breaks) : space ? " " : "");
    }
    breaks = 0;
    space = false;
    text.append(c);
  }

  private void markup() {
    if (html.startsWith("<!--", at)) {
      at = after("-->", at + "<!--".length());
      return;
    }
    boolean closing = html.charAt(at + 1) == '/';
    int start = closing ? at + 2 : at + 1;
    int end = start;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    String name = html.substring(start, end).toLowerCase(Locale.ROOT);
    at = endOfTag(end);
    boolean selfClosing = html.charAt(at - 2) == '/';
    if (HIDDEN.contains(name) && !closing && !selfClosing) {
      skipTo("</" + name);
    }
    separate(name);
  }

  private void separate(String name) {
    if (PARAGRAPHS.contains(name)) {
      breaks = 2;
    } else if (LINES.contains(name)) {
      breaks = Math.max(breaks, 1);
    } else if (CELLS.contains(name)) {
      space = true;
    }
  }

  /** One past the end of the tag; a quoted attribute may hold a {@code >}. */
  private int endOfTag(int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = html.charAt(i - 1) == '=' || isSpace(html.charAt(i - 1)) ? c : 0;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return html.length();
  }

  private int after(String mark, int from) {
    int found = html.indexOf(mark, from);
    return found < 0 ? html.length() : found + mark.length();
  }

  private void skipTo(String closingTag) {
    int i = at;
    while (i < html.length() && !html.regionMatches(true, i, closingTag, 0, closingTag.length())) {
      i++;
    }
    at = i;
  }
}
