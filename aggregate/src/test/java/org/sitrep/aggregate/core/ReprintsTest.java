package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.that;
import static org.sitrep.model.ClaimKind.CAPTURED;
import static org.sitrep.model.ClaimKind.HELD;
import static org.sitrep.model.OriginKind.AGENCY;
import static org.sitrep.model.OriginKind.MONITOR;
import static org.sitrep.model.OriginKind.OUTLET;
import static org.sitrep.model.OriginKind.SOCIAL;
import static org.sitrep.model.OriginKind.WITNESS;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Claim;
import org.sitrep.model.Stance;

/** Whose word it is that many print. */
class ReprintsTest {
  private static final String WHOLE = Texts.of(0, 300);
  private static final String CUT = Texts.of(0, 140, 1000, 1040);
  private static final String OTHER = Texts.of(5000, 5300);
  private static final Told TAKEN = that(BLUE, CAPTURED, 30);

  @Test
  void who_prints_an_agency_before_it_and_does_not_say_so_is_the_agency() {
    Told paper = TAKEN.by("paper", OUTLET).signed(CUT).published(31);
    Told agency = TAKEN.by("wire", AGENCY).signed(WHOLE).published(32);
    assertThat(voices(paper, agency)).containsExactly("wire", "wire");
  }

  @Test
  void reprints_and_restatements_are_counted_apart() {
    Told wire = TAKEN.by("wire", AGENCY).signed(WHOLE).published(31);
    Told cut = TAKEN.by("wire", AGENCY).printedBy("paper").signed(CUT).published(32);
    Told unnamed = TAKEN.by("other paper", OUTLET).signed(WHOLE).published(33);
    Told again = TAKEN.by("wire", AGENCY).signed(OTHER).published(40);
    var counts = Shown.row(wire, cut, unnamed, again).counts();
    assertThat(counts.articles()).isEqualTo(4);
    assertThat(counts.origins()).isEqualTo(1);
    assertThat(counts.reprints()).isEqualTo(2);
    assertThat(counts.restatements()).isEqualTo(1);
    assertThat(Shown.row(wire, wire, cut, cut, again, unnamed).counts()).isEqualTo(counts);
  }

  @Test
  void any_print_may_name_the_agency() {
    Told first = TAKEN.by("one", OUTLET).signed(WHOLE).published(31);
    Told second = TAKEN.by("wire", AGENCY).printedBy("two").signed(CUT).published(35);
    assertThat(voices(first, second)).containsExactly("wire", "wire");
  }

  @Test
  void where_nobody_names_anybody_the_first_print_is_the_origin() {
    Told first = TAKEN.by("one", OUTLET).signed(CUT).published(31);
    Told second = TAKEN.by("two", OUTLET).signed(WHOLE).published(32);
    assertThat(voices(first, second)).containsExactly("one", "one");
  }

  @Test
  void a_rumour_that_papers_copy_stays_a_rumour() {
    Told rumour = TAKEN.by("channel", SOCIAL).signed(WHOLE).published(31);
    Told paper = TAKEN.by("paper", OUTLET).signed(WHOLE).published(33);
    assertThat(voices(rumour, paper)).containsExactly("channel", "channel");
    Told naming = TAKEN.by("channel", SOCIAL).printedBy("other paper").signed(CUT).published(35);
    assertThat(voices(paper, naming, rumour.published(36))).containsOnly("channel");
  }

  @Test
  void an_outlet_that_another_names_is_the_origin_of_an_earlier_print() {
    Told thief = TAKEN.by("thief", OUTLET).signed(WHOLE).published(31);
    Told own = TAKEN.by("station", OUTLET).signed(WHOLE).published(32);
    Told honest = TAKEN.by("station", OUTLET).printedBy("honest").signed(CUT).published(33);
    assertThat(voices(thief, own, honest)).containsOnly("station");
  }

  @Test
  void two_origins_that_one_text_names_stay_two() {
    Told agency = TAKEN.by("wire", AGENCY).signed(WHOLE).printedBy("one").published(31);
    Told monitor = TAKEN.by("watch", MONITOR).signed(WHOLE).printedBy("one").published(31);
    Told again = TAKEN.by("watch", MONITOR).signed(CUT).printedBy("two").published(33);
    assertThat(voices(agency, monitor, again)).containsExactly("wire", "watch", "watch");
  }

  @Test
  void whom_an_outlet_names_besides_the_origin_of_the_text_it_has_from_elsewhere() {
    Told agency = TAKEN.by("wire", AGENCY).signed(WHOLE).published(31);
    Told print = TAKEN.by("paper", OUTLET).signed(CUT).published(33);
    Told besides = TAKEN.by("watch", MONITOR).printedBy("paper").signed(CUT).published(33);
    assertThat(voices(agency, print, besides)).containsExactly("wire", "wire", "watch");
    assertThat(voices(agency, besides)).containsExactly("wire", "wire");
  }

  @Test
  void what_a_party_says_is_not_made_an_agencys_word() {
    Told agency = TAKEN.by("wire", AGENCY).signed(WHOLE).published(31);
    Told party = TAKEN.byParty(BLUE).with(Stance.CLAIMED).printedBy("p").signed(CUT).published(33);
    assertThat(voices(agency, party)).containsExactly("wire", "side:" + BLUE);
  }

  @Test
  void an_outlet_that_leaves_out_whose_claim_it_is_does_not_confirm_it() {
    Told claimed =
        TAKEN.byParty(BLUE).with(Stance.CLAIMED).printedBy("one").signed(WHOLE).published(31);
    Told bare = TAKEN.by("two", OUTLET).signed(CUT).published(33);
    assertThat(voices(claimed, bare)).containsOnly("side:" + BLUE);
    assertThat(Shown.of(claimed, bare)).startsWith("CLAIMED");
  }

  @Test
  void what_no_print_credits_is_the_agencys_whose_text_it_is() {
    Told agency = TAKEN.by("wire", AGENCY).printedBy("one").signed(WHOLE).published(31);
    Told bare = that(BLUE, HELD, 30).by("two", OUTLET).signed(CUT).published(32);
    Told quoted = TAKEN.by("people", WITNESS).printedBy("two").signed(CUT).published(32);
    assertThat(voices(agency, bare)).containsOnly("wire");
    assertThat(voices(bare, quoted.printedBy("three"))).containsExactly("two", "people");
  }

  @Test
  void a_denial_and_what_it_denies_are_two_statements_of_one_text() {
    Told said = TAKEN.by("wire", AGENCY).signed(WHOLE).published(31);
    Told denied =
        TAKEN.byParty(RED).with(Stance.DENIED).printedBy("wire").signed(WHOLE).published(31);
    assertThat(voices(said, denied)).containsExactly("wire", "side:" + RED);
  }

  @Test
  void other_texts_and_texts_without_a_signature_keep_their_origins() {
    Told one = TAKEN.by("one", OUTLET).signed(WHOLE);
    Told two = TAKEN.by("two", OUTLET).signed(OTHER).published(32);
    Told three = TAKEN.by("three", OUTLET).published(33);
    assertThat(voices(one, two, three)).containsExactly("one", "two", "three");
  }

  private static List<String> voices(Told... told) {
    List<Claim> claims = Arrays.stream(told).map(Told::claim).toList();
    var origins = Originators.of(claims.reversed(), TextGroups.ofClaims(claims));
    return claims.stream()
        .map(claim -> Voice.of(origins.getOrDefault(claim.id(), claim.origin())).key())
        .toList();
  }
}
