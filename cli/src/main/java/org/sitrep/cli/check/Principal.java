package org.sitrep.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a broker takes a client for, as far as its own settings tell; a broker may be set to call it
 * by another name.
 *
 * @param name such as {@code User:desk}
 */
public record Principal(String name) {
  private static final Pattern USER = Pattern.compile("\\busername=\"([^\"]+)\"");
  private static final String KEYS = "ssl.keystore.location";

  /** Of these client settings. */
  public static Principal of(Map<String, String> settings) {
    String protocol = settings.getOrDefault("security.protocol", "PLAINTEXT");
    if (protocol.startsWith("SASL_")) {
      Matcher user = USER.matcher(settings.getOrDefault("sasl.jaas.config", ""));
      return new Principal(user.find() ? "User:" + user.group(1) : "this client");
    }
    if (protocol.equals("SSL") && settings.containsKey(KEYS)) {
      return ofKeys(
          Path.of(settings.getOrDefault(KEYS, "")),
          settings.getOrDefault("ssl.keystore.type", "JKS"),
          settings.getOrDefault("ssl.keystore.password", ""));
    }
    return new Principal("User:ANONYMOUS");
  }

  private static Principal ofKeys(Path file, String type, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance(type);
      keys.load(in, password.toCharArray());
      for (String alias : Collections.list(keys.aliases())) {
        Certificate certificate = keys.getCertificate(alias);
        if (keys.isKeyEntry(alias) && certificate instanceof X509Certificate own) {
          return new Principal("User:" + own.getSubjectX500Principal().getName());
        }
      }
    } catch (IOException | GeneralSecurityException unread) {
      // A store of another kind, such as PEM: the broker knows who it is all the same.
    }
    return new Principal("this client");
  }

  @Override
  public String toString() {
    return name;
  }
}
