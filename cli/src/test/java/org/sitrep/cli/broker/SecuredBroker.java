package org.sitrep.cli.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.sitrep.cli.chaos.Ports;

/**
 * A broker that lets nobody in without a certificate or a password, and nobody do what they were
 * not allowed to. It has a third listener for whoever sets it up.
 */
public final class SecuredBroker implements AutoCloseable {
  private static final String HOST = "127.0.0.1:";

  private final KafkaRaftServer server;
  private final Path folder;
  private final List<Integer> ports;
  private final Certificates ours;
  private final Certificates theirs;
  private final Admin admin;

  /** Starts it with its files in a folder. */
  public SecuredBroker(Path folder) throws Exception {
    this.folder = folder;
    ours = Certificates.make(folder, "broker");
    theirs = Certificates.make(folder, "client");
    ports = Ports.free(4);
    Path data = Files.createDirectories(folder.resolve("broker"));
    EmbeddedBroker.format(data);
    server = new KafkaRaftServer(new KafkaConfig(settings(data), false), Time.SYSTEM);
    server.startup();
    admin = Admin.create(Map.of("bootstrap.servers", HOST + ports.get(0)));
  }

  private Map<String, String> settings(Path data) {
    Map<String, String> settings =
        new HashMap<>(BrokerSettings.of(data, ports.get(0), ports.get(3)));
    String listeners =
        "PLAINTEXT://%s,SSL://%s,SASL_SSL://%s"
            .formatted(HOST + ports.get(0), HOST + ports.get(1), HOST + ports.get(2));
    settings.put("advertised.listeners", listeners);
    settings.put("listeners", listeners + ",CONTROLLER://" + HOST + ports.get(3));
    settings.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,SSL:SSL,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT");
    settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    settings.put(
        "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put("listener.name.ssl.ssl.client.auth", "required");
    settings.putAll(ours.keys());
    settings.putAll(theirs.trust());
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:ANONYMOUS");
    return settings;
  }

  /** Where those with a certificate come in. */
  public String certified() {
    return HOST + ports.get(1);
  }

  /** Where those with a password come in. */
  public String known() {
    return HOST + ports.get(2);
  }

  /** Lets a user come in with a password. */
  public void know(String user, String password) throws Exception {
    ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
    admin
        .alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user, how, password)))
        .all()
        .get();
  }

  /** Allows somebody something on all that begins with a name. */
  public void allow(String principal, ResourceType type, String prefix, AclOperation operation)
      throws ExecutionException, InterruptedException {
    ResourcePattern resource = new ResourcePattern(type, prefix, PatternType.PREFIXED);
    AccessControlEntry entry =
        new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW);
    admin.createAcls(List.of(new AclBinding(resource, entry))).all().get();
  }

  /** Writes a record past all permissions. */
  public void write(ProducerRecord<String, String> record) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", HOST + ports.get(0)),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(record).get();
    }
  }

  /** A file of client settings for a user with a password. */
  public Path settingsOf(String user, String password) throws IOException {
    Map<String, String> settings = new HashMap<>(ours.trust());
    settings.put("security.protocol", "SASL_SSL");
    settings.put("sasl.mechanism", "SCRAM-SHA-512");
    settings.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(user, password));
    return write(user, settings);
  }

  /** A file of client settings for whoever has the certificate of the client. */
  public Path settingsOfCertified() throws IOException {
    Map<String, String> settings = new HashMap<>(ours.trust());
    settings.putAll(theirs.keys());
    settings.put("security.protocol", "SSL");
    return write("certified", settings);
  }

  private Path write(String name, Map<String, String> settings) throws IOException {
    StringBuilder text = new StringBuilder();
    settings.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return Files.writeString(Files.createTempFile(folder, name, ".properties"), text);
  }

  @Override
  public void close() {
    admin.close();
    server.shutdown();
    server.awaitShutdown();
  }
}
