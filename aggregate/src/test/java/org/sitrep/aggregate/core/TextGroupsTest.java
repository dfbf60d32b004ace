package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.model.ArticleId;

class TextGroupsTest {
  private static final Print STORY = print("agency", 10, Texts.of(0, 300));

  @Test
  void a_text_is_known_when_it_is_cut_introduced_or_both() {
    assertThat(one(STORY, print("cut", 11, Texts.of(0, 100)))).isTrue();
    assertThat(one(STORY, print("introduced", 11, Texts.of(0, 300, 1000, 1060)))).isTrue();
    assertThat(one(STORY, print("both", 11, Texts.of(0, 130, 1000, 1060)))).isTrue();
    assertThat(one(STORY, print("quotes a paragraph", 11, Texts.of(0, 60, 1000, 1100)))).isFalse();
    assertThat(one(STORY, print("other", 11, Texts.of(2000, 2300)))).isFalse();
  }

  @Test
  void the_first_print_may_be_the_shorter_one() {
    assertThat(one(print("cut", 9, Texts.of(100, 200)), STORY)).isTrue();
  }

  @Test
  void an_outlet_and_anyone_after_days_must_repeat_nearly_all_of_it() {
    assertThat(one(STORY, print("agency", 12, Texts.of(0, 130, 1000, 1080)))).isFalse();
    assertThat(one(STORY, print("agency", 12, Texts.of(0, 280)))).isTrue();
    assertThat(one(STORY, print("weekly", 100, Texts.of(0, 130, 1000, 1080)))).isFalse();
    assertThat(one(STORY, print("weekly", 100, Texts.of(0, 280)))).isTrue();
  }

  @Test
  void a_digest_does_not_make_one_text_of_what_it_was_made_from() {
    Print first = print("a", 10, Texts.of(0, 150));
    Print second = print("b", 11, Texts.of(500, 650));
    Print digest = print("digest", 12, Texts.of(0, 150, 500, 650));
    TextGroups groups = TextGroups.of(List.of(first, second, digest));
    assertThat(groups.text(first)).isNotEqualTo(groups.text(second));
    assertThat(groups.reprints()).isEqualTo(1);
  }

  @Test
  void a_later_whole_print_makes_one_of_two_parts_that_overlap() {
    Print first = print("a", 10, Texts.of(0, 120));
    Print second = print("b", 11, Texts.of(80, 200, 1000, 1020));
    assertThat(one(first, second)).isFalse();
    TextGroups groups = TextGroups.of(List.of(first, second, print("whole", 12, Texts.of(0, 200))));
    assertThat(groups.text(first)).isEqualTo(groups.text(second));
  }

  @Test
  void a_chain_of_texts_that_change_little_by_little_does_not_go_on_for_ever() {
    List<Print> chain = new ArrayList<>();
    for (int link = 0; link < 60; link++) {
      chain.add(print("o" + link, 10 + link / 10.0, Texts.of(link * 50, link * 50 + 120)));
    }
    TextGroups groups = TextGroups.of(chain);
    assertThat(groups.text(chain.getFirst())).isNotEqualTo(groups.text(chain.getLast()));
  }

  @Test
  void signatures_of_an_unknown_form_join_only_their_equals() {
    assertThat(one(print("a", 1, "t1"), print("b", 2, "t1"))).isTrue();
    assertThat(one(print("a", 1, "t1"), print("b", 2, "t2"))).isFalse();
    assertThat(one(print("a", 1, null), print("b", 2, null))).isFalse();
    assertThat(one(print("a", 1, "bk1:"), print("b", 2, Texts.of(0, 30)))).isFalse();
  }

  @Test
  void any_order_and_any_repeats_give_the_same_texts() {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      List<Print> prints = some(random, 40);
      List<Integer> texts = texts(prints, prints);
      List<Print> other = new ArrayList<>(prints);
      other.addAll(prints.subList(0, 20));
      Collections.shuffle(other, random);
      assertThat(texts(prints, other)).isEqualTo(texts);
    }
  }

  @Test
  void a_print_that_is_not_among_them_is_told() {
    assertThatThrownBy(() -> TextGroups.of(List.of()).text(STORY)).hasMessageContaining("[print]");
  }

  @Test
  @Timeout(20)
  void thousands_of_prints_are_joined_in_time_that_grows_with_their_number_alone() {
    Random random = new Random(8);
    List<Print> prints = new ArrayList<>();
    for (int print = 0; print < 20_000; print++) {
      int from = random.nextInt(60);
      String text = Texts.of(from, from + 200, 1000 + print * 20, 1000 + print * 20 + 20);
      prints.add(print("o" + print, 10 + print / 1000.0, text));
    }
    assertThat(TextGroups.of(prints).reprints()).isEqualTo(prints.size() - 1);
  }

  private static List<Print> some(Random random, int count) {
    List<Print> prints = new ArrayList<>();
    for (int print = 0; print < count; print++) {
      int from = random.nextInt(10) * 60;
      int length = 60 + random.nextInt(150);
      prints.add(print("o" + print % 25, random.nextInt(60), Texts.of(from, from + length)));
    }
    return prints;
  }

  private static List<Integer> texts(List<Print> prints, List<Print> order) {
    TextGroups groups = TextGroups.of(order);
    return prints.stream().map(groups::text).toList();
  }

  private static boolean one(Print... prints) {
    TextGroups groups = TextGroups.of(Arrays.asList(prints));
    return Arrays.stream(prints).map(groups::text).distinct().count() == 1;
  }

  private static Print print(String outlet, double hour, @Nullable String signature) {
    var at = Told.START.plus(Duration.ofMinutes(Math.round(hour * 60)));
    return new Print(new ArticleId(outlet + at), outlet, at, signature);
  }
}
