package org.sitrep.enrich.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.time.PublicationTime;
import org.sitrep.enrich.time.TimeMention;
import org.sitrep.model.Origin;
import org.sitrep.model.RawArticle;

/**
 * All that was read in one article before claims are made of it.
 *
 * @param outlet the outlet as an origin
 * @param country ISO 3166 code in lower case of the country the article is about, or null
 */
public record ArticleReading(
    RawArticle article,
    Reading reading,
    List<PlaceMention> places,
    List<ActorMention> actors,
    List<TimeMention> times,
    PublicationTime.Published published,
    Origin outlet,
    @Nullable String country) {
  public ArticleReading {
    places = List.copyOf(places);
    actors = List.copyOf(actors);
    times = List.copyOf(times);
  }

  /** The place mentions of a sentence. */
  public List<PlaceMention> placesIn(Sentence sentence) {
    return places.stream()
        .filter(p -> p.from() >= sentence.from() && p.to() < sentence.to())
        .toList();
  }

  /** The actor mentions of a sentence. */
  public List<ActorMention> actorsIn(Sentence sentence) {
    return actors.stream()
        .filter(a -> a.from() >= sentence.from() && a.to() < sentence.to())
        .toList();
  }
}
