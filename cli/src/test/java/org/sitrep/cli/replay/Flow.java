package org.sitrep.cli.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.aggregate.core.Table;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.enrich.Extractor;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.JsonLines;
import org.sitrep.monitor.Progress;

/** A replay on a broker of its own, and the table it should give, worked out without Kafka. */
final class Flow implements Watch {
  static final Path SEEDS = Path.of("..", "seeds");
  static final Instant ARRIVED = Instant.parse("2025-03-22T00:00:00Z");

  private final List<Progress> heard = new ArrayList<>();

  /** The table of one run, as JSON lines. */
  static String table(Plan plan) {
    try (DataFolder data = DataFolder.open(null)) {
      return new Flow().table(plan, data);
    }
  }

  static Plan plan(ArticleOrder order, int partitions, Path... folders) {
    return new Plan(List.of(folders), ARRIVED, order, partitions);
  }

  /** Claims straight from the extractor, assessed at once. */
  static String expected(Path... folders) {
    Extractor extractor = Extractor.standard();
    try (Stream<Sourced> articles = ArticleFiles.read(List.of(folders), ARRIVED)) {
      List<EnrichedArticle> enriched =
          articles
              .map(article -> article.outcome().then(extractor::extract))
              .filter(Accepted.class::isInstance)
              .map(outcome -> ((Accepted<EnrichedArticle>) outcome).value())
              .toList();
      List<Claim> claims = enriched.stream().flatMap(each -> each.claims().stream()).toList();
      Instant latest =
          enriched.stream().map(EnrichedArticle::publishedAt).max(Instant::compareTo).orElse(null);
      return JsonLines.of(Table.assess(claims, latest));
    }
  }

  String table(Plan plan, DataFolder data) {
    try (HostedBroker broker = new HostedBroker(data, Map.of())) {
      List<CityStatus> table = new ArrayList<>();
      new Replay(plan, this)
          .untilDone(
              () -> new Connection(broker.start(), Map.of()),
              data.folder("streams"),
              table::addAll);
      return JsonLines.of(table);
    }
  }

  Progress last() {
    return heard.getLast();
  }

  @Override
  public void row(CityStatus row) {}

  @Override
  public void progress(Progress progress, List<CityStatus> rows) {
    heard.add(progress);
  }

  @Override
  public void lost(Collection<PlaceId> places) {
    throw new AssertionError("dead letters on " + places);
  }

  @Override
  public boolean wantsToStop() {
    return false;
  }
}
