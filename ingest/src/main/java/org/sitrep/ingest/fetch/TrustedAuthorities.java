package org.sitrep.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Who may vouch for servers besides those that Java trusts. */
public final class TrustedAuthorities {
  private TrustedAuthorities() {}

  /**
   * The certificates in a file.
   *
   * @param pem one or more, in PEM
   * @throws IOException in one sentence, where there is none, or something else
   */
  public static List<X509Certificate> read(Path pem) throws IOException {
    List<X509Certificate> read = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(pem))) {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        if (each instanceof X509Certificate certificate) {
          read.add(certificate);
        }
      }
    } catch (CertificateException none) {
      throw new IOException(pem + " has no certificates, expected some in PEM", none);
    }
    if (read.isEmpty()) {
      throw new IOException(pem + " has no certificates, expected some in PEM");
    }
    return read;
  }

  /** What connections are secured by: these, and those that Java trusts. */
  static SSLContext context(List<X509Certificate> authorities) {
    try {
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      int number = 0;
      for (TrustManager manager : managers(null)) {
        if (manager instanceof X509TrustManager java) {
          for (X509Certificate each : java.getAcceptedIssuers()) {
            all.setCertificateEntry("java-" + number++, each);
          }
        }
      }
      for (X509Certificate each : authorities) {
        all.setCertificateEntry("own-" + number++, each);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(all), null);
      return context;
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("every Java has TLS and a store of its own", impossible);
    }
  }

  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
