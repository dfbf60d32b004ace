package org.sitrep.model.wire;

import java.util.HashMap;
import java.util.Map;

/** Character references of HTML: all numbers, and the names of HTML 4 that news texts use. */
public final class HtmlEntities {
  private static final int LONGEST = 12;
  private static final int HEXADECIMAL = 16;
  private static final int DECIMAL = 10;

  /** The names of U+00A0 to U+00FF, in order. */
  private static final String LATIN_1 =
      """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
      iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
      uuml yacute thorn yuml\
      """;

  private static final Map<String, String> NAMED = named();

  private HtmlEntities() {}

  /**
   * What stands for a reference.
   *
   * @param length how much of the source it takes
   */
  public record Reference(String text, int length) {}

  /** The reference that begins with the ampersand there; a mere ampersand stands for itself. */
  public static Reference at(String html, int ampersand) {
    int end = html.indexOf(';', ampersand, Math.min(html.length(), ampersand + LONGEST));
    if (end < 0) {
      return new Reference("&", 1);
    }
    String name = html.substring(ampersand + 1, end);
    String text = name.startsWith("#") ? numbered(name.substring(1)) : NAMED.getOrDefault(name, "");
    return text.isEmpty() ? new Reference("&", 1) : new Reference(text, end + 1 - ampersand);
  }

  private static String numbered(String number) {
    boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
    try {
      int code =
          hexadecimal
              ? Integer.parseInt(number.substring(1), HEXADECIMAL)
              : Integer.parseInt(number, DECIMAL);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "\ufffd";
    } catch (NumberFormatException notANumber) {
      return "";
    }
  }

  private static Map<String, String> named() {
    Map<String, String> named = new HashMap<>();
    char next = '\u00a0';
    for (String name : LATIN_1.split(" ")) {
      named.put(name, String.valueOf(next++));
    }
    named.putAll(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'"));
    named.putAll(Map.of("lsquo", "‘", "rsquo", "’", "sbquo", "‚", "ldquo", "“", "rdquo", "”"));
    named.putAll(Map.of("bdquo", "„", "lsaquo", "‹", "rsaquo", "›", "ndash", "–", "mdash", "—"));
    named.putAll(Map.of("hellip", "…", "bull", "•", "euro", "€", "trade", "™", "minus", "−"));
    named.putAll(Map.of("zwnj", "\u200c", "zwj", "\u200d", "lrm", "\u200e", "rlm", "\u200f"));
    named.putAll(Map.of("ensp", "\u2002", "emsp", "\u2003", "thinsp", "\u2009"));
    return Map.copyOf(named);
  }
}
