package org.sitrep.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.model.wire.RawArticleReaderTest.article;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sitrep.model.RawArticle;

class NinjsTest {
  @Test
  void version_1_has_one_headline_and_named_bodies() {
    RawArticle article =
        article(
            """
            {"uri":"http://ninjs.example.com/items/1","type":"text","language":"en-GB",
             "versioncreated":"2013-07-09T10:37:00Z","firstcreated":"2013-07-08T00:00:00Z",
             "infosource":[{"name":"A Reporter","rel":"author"},{"name":"The Agency","rel":"provider"}],
             "copyrightholder":"Holder","byline":"Somebody","headline":"Trial opens",
             "altids":{"legacy":"77"},
             "body_xhtml":"<p>One.</p><p>Two.</p>","body_text":"One. Two."}\
            """);
    assertThat(article.id().value()).isEqualTo("http://ninjs.example.com/items/1");
    assertThat(article.url()).isEqualTo("http://ninjs.example.com/items/1");
    assertThat(article.outlet()).isEqualTo("The Agency");
    assertThat(article.text()).isEqualTo("Trial opens\nOne. Two.");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2013-07-09T10:37:00Z"));
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void version_2_has_lists_of_roles_and_content_types() {
    RawArticle article =
        article(
            """
            {"uri":"urn:newsml:example:1","versioncreated":"2019-05-10T16:02:28+02:00",
             "copyrightholder":"dpa","language":"de","by":"Von Jemand",
             "altids":[{"role":"url","value":"https://example.org/a"}],
             "headlines":[{"role":"short","value":"Kurz"},{"role":"main","value":"Lang"}],
             "bodies":[{"role":"html","contenttype":"text/html",
               "value":"<section><p>Eins.</p><p>Zwei &amp; drei.</p></section>"}]}\
            """);
    assertThat(article.id().value()).isEqualTo("urn:newsml:example:1");
    assertThat(article.url()).isEqualTo("https://example.org/a");
    assertThat(article.outlet()).isEqualTo("dpa");
    assertThat(article.text()).isEqualTo("Lang\nEins.\n\nZwei & drei.");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2019-05-10T14:02:28Z"));
  }

  @Test
  void version_3_writes_its_names_in_camel_case() {
    RawArticle article =
        article(
            """
            {"uri":"http://example.com/3","versionCreated":"2024-12-07T10:37:00Z","pubStatus":"usable",
             "infoSources":[{"name":"سانا","role":"http://cv.iptc.org/newscodes/infosourcerole/publisher"}],
             "headlines":[{"role":"main","value":"عنوان"}],
             "bodies":[{"role":"rich","contentType":"application/xhtml+xml","value":"<p>لا</p>"},
                       {"role":"main","contentType":"text/plain","value":"نعم"}]}\
            """);
    assertThat(article.outlet()).isEqualTo("سانا");
    assertThat(article.text()).isEqualTo("عنوان\nنعم");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2024-12-07T10:37:00Z"));
  }

  @Test
  void a_description_stands_in_for_a_missing_body_and_an_alternative_for_a_missing_uri() {
    RawArticle article =
        article(
            """
            {"altIds":[{"role":"x","value":"77"}],"contentCreated":"2024-12-07","provider":{"name":"P"},
             "headlines":[{"value":"H"}],"descriptions":[{"value":"D"}],"bodies":[]}\
            """);
    assertThat(article.id().value()).isEqualTo("77");
    assertThat(article.outlet()).isEqualTo("P");
    assertThat(article.text()).isEqualTo("H\nD");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2024-12-07T12:00:00Z"));
  }

  @Test
  void an_item_that_is_withheld_or_canceled_is_taken_back_and_may_have_no_text() {
    for (String status : java.util.List.of("withheld", "canceled", "CANCELED")) {
      RawArticle article =
          article(
              """
              {"uri":"http://example.com/3","versionCreated":"2024-12-07T11:37:00Z","pubStatus":"%s"}\
              """
                  .formatted(status));
      assertThat(article.withdrawn()).isTrue();
      assertThat(article.id().value()).isEqualTo("http://example.com/3");
      assertThat(article.version()).isEqualTo(Instant.parse("2024-12-07T11:37:00Z"));
    }
    RawArticle usable =
        article("{\"uri\":\"u\",\"pubstatus\":\"usable\",\"version\":\"4\",\"body_text\":\"x\"}");
    assertThat(usable.withdrawn()).isFalse();
    assertThat(usable.version()).isNull();
  }

  @Test
  void a_body_field_makes_it_the_flat_form() {
    assertThat(article("{\"uri\":\"u\",\"body\":\"b\",\"outlet\":\"o\"}").outlet()).isEqualTo("o");
  }
}
