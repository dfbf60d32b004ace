package org.sitrep.enrich.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimId;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.PlaceId;

/**
 * What a version of an article changes.
 *
 * @param known what is remembered from now on
 * @param article the article with the claims that stand
 * @param changed claims that it makes anew or otherwise than before, and those it takes back; what
 *     it only repeats is not among them
 */
public record Revision(KnownArticle known, EnrichedArticle article, List<Claim> changed) {
  /** What a record is beside the latest version that is known. */
  public enum Standing {
    /** A later version, to be read. */
    LATER,
    /** The same version again. */
    REPEATED,
    /** An earlier version. */
    SUPERSEDED
  }

  public Revision {
    changed = List.copyOf(changed);
  }

  /** What a version is beside what is known. */
  public static Standing standing(KnownArticle known, ArticleVersion version) {
    if (version.isRepeatOf(known.version())) {
      return Standing.REPEATED;
    }
    return version.compareTo(known.version()) > 0 ? Standing.LATER : Standing.SUPERSEDED;
  }

  /** What is remembered after the same version came again. */
  public static KnownArticle repeated(KnownArticle known, ArticleVersion version, long day) {
    return known.seenAgain(version, day);
  }

  /**
   * What a new version changes.
   *
   * @param read what was read in it
   * @param day when it came, in days since 1970-01-01 UTC
   */
  public static Revision of(
      @Nullable KnownArticle known, ArticleVersion version, EnrichedArticle read, long day) {
    Instant madeAt = KnownArticle.after(known, version.madeAt(read));
    Map<ClaimId, Claim> before = byId(known == null ? List.of() : known.claims());
    List<Claim> standing = new ArrayList<>();
    List<Claim> changed = new ArrayList<>();
    for (Claim claim : byId(read.claims()).values()) {
      Claim made = claim.madeBy(madeAt);
      Claim earlier = before.remove(claim.id());
      boolean same = earlier != null && earlier.madeBy(madeAt).equals(made);
      standing.add(same ? earlier : made);
      if (!same) {
        changed.add(made);
      }
    }
    before.values().forEach(claim -> changed.add(claim.takenBackBy(madeAt)));
    return new Revision(
        new KnownArticle(version, madeAt, standing, day), read.claiming(standing, madeAt), changed);
  }

  /** The changed claims of each place, in the order of the text. */
  public Map<PlaceId, List<Claim>> changedByPlace() {
    return changed.stream()
        .collect(
            Collectors.groupingBy(
                claim -> claim.place().id(), LinkedHashMap::new, Collectors.toList()));
  }

  private static Map<ClaimId, Claim> byId(List<Claim> claims) {
    Map<ClaimId, Claim> byId = new LinkedHashMap<>();
    claims.forEach(claim -> byId.putIfAbsent(claim.id(), claim));
    return byId;
  }
}
