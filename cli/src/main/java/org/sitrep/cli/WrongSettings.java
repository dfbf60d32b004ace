package org.sitrep.cli;

import java.util.List;
import org.sitrep.cli.run.SettingsMistakes;

/** A settings file that cannot be used, which ends a command as wrong usage does. */
final class WrongSettings extends Failure {
  private static final long serialVersionUID = 1L;

  WrongSettings(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Each thing that is wrong with it, in a sentence. */
  List<String> mistakes() {
    return getCause() instanceof SettingsMistakes all
        ? all.each()
        : List.of(String.valueOf(getMessage()));
  }
}
