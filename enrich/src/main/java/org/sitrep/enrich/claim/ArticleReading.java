package org.sitrep.enrich.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
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
 * @param capital the capital of that country, or null
 */
public record ArticleReading(
    RawArticle article,
    Reading reading,
    InOrder<PlaceMention> places,
    InOrder<ActorMention> actors,
    InOrder<TimeMention> times,
    PublicationTime.Published published,
    Origin outlet,
    @Nullable String country,
    @Nullable Place capital) {
  /** The place mentions of a sentence. */
  public List<PlaceMention> placesIn(Sentence sentence) {
    return places.in(sentence);
  }

  /** The actor mentions of a sentence. */
  public List<ActorMention> actorsIn(Sentence sentence) {
    return actors.in(sentence);
  }
}
