package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
  @Test
  void the_value_of_a_secret_setting_is_masked_wherever_it_stands() {
    Secrets secrets =
        Secrets.of(Map.of("SITREP_KAFKA_SSL_KEY_PASSWORD", "opensesame"), "--bootstrap", "host:1");
    assertThat(secrets.mask("said opensesame to host:1")).isEqualTo("said *** to host:1");
  }

  @Test
  void what_a_login_module_has_in_quotes_is_masked_too() {
    Secrets secrets =
        Secrets.of(Map.of(), "--property", "sasl.jaas.config=x required password=\"p4ss\";");
    assertThat(secrets.mask("bad p4ss")).isEqualTo("bad ***");
  }

  @Test
  void a_secret_nobody_gave_us_is_masked_by_its_name() {
    Secrets secrets = Secrets.of(Map.of());
    assertThat(secrets.mask("Password=abc, token: \"d e f\"; client=ok"))
        .isEqualTo("Password=***, token: ***; client=ok");
  }
}
