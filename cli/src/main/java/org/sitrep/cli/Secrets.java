package org.sitrep.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What no message may show: the values of passwords, login modules and tokens. */
final class Secrets {
  private static final String MASK = "***";
  private static final int SHORTEST = 3;
  private static final Pattern SECRET_NAME =
      Pattern.compile("password|jaas|secret|token|credential|keystore\\.key|private");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?i)((?:password|secret|token|jaas\\.config|credentials?)\\s*[=:]\\s*)(\"[^\"]*\"|[^\\s,;]+)");

  /** What a login module has between its quotes, such as {@code password="x"}. */
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private final List<String> values;

  private Secrets(List<String> values) {
    this.values = values;
  }

  /** The secrets among the environment and the arguments of this process. */
  static Secrets of(Map<String, String> environment, String... arguments) {
    List<String> values = new ArrayList<>();
    environment.forEach((name, value) -> remember(name.replace('_', '.'), value, values));
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String pair = argument.startsWith("--property=") ? argument.substring(equals + 1) : argument;
      int split = pair.indexOf('=');
      if (split > 0) {
        remember(pair.substring(0, split), pair.substring(split + 1), values);
      }
    }
    values.sort(Comparator.comparingInt(String::length).reversed());
    return new Secrets(values);
  }

  /** These and the secrets among other settings. */
  Secrets and(Map<String, String> settings) {
    List<String> all = new ArrayList<>(values);
    settings.forEach((name, value) -> remember(name, value, all));
    all.sort(Comparator.comparingInt(String::length).reversed());
    return new Secrets(all);
  }

  /** The message with every secret as three asterisks. */
  String mask(String message) {
    String masked = message;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return SPOKEN.matcher(masked).replaceAll("$1" + MASK);
  }

  private static void remember(String name, String value, List<String> values) {
    if (!SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).find()) {
      return;
    }
    QUOTED.matcher(value).results().map(match -> match.group(1)).forEach(values::add);
    values.add(value);
    values.removeIf(each -> each.length() < SHORTEST);
  }
}
