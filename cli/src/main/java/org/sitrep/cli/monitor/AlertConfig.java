package org.sitrep.cli.monitor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.sitrep.cli.Failure;
import org.sitrep.monitor.alert.ProgramCall;
import org.sitrep.monitor.alert.Sending;
import org.sitrep.monitor.alert.Webhook;
import org.sitrep.monitor.alert.WebhookSecret;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.stream.TopicAccess;
import org.sitrep.monitor.stream.TopicSending;

/**
 * An alert; it goes to one of three.
 *
 * @param name {@code alerts[].name}, letters, digits, dots and dashes
 * @param when {@code alerts[].when}, a filter that the state after a change must match
 * @param webhook {@code alerts[].webhook}, an address; empty for none
 * @param secretFile {@code alerts[].secret-file}, what the webhook is signed with; empty for none
 * @param topic {@code alerts[].topic}, named in full; empty for none
 * @param command {@code alerts[].command}, a program and its arguments; none where empty
 */
public record AlertConfig(
    String name,
    Filter when,
    String webhook,
    String secretFile,
    String topic,
    List<String> command) {
  public AlertConfig {
    command = List.copyOf(command);
  }

  /** Whether it says of exactly one where it goes to. */
  public boolean hasOneTarget() {
    int targets = (webhook.isEmpty() ? 0 : 1) + (topic.isEmpty() ? 0 : 1);
    return targets + (command.isEmpty() ? 0 : 1) == 1;
  }

  /**
   * The way there.
   *
   * @throws Failure where the secret cannot be read
   */
  Sending sending(TopicAccess access) {
    if (!topic.isEmpty()) {
      return new TopicSending(access, topic);
    }
    return webhook.isEmpty()
        ? new ProgramCall(command)
        : new Webhook(URI.create(webhook), secret(), InstantSource.system());
  }

  private byte[] secret() {
    try {
      return secretFile.isEmpty()
          ? new byte[0]
          : WebhookSecret.read(Files.readString(Path.of(secretFile)));
    } catch (IOException unreadable) {
      throw new Failure("alert " + name + ": its secret cannot be read: " + unreadable, unreadable);
    }
  }
}
