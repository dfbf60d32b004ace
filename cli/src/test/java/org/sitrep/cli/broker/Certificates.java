package org.sitrep.cli.broker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;

/** A key with a certificate that vouches for itself, made by the JDK's keytool. */
record Certificates(Path keyStore, Path authority) {
  private static final String PASSWORD = "of the test";

  static Certificates make(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve(name + ".p12");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=sitrep-" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new AssertionError("keytool made no key");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getCertificate(name).getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    return new Certificates(file, Files.writeString(folder.resolve(name + ".pem"), pem));
  }

  /** The settings of whoever has the key. */
  Map<String, String> keys() {
    return Map.of(
        "ssl.keystore.location",
        keyStore.toString(),
        "ssl.keystore.type",
        "PKCS12",
        "ssl.keystore.password",
        PASSWORD,
        "ssl.key.password",
        PASSWORD);
  }

  /** The settings of whoever trusts it. */
  Map<String, String> trust() {
    return Map.of("ssl.truststore.location", authority.toString(), "ssl.truststore.type", "PEM");
  }
}
