package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimId;

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

  private final TreeMap<String, Statement> statements = new TreeMap<>();
  private final Map<ClaimId, String> keys = new HashMap<>();
  private Beyond beyond = Beyond.nothing();
  private final Set<String> touched = new HashSet<>();
  private boolean beyondTouched;
  private int written;

  /** The ledger of a place nobody has spoken of. */
  public SituationLedger() {}

  /** The ledger of these claims. */
  public SituationLedger(Collection<Claim> claims) {
    claims.forEach(this::enter);
  }

  /** A ledger as it was written: its statements by their keys, and what went beyond them. */
  public static SituationLedger restored(
      Map<String, Statement> statements, Beyond.@Nullable State beyond) {
    SituationLedger ledger = new SituationLedger();
    ledger.statements.putAll(statements);
    ledger.beyond = beyond == null ? Beyond.nothing() : Beyond.of(beyond);
    statements.forEach(
        (key, statement) -> statement.prints().forEach(claim -> ledger.keys.put(claim.id(), key)));
    ledger.written = ledger.size();
    return ledger;
  }

  /** Enters a claim. */
  public Entry enter(Claim claim) {
    Claim held = find(claim.id());
    if (held == null) {
      return print(claim);
    }
    if (winner(held, claim).equals(held)) {
      return Entry.KNOWN;
    }
    remove(held);
    print(claim);
    return Entry.NEW;
  }

  private Entry print(Claim claim) {
    String key = Statement.key(claim);
    Statement known = statements.get(key);
    if (known == null) {
      keep(key, Statement.of(claim), claim);
      return Entry.NEW;
    }
    Statement.Printed printed = known.with(claim);
    Claim leftOut = printed.leftOut();
    boolean counted = leftOut != null && beyond.add(leftOut);
    beyondTouched |= counted;
    if (claim.equals(leftOut)) {
      return againSaid(key, known, printed.statement(), counted);
    }
    keep(key, printed.statement(), claim);
    if (leftOut != null) {
      forget(leftOut);
    }
    Statement statement = printed.statement();
    boolean told =
        Stream.of(statement.first(), statement.last()).anyMatch(Optional.of(claim)::equals);
    return told ? Entry.NEW : Entry.COUNTED;
  }

  private Entry againSaid(String key, Statement known, Statement now, boolean counted) {
    if (!now.equals(known)) {
      statements.put(key, now);
      touched.add(key);
      return Entry.COUNTED;
    }
    return counted ? Entry.COUNTED : Entry.KNOWN;
  }

  private void keep(String key, Statement statement, Claim claim) {
    statements.put(key, statement);
    keys.put(claim.id(), key);
    touched.add(key);
  }

  private void forget(Claim claim) {
    keys.remove(claim.id());
  }

  private void remove(Claim claim) {
    String key = Objects.requireNonNull(keys.get(claim.id()));
    Optional<Statement> rest = Objects.requireNonNull(statements.get(key)).without(claim);
    rest.ifPresentOrElse(left -> statements.put(key, left), () -> statements.remove(key));
    forget(claim);
    touched.add(key);
  }

  private @Nullable Claim find(ClaimId id) {
    String key = keys.get(id);
    Statement statement = key == null ? null : statements.get(key);
    return statement == null
        ? null
        : statement.prints().stream()
            .filter(claim -> claim.id().equals(id))
            .findFirst()
            .orElse(null);
  }

  /** The statements, in an order that depends on them alone. */
  public Collection<Statement> statements() {
    return statements.values();
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
    return statements.values().stream().flatMap(statement -> statement.prints().stream());
  }

  /** How many claims are kept: the measure of what the ledger costs. */
  public int size() {
    return keys.size();
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
    return statements.values().stream()
        .flatMap(each -> each.lastSaid().stream())
        .max(Comparator.naturalOrder());
  }

  /** Hands over what has to be written since the last time. */
  public Unwritten unwritten() {
    Map<String, Optional<Statement>> changed = new TreeMap<>();
    touched.forEach(key -> changed.put(key, Optional.ofNullable(statements.get(key))));
    Unwritten unwritten =
        new Unwritten(
            changed, beyondTouched ? Optional.of(beyond) : Optional.empty(), size() - written);
    written = size();
    touched.clear();
    beyondTouched = false;
    return unwritten;
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
