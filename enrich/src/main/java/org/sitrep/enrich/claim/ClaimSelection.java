package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Extent;
import org.sitrep.model.OriginId;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;
import org.sitrep.model.TimePrecision;

/** Joins what one article says twice: two rules on one word, a headline and its body. */
final class ClaimSelection {
  /** Who holds a place together with another is told by the same word. */
  private record Word(int trigger, PlaceId place, boolean loss, @Nullable ActorId alsoHolds) {}

  private record Statement(
      PlaceId place,
      ClaimKind kind,
      @Nullable ActorId side,
      Stance stance,
      ClaimContext context,
      OriginId origin) {}

  private ClaimSelection() {}

  /** The drafts that remain, in the order of the text. */
  static List<Draft> select(List<Draft> drafts) {
    Map<Word, Draft> byWord = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      Word word =
          new Word(
              draft.match().trigger().from(),
              draft.claim().place().id(),
              draft.claim().kind() == ClaimKind.WITHDREW,
              draft.claim().kind() == ClaimKind.HELD && draft.match().actor() != null
                  ? sideId(draft.claim().side())
                  : null);
      byWord.merge(
          word,
          draft,
          (one, other) -> one.claim().side() == null && other.claim().side() != null ? other : one);
    }
    Map<Statement, Draft> byStatement = new LinkedHashMap<>();
    for (Draft draft : byWord.values()) {
      byStatement.merge(statement(draft.claim()), draft, ClaimSelection::better);
    }
    List<Draft> selected = new ArrayList<>(byStatement.values());
    Map<PlaceId, List<Draft>> byPlace = new HashMap<>();
    for (Draft draft : selected) {
      byPlace.computeIfAbsent(draft.claim().place().id(), id -> new ArrayList<>(2)).add(draft);
    }
    selected.removeIf(draft -> draft.headline() && repeated(draft, besides(draft, byPlace)));
    selected.removeIf(
        draft -> draft.claim().side() == null && sided(draft, besides(draft, byPlace)));
    selected.removeIf(draft -> inside(draft.claim(), besides(draft, byPlace)));
    selected.sort(
        Comparator.comparingInt((Draft d) -> d.claim().quote().start())
            .thenComparing(d -> d.claim().place().id())
            .thenComparing(d -> d.claim().kind()));
    return selected;
  }

  /** All that is said of the place of a draft. */
  private static List<Draft> besides(Draft draft, Map<PlaceId, List<Draft>> byPlace) {
    return byPlace.getOrDefault(draft.claim().place().id(), List.of());
  }

  private static Statement statement(Claim claim) {
    return new Statement(
        claim.place().id(),
        claim.kind(),
        sideId(claim.side()),
        claim.stance(),
        claim.context(),
        claim.origin().id());
  }

  private static @Nullable ActorId sideId(@Nullable Side side) {
    return side == null ? null : side.id();
  }

  /** A headline counts once with its body, also where the body says more: entered, and took. */
  private static boolean repeated(Draft headline, Iterable<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean same =
          says(draft.claim().kind(), headline.claim().kind())
              && Objects.equals(sideId(draft.claim().side()), sideId(headline.claim().side()));
      if (same && !draft.headline() && draft.claim().context() == ClaimContext.CURRENT) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(ClaimKind body, ClaimKind headline) {
    boolean gain = headline == ClaimKind.ENTERED || headline == ClaimKind.HELD;
    return body == headline || (body == ClaimKind.CAPTURED && gain);
  }

  /** What is said without an actor adds nothing where the article says it with one. */
  private static boolean sided(Draft bare, Iterable<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean same =
          draft.claim().kind() == bare.claim().kind()
              && draft.claim().context() == bare.claim().context()
              && draft.claim().stance() == bare.claim().stance();
      if (same && draft.claim().side() != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether who is said to be near a place is by the end of the article in it. */
  private static boolean inside(Claim near, Iterable<Draft> drafts) {
    if (near.kind() != ClaimKind.APPROACHED || near.side() == null) {
      return false;
    }
    for (Draft draft : drafts) {
      Claim claim = draft.claim();
      boolean in = claim.kind() == ClaimKind.ENTERED || claim.kind() == ClaimKind.CAPTURED;
      if (in
          && claim.context() == ClaimContext.CURRENT
          && claim.stance() != Stance.DENIED
          && Objects.equals(sideId(claim.side()), sideId(near.side()))) {
        return true;
      }
    }
    return false;
  }

  private static Draft better(Draft one, Draft other) {
    return score(other) > score(one) ? other : one;
  }

  private static int score(Draft draft) {
    Claim claim = draft.claim();
    int dated = claim.eventTime().precision() == TimePrecision.REPORT ? 0 : 4;
    int whole = claim.extent() == Extent.FULL || claim.extent() == Extent.MOST ? 2 : 0;
    return dated + whole + (draft.headline() ? 0 : 1);
  }
}
