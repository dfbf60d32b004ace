package org.sitrep.aggregate.core;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Claim;

/**
 * What is known of one place: the statements of every voice, and the number of prints beyond those
 * that are kept. It comes to the same for any order of arrival and any number of repeats. Not safe
 * for several threads.
 */
public final class SituationLedger {
  /** What a claim did to the ledger. */
  public enum Entry {
    /** It was known. */
    KNOWN,
    /** One more print of a known statement: only counts and the last mention move. */
    COUNTED,
    /** Something new was said. */
    NEW
  }

  /**
   * Of two claims with one id, that of the later version, and there the one that takes it back;
   * else the one published first; else the first by its content.
   */
  private static final Comparator<Claim> WINNER =
      Comparator.comparing(Claim::version, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(claim -> !claim.withdrawn())
          .thenComparing(Claim::publishedAt)
          .thenComparing(Claim::toString);

  private final Shelf shelf;
  private final Beyond beyond;
  private final Instant clock;
  private boolean beyondTouched;

  /** The ledger of a place nobody has spoken of. */
  public SituationLedger() {
    this(new Shelf(), Beyond.nothing(), Instant.MAX);
  }

  /** The ledger of these claims, in which the horizon follows the latest publication. */
  public SituationLedger(Collection<Claim> claims) {
    this(claims, Instant.MAX);
  }

  /**
   * The ledger of these claims, to be asked about an instant: only what the horizon has passed by
   * then is settled, whatever was published later.
   *
   * @param clock the epoch where nothing may be settled
   */
  public SituationLedger(Collection<Claim> claims, Instant clock) {
    this(new Shelf(), Beyond.nothing(), clock);
    claims.forEach(this::enter);
  }

  private SituationLedger(Shelf shelf, Beyond beyond, Instant clock) {
    this.shelf = shelf;
    this.beyond = beyond;
    this.clock = clock;
  }

  /** A ledger as it was written: its statements by their keys, and what went beyond them. */
  public static SituationLedger restored(
      Map<String, Statement> statements, Beyond.@Nullable State beyond) {
    return new SituationLedger(
        new Shelf(statements), beyond == null ? Beyond.nothing() : Beyond.of(beyond), Instant.MAX);
  }

  /** Enters a claim. */
  public Entry enter(Claim claim) {
    passTo(claim.publishedAt());
    Claim held = shelf.find(claim.id());
    if (held == null) {
      return print(claim);
    }
    if (winner(held, claim).equals(held)) {
      return Entry.KNOWN;
    }
    shelf.take(held);
    print(claim);
    return Entry.NEW;
  }

  /** Moves the horizon with what is published; what it passes is settled. */
  private void passTo(Instant published) {
    Instant now = published.isBefore(clock) ? published : clock;
    if (beyond.pass(now.minus(Weights.HORIZON_HOURS.hours()).truncatedTo(ChronoUnit.DAYS))) {
      beyondTouched = true;
      shelf.all().stream().filter(this::isPassed).toList().forEach(this::settle);
    }
  }

  private boolean isPassed(Statement statement) {
    return statement.isPassed(beyond.edge());
  }

  private void settle(Statement passed) {
    shelf.drop(passed.key());
    shelve(passed.asSettled());
  }

  private Entry print(Claim claim) {
    Statement said = Statement.of(claim);
    Shelved shelved = shelve(isPassed(said) ? said.asSettled() : said);
    Statement statement = shelved.statement();
    boolean told =
        statement.prints().size() == 1
            || Stream.of(statement.first(), statement.last()).anyMatch(Optional.of(claim)::equals);
    return told ? Entry.NEW : shelved.moved() ? Entry.COUNTED : Entry.KNOWN;
  }

  /** Joins a statement with what is kept of it. */
  private Shelved shelve(Statement said) {
    Statement known = shelf.at(said.key());
    Statement.Joined joined =
        known == null ? new Statement.Joined(said, List.of()) : known.with(said);
    boolean moved = !joined.statement().equals(known);
    if (moved) {
      shelf.put(said.key(), joined.statement());
    }
    boolean counted = false;
    for (Claim leftOut : joined.leftOut()) {
      counted |= beyond.add(leftOut);
    }
    beyondTouched |= counted;
    return new Shelved(joined.statement(), moved || counted);
  }

  private record Shelved(Statement statement, boolean moved) {}

  /** The statements, in an order that depends on them alone. */
  public Collection<Statement> statements() {
    return shelf.all();
  }

  /** The kept claims that stand. */
  public List<Claim> claims() {
    return prints().filter(claim -> !claim.withdrawn()).toList();
  }

  /** All kept claims, also those taken back, which stay so whatever arrives later. */
  public List<Claim> all() {
    return prints().toList();
  }

  /**
   * What was known at an instant: the claims published until then, those taken back later still
   * standing; counts beyond the kept claims are left out.
   */
  public SituationLedger asKnownAt(Instant at) {
    return new SituationLedger(
        prints().map(claim -> knownAt(claim, at)).flatMap(Optional::stream).toList());
  }

  /** The claim as it was known at an instant; empty where it was not published yet. */
  public static Optional<Claim> knownAt(Claim claim, Instant at) {
    if (claim.publishedAt().isAfter(at)) {
      return Optional.empty();
    }
    Instant version = claim.version();
    boolean stillStood = claim.withdrawn() && version != null && version.isAfter(at);
    return Optional.of(stillStood ? claim.madeBy(version) : claim);
  }

  private Stream<Claim> prints() {
    return shelf.all().stream().flatMap(statement -> statement.prints().stream());
  }

  /** How many claims are kept: the measure of what the ledger costs. */
  public int size() {
    return shelf.size();
  }

  /** How many claims were entered, repeats left out; about, beyond some hundreds. */
  public int entered() {
    return size() + beyond.claims();
  }

  Beyond beyond() {
    return beyond;
  }

  /** When the place was last written of; empty where it never was. */
  Optional<Instant> lastSaid() {
    return shelf.all().stream()
        .flatMap(each -> each.lastSaid().stream())
        .max(Comparator.naturalOrder());
  }

  /** Hands over what has to be written since the last time. */
  public Unwritten unwritten() {
    Shelf.Changed changed = shelf.changed();
    Optional<Beyond> counts = beyondTouched ? Optional.of(beyond) : Optional.empty();
    beyondTouched = false;
    return new Unwritten(changed.statements(), counts, changed.added());
  }

  /**
   * What differs from what was written.
   *
   * @param statements by key; empty for one that is gone
   * @param beyond the counts beyond the statements, where they differ
   * @param added how many more claims are kept
   */
  public record Unwritten(
      Map<String, Optional<Statement>> statements, Optional<Beyond> beyond, int added) {}

  /** Of two claims with one id the one that counts, whatever their order. */
  public static Claim winner(Claim one, Claim other) {
    return WINNER.compare(one, other) <= 0 ? one : other;
  }
}
