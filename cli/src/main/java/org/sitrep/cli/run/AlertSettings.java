package org.sitrep.cli.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.cli.monitor.AlertConfig;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.filter.FilterMistake;

/** Reads the alerts from the settings file. */
final class AlertSettings {
  private AlertSettings() {}

  static List<AlertConfig> of(Section whole) {
    List<AlertConfig> alerts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Section each : whole.sections("alerts")) {
      each.require("name");
      each.require("when");
      AlertConfig alert =
          new AlertConfig(
              each.text("name", "", "[A-Za-z0-9.-]{1,60}"),
              filter(each),
              each.text("webhook", "", "https?://\\S+"),
              each.text("secret-file", "", ".+"),
              each.text("topic", "", "[A-Za-z0-9._-]{1,249}"),
              each.texts("command", "(?s).+"));
      if (!alert.hasOneTarget()) {
        each.wrong("webhook", "expected one of webhook, topic, command");
      }
      if (!names.add(alert.name())) {
        each.wrong("name", "there are two of this name");
      }
      each.refuseUnknown();
      alerts.add(alert);
    }
    return alerts;
  }

  private static Filter filter(Section alert) {
    try {
      return Filter.read(alert.text("when", "", "(?s).*"));
    } catch (FilterMistake mistake) {
      alert.wrong("when", String.valueOf(mistake.getMessage()));
      return Filter.ALL;
    }
  }
}
