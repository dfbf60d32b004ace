package org.sitrep.cli.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ArticleId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ClaimId;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.Progress;

/**
 * The books of one run: every record handed to the flow is owed one answer (enriched, rejected or
 * dead-lettered), and every place with claims is owed a row that has counted all of them.
 *
 * <p>Claims are taken from the latest versions of enriched articles, which are committed with them
 * in one transaction, and over the whole topic: a row of an earlier run counts what that run
 * brought. Whether claims were taken back in the meantime no count can tell; the {@link Backlog}
 * does.
 */
final class Accounting {
  private static final int EXACTLY_COUNTED = 128;
  private static final double LEAST_SHARE = 0.92;

  /**
   * What is kept of the latest version of an article: its claims with their places.
   *
   * @param publishedAt null where it was taken back, since nothing was published then
   */
  private record Version(@Nullable Instant publishedAt, Map<ClaimId, PlaceId> claims) {
    static Version of(EnrichedArticle article) {
      Map<ClaimId, PlaceId> claims = new HashMap<>();
      article.claims().forEach(claim -> claims.put(claim.id(), claim.place().id()));
      return new Version(article.withdrawn() ? null : article.publishedAt(), claims);
    }
  }

  private final Map<String, Integer> owed = new HashMap<>();
  private final Map<PlaceId, Set<ClaimId>> claims = new HashMap<>();
  private final Set<PlaceId> lost = new TreeSet<>();
  private final Map<PlaceId, CityStatus> rows = new TreeMap<>();
  private final Map<ArticleId, Version> latest = new HashMap<>();
  private boolean allPublished;
  private int published;
  private int answered;
  private int claimsOfThisRun;
  private int rejected;
  private int repeated;
  private long entries;

  /** A record goes to the flow under this key; called before it is sent. */
  synchronized void owe(String key) {
    entries++;
    owed.merge(key, 1, Integer::sum);
    published++;
  }

  /** Nothing more will be published. */
  synchronized void close() {
    entries++;
    allPublished = true;
  }

  /**
   * An enriched article was committed.
   *
   * @param ofThisRun false for what was on the topic before
   */
  synchronized void enriched(EnrichedArticle article, boolean ofThisRun) {
    entries++;
    Version now = Version.of(article);
    Version before = latest.put(article.articleId(), now);
    if (before != null) {
      before.claims().forEach((claim, place) -> claimsOn(place).remove(claim));
    }
    now.claims().forEach((claim, place) -> claimsOn(place).add(claim));
    if (ofThisRun && settle(article.articleId().value())) {
      claimsOfThisRun += article.claims().size();
    }
  }

  /** A record of this run was rejected or dead-lettered on its way to being enriched. */
  synchronized void refused(String key) {
    entries++;
    if (settle(key)) {
      rejected++;
    }
  }

  /** A record of this run was a version that had come before, or one before the known one. */
  synchronized void repeated(String key) {
    entries++;
    if (settle(key)) {
      repeated++;
    }
  }

  /** A claim on the place was dead-lettered: no row will ever have counted all of them. */
  synchronized void lostClaim(PlaceId place) {
    entries++;
    lost.add(place);
  }

  /** A row was committed. */
  synchronized void row(CityStatus row) {
    entries++;
    rows.put(row.place().id(), row);
  }

  /** A row was taken from the table: nothing said of its place stands. */
  synchronized void gone(PlaceId place) {
    entries++;
    rows.remove(place);
  }

  /** Whether everything owed has come. */
  synchronized boolean isSettled() {
    return allPublished && owed.isEmpty() && waitingFor().isEmpty();
  }

  /** Whether anything has been sent whose answer, or whose row, has not come. */
  synchronized boolean owes() {
    return allPublished || !owed.isEmpty() || !waitingFor().isEmpty();
  }

  /** Places whose row has not counted all their claims yet. */
  synchronized Collection<PlaceId> waitingFor() {
    return claims.keySet().stream().filter(place -> !isComplete(place)).sorted().toList();
  }

  /** Places with a claim that was dead-lettered. */
  synchronized Collection<PlaceId> lost() {
    return List.copyOf(lost);
  }

  /** How often anything was entered: as long as this grows, something moves. */
  synchronized long entries() {
    return entries;
  }

  /** How many records are still owed an answer. */
  synchronized int unanswered() {
    return owed.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized Progress progress() {
    return new Progress(published, answered, claimsOfThisRun, rejected, repeated);
  }

  /** The rows so far, sorted by place id. */
  synchronized List<CityStatus> rows() {
    return List.copyOf(rows.values());
  }

  /** The latest publication among the latest versions of all articles; null where there is none. */
  synchronized @Nullable Instant latestPublication() {
    return latest.values().stream()
        .flatMap(version -> Stream.ofNullable(version.publishedAt()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private Set<ClaimId> claimsOn(PlaceId place) {
    return claims.computeIfAbsent(place, ignored -> new HashSet<>());
  }

  private boolean settle(String key) {
    boolean known = owed.containsKey(key);
    if (known) {
      owed.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
      answered++;
    }
    return known;
  }

  // At least, not exactly: on a broker that has dropped old claims the row knows of more.
  private boolean isComplete(PlaceId place) {
    CityStatus row = rows.get(place);
    int expected = claims.getOrDefault(place, Set.of()).size();
    return expected == 0
        || lost.contains(place)
        || (row != null && row.counts().claims() >= least(expected));
  }

  /** What a row must have counted: beyond some hundreds it counts within some per cent. */
  private static int least(int expected) {
    return expected <= EXACTLY_COUNTED ? expected : (int) (expected * LEAST_SHARE);
  }
}
