package org.sitrep.model.trace;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code tracestate}: what the systems an article came through say of it to themselves. */
final class TraceState {
  /** So much of it every system must hand on; of what is longer, none is. */
  private static final int LONGEST = 512;

  private static final int MOST_MEMBERS = 32;
  private static final Pattern MEMBER =
      Pattern.compile(
          "[ \t]*([a-z0-9][a-z0-9_*/@-]{0,255})=[\\x20-\\x2b\\x2d-\\x3c\\x3e-\\x7e]{0,255}[\\x21-\\x2b\\x2d-\\x3c\\x3e-\\x7e]["
              + " \t]*");

  private static final Pattern NOTHING = Pattern.compile("[ \t]*");

  private TraceState() {}

  /** The same, where it is well-formed and not too long; else nothing. */
  static String orNothing(String given) {
    return given.length() <= LONGEST && isWellFormed(given) ? given : "";
  }

  private static boolean isWellFormed(String given) {
    String[] members = given.split(",", -1);
    Set<String> keys = new HashSet<>();
    for (String each : members) {
      Matcher member = MEMBER.matcher(each);
      boolean whole = member.matches() && keys.add(member.group(1));
      if (!whole && !NOTHING.matcher(each).matches()) {
        return false;
      }
    }
    return !keys.isEmpty() && members.length <= MOST_MEMBERS;
  }
}
