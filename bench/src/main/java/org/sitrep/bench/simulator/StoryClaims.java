package org.sitrep.bench.simulator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ActorRef;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimId;
import org.sitrep.model.Ids;
import org.sitrep.model.LocalName;
import org.sitrep.model.Quote;
import org.sitrep.model.Side;

/** Stories in the form in which extraction hands them on. */
final class StoryClaims {
  private StoryClaims() {}

  static Claim claim(Story story) {
    ArticleId article =
        new ArticleId(Ids.hash(story.outlet(), story.text(), story.publishedAt().toString()));
    String words = words(story);
    ClaimId id =
        Claim.idOf(
            article,
            story.place().id(),
            story.kind(),
            story.side(),
            story.stance(),
            0,
            words.length());
    return new Claim(
        id,
        article,
        story.outlet(),
        "en",
        story.publishedAt(),
        story.place(),
        story.kind(),
        actor(story.side()),
        side(story.side()),
        story.extent(),
        story.stance(),
        story.context(),
        story.time(),
        story.origin(),
        new Quote(words, 0, words.length()),
        Ids.hash(story.text()),
        "simulated");
  }

  private static String words(Story story) {
    return String.join(
        " ",
        story.side() == null ? "somebody" : name(story.side()),
        story.kind().name().toLowerCase(Locale.ROOT),
        story.place().surface());
  }

  private static @Nullable ActorRef actor(@Nullable ActorId side) {
    return side == null ? null : new ActorRef(side, new LocalName(name(side), null), name(side));
  }

  private static @Nullable Side side(@Nullable ActorId side) {
    return side == null ? null : new Side(side, new LocalName(name(side), null));
  }

  private static String name(ActorId side) {
    return side.value().substring(side.value().indexOf('-') + 1);
  }
}
