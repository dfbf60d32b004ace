package org.sitrep.cli.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sitrep.cli.Connection;
import org.sitrep.monitor.alert.AlertRule;
import org.sitrep.monitor.alert.Sending;
import org.sitrep.monitor.situation.SituationSource;
import org.sitrep.monitor.stream.AlertReader;
import org.sitrep.monitor.stream.TopicAccess;
import org.sitrep.monitor.stream.TopicSending;

/** The alerts of the settings, being sent until this is closed. */
public final class Alerts implements AutoCloseable {
  private final List<AlertReader> readers = new ArrayList<>();
  private final List<Sending> sendings = new ArrayList<>();

  /**
   * Starts them.
   *
   * @param table what is known of places beside their changes
   * @param say is told in a sentence what could not be sent
   */
  public Alerts(
      Connection connection,
      String prefix,
      List<AlertConfig> alerts,
      SituationSource table,
      Consumer<String> say) {
    TopicAccess access = new TopicAccess(connection.client(Map.of()), prefix);
    for (AlertConfig each : alerts) {
      Sending sending = each.sending(access);
      sendings.add(sending);
      AlertRule rule = new AlertRule(each.name(), each.when());
      readers.add(new AlertReader(access, rule, sending, table, say).start());
    }
  }

  @Override
  public void close() {
    readers.forEach(AlertReader::close);
    for (Sending each : sendings) {
      if (each instanceof TopicSending topic) {
        topic.close();
      }
    }
  }
}
