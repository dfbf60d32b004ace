package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.sitrep.model.Claim;

/** Counts of the prints beyond those that a ledger keeps, and how far the horizon has come. */
public final class Beyond {
  private final Tally claims;
  private final Tally articles;
  private final Tally outlets;
  private final Tally late;

  private Instant edge;

  private Beyond(Tally claims, Tally articles, Tally outlets, Tally late, Instant edge) {
    this.claims = claims;
    this.articles = articles;
    this.outlets = outlets;
    this.late = late;
    this.edge = edge;
  }

  static Beyond nothing() {
    return new Beyond(new Tally(), new Tally(), new Tally(), new Tally(), Instant.EPOCH);
  }

  /** Counts one more print; returns whether anything is different now. */
  boolean add(Claim claim) {
    boolean changed = claims.add(claim.id().value());
    changed |= articles.add(claim.articleId().value());
    changed |= outlets.add(claim.outlet());
    if (Lateness.isLate(claim)) {
      changed |= late.add(claim.id().value());
    }
    return changed;
  }

  /** Moves the edge of the horizon on; returns whether it moved. */
  boolean pass(Instant day) {
    boolean on = day.isAfter(edge);
    if (on) {
      edge = day;
    }
    return on;
  }

  /** The start of the first day that the horizon has not passed; the epoch before any. */
  Instant edge() {
    return edge;
  }

  int claims() {
    return claims.count();
  }

  int late() {
    return late.count();
  }

  /** Distinct articles among the kept claims and those beyond. */
  int articlesWith(Collection<Claim> kept) {
    return with(articles, kept, claim -> claim.articleId().value());
  }

  /** Distinct outlets among the kept claims and those beyond. */
  int outletsWith(Collection<Claim> kept) {
    return with(outlets, kept, Claim::outlet);
  }

  private int with(Tally tally, Collection<Claim> kept, Function<Claim, String> name) {
    if (claims.count() == 0) {
      return (int) kept.stream().map(name).distinct().count();
    }
    Tally all = Tally.of(tally.state());
    kept.stream().map(name).forEach(all::add);
    return all.count();
  }

  /** What is written of it. */
  public record State(
      Tally.State claims,
      Tally.State articles,
      Tally.State outlets,
      Tally.State late,
      Instant edge) {}

  /** The counts in the form in which they are written. */
  public State state() {
    return new State(claims.state(), articles.state(), outlets.state(), late.state(), edge);
  }

  /** The counts as they were written. */
  public static Beyond of(State state) {
    return new Beyond(
        Tally.of(state.claims()),
        Tally.of(state.articles()),
        Tally.of(state.outlets()),
        Tally.of(state.late()),
        state.edge());
  }
}
