package org.sitrep.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.0.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "2001:db8::1",
        "2001:0:4136:e378::1",
        "100::1"
      })
  void what_is_not_of_the_public_internet_is_refused(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.255.255",
        "100.63.255.255",
        "100.128.0.1",
        "169.253.1.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void what_is_of_it_is_not(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.ORG,http://example.org/",
    "https://example.org:8443/a b?c=d e#f,https://example.org:8443/a%20b?c=d%20e",
    "http://example.org./x,http://example.org/x",
    "http://أخبار.example/خبر,http://xn--igbicxr.example/%D8%AE%D8%A8%D8%B1",
    "http://example.org/100%,http://example.org/100%25",
    "http://example.org/%d8%ae,http://example.org/%d8%ae",
    "http://example.org?q=[1],http://example.org/?q=%5B1%5D",
    "  http://example.org/  ,http://example.org/",
    "http://[2606:4700::1111]/x,http://[2606:4700::1111]/x",
  })
  void addresses_are_read_as_they_are_written(String given, String read) {
    assertThat(WebAddress.parse(given)).contains(URI.create(read));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org",
        "jar:http://x!/",
        "data:,x",
        "javascript:alert(1)",
        "http://",
        "http:///x",
        "http://user@example.org/",
        "http://user:pass@example.org/",
        "http://example.org\r\n/x",
        "http://exa mple.org/",
        "http://example.org:99999/",
        "http://example.org:x/",
        "//example.org/x",
        "example.org/x",
        "",
        "http://[::1",
        "http://a\u0000b/",
        "http://%2561/"
      })
  void what_must_not_be_fetched_is_no_address(String given) {
    assertThat(WebAddress.parse(given)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/x,http://a.example/x",
    "x,http://a.example/b/x",
    "../x,http://a.example/x",
    "?p=1,http://a.example/b/c?p=1",
    "//other.example/x,http://other.example/x",
    "https://other.example,https://other.example/",
    "#part,http://a.example/b/c?q",
  })
  void references_are_read_from_where_they_stand(String reference, String read) {
    assertThat(WebAddress.resolve(URI.create("http://a.example/b/c?q"), reference))
        .contains(URI.create(read));
  }

  @Test
  void a_reference_of_another_kind_leads_nowhere() {
    URI base = URI.create("http://a.example/");
    assertThat(WebAddress.resolve(base, "file:///etc/passwd")).isEmpty();
    assertThat(WebAddress.resolve(base, "mailto:a@b")).isEmpty();
  }
}
