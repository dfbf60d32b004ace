package org.sitrep.cli.run;

import java.util.List;

/** All that is wrong with a settings file. */
public final class SettingsMistakes extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final List<String> each;

  SettingsMistakes(String where, List<String> each) {
    super(where + String.join("; ", each));
    this.each = List.copyOf(each);
  }

  /** One by one, each with its line and its name in brackets. */
  public List<String> each() {
    return each;
  }
}
