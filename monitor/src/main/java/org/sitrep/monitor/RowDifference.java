package org.sitrep.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.CityStatus.Evidence;
import org.sitrep.model.CityStatus.StatusPlace;
import org.sitrep.model.ClaimId;

/**
 * How the rows of one place differ between two tables, and why.
 *
 * @param fields what a reader sees differ, in the order of the row; empty unless it is changed
 * @param evidence claims that only one of the two rests on, or that weigh or are read differently,
 *     by their ids
 * @param becauseBefore the words of the first table's row, the rule that decided first
 * @param becauseAfter those of the second table's row
 */
public record RowDifference(
    StatusPlace place,
    Kind kind,
    List<FieldDifference> fields,
    List<EvidenceDifference> evidence,
    List<String> becauseBefore,
    List<String> becauseAfter) {
  /** Confidences and weights closer than this are the same to a reader, who sees two digits. */
  static final double TOLERANCE = 0.005;

  public RowDifference {
    fields = List.copyOf(fields);
    evidence = List.copyOf(evidence);
    becauseBefore = List.copyOf(becauseBefore);
    becauseAfter = List.copyOf(becauseAfter);
  }

  /** In which of the two tables the place has a row. */
  public enum Kind {
    /** Only in the second. */
    ADDED,
    /** Only in the first. */
    GONE,
    CHANGED
  }

  /**
   * A field that differs.
   *
   * @param field its name as in the JSON of a row, {@code counts.for} for one within another
   */
  public record FieldDifference(String field, @Nullable Object before, @Nullable Object after) {}

  /** A claim as the evidence it is in the first table and in the second; null where it is none. */
  public record EvidenceDifference(@Nullable Evidence before, @Nullable Evidence after) {
    /** The later reading of it, else the only one. */
    Evidence either() {
      return after != null ? after : Objects.requireNonNull(before);
    }
  }

  /**
   * Compares the rows of one place. The instant they speak for is no difference.
   *
   * @param before null where the first table has none; not both are
   * @return empty where a reader sees no difference
   */
  static Optional<RowDifference> between(@Nullable CityStatus before, @Nullable CityStatus after) {
    CityStatus shown = after != null ? after : Objects.requireNonNull(before);
    List<FieldDifference> fields =
        before == null || after == null ? List.of() : fields(before, after);
    List<EvidenceDifference> evidence = evidence(evidenceOf(before), evidenceOf(after));
    Kind kind = before == null ? Kind.ADDED : after == null ? Kind.GONE : Kind.CHANGED;
    if (kind == Kind.CHANGED && fields.isEmpty() && evidence.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RowDifference(shown.place(), kind, fields, evidence, because(before), because(after)));
  }

  private static List<FieldDifference> fields(CityStatus before, CityStatus after) {
    Map<String, @Nullable Object> first = seen(before);
    Map<String, @Nullable Object> second = seen(after);
    List<FieldDifference> differences = new ArrayList<>();
    first.forEach(
        (field, value) -> {
          if (!same(value, second.get(field))) {
            differences.add(new FieldDifference(field, value, second.get(field)));
          }
        });
    return differences;
  }

  private static Map<String, @Nullable Object> seen(CityStatus row) {
    Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    seen.put("place", row.place());
    seen.put("status", row.status());
    seen.put("controller", row.controller());
    seen.put("extent", row.extent());
    seen.put("inherited", row.inherited());
    seen.put("since", row.since());
    seen.put("previous", row.previous());
    seen.put("confidence", row.confidence());
    CityStatus.Counts counts = row.counts();
    seen.put("counts.claims", counts.claims());
    seen.put("counts.articles", counts.articles());
    seen.put("counts.outlets", counts.outlets());
    seen.put("counts.origins", counts.origins());
    seen.put("counts.for", counts.forCount());
    seen.put("counts.against", counts.against());
    seen.put("counts.late", counts.late());
    seen.put("counts.reprints", counts.reprints());
    seen.put("counts.restatements", counts.restatements());
    seen.put("revision", row.revision());
    return seen;
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Double first && other instanceof Double second) {
      return Math.abs(first - second) <= TOLERANCE;
    }
    return Objects.equals(one, other);
  }

  private static List<EvidenceDifference> evidence(List<Evidence> before, List<Evidence> after) {
    Map<ClaimId, Evidence> first = byClaim(before);
    Map<ClaimId, Evidence> second = byClaim(after);
    Map<String, ClaimId> all = new TreeMap<>();
    first.keySet().forEach(id -> all.put(id.value(), id));
    second.keySet().forEach(id -> all.put(id.value(), id));
    return all.values().stream()
        .map(id -> new EvidenceDifference(first.get(id), second.get(id)))
        .filter(each -> !sameEvidence(each.before(), each.after()))
        .toList();
  }

  private static boolean sameEvidence(@Nullable Evidence one, @Nullable Evidence other) {
    return one != null
        && other != null
        && same(one.weight(), other.weight())
        && weighing(one, other.weight()).equals(other);
  }

  private static Evidence weighing(Evidence evidence, double weight) {
    return new Evidence(
        evidence.claimId(),
        evidence.articleId(),
        evidence.outlet(),
        evidence.origin(),
        evidence.kind(),
        evidence.side(),
        evidence.stance(),
        evidence.eventTime(),
        evidence.publishedAt(),
        evidence.quote(),
        weight);
  }

  private static Map<ClaimId, Evidence> byClaim(List<Evidence> evidence) {
    Map<ClaimId, Evidence> claims = new LinkedHashMap<>();
    evidence.forEach(each -> claims.put(each.claimId(), each));
    return claims;
  }

  private static List<Evidence> evidenceOf(@Nullable CityStatus row) {
    return row == null ? List.of() : row.evidence();
  }

  private static List<String> because(@Nullable CityStatus row) {
    return row == null ? List.of() : row.because();
  }
}
