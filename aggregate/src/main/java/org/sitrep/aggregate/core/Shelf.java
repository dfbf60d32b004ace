package org.sitrep.aggregate.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimId;

/**
 * The statements of a ledger by their keys, where each kept claim is, and what has to be written.
 */
final class Shelf {
  private final TreeMap<String, Statement> statements = new TreeMap<>();
  private final Map<ClaimId, String> keys = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private int written;

  Shelf() {}

  /** A shelf of which all is written. */
  Shelf(Map<String, Statement> written) {
    written.forEach(this::put);
    touched.clear();
    this.written = size();
  }

  @Nullable Statement at(String key) {
    return statements.get(key);
  }

  void put(String key, Statement statement) {
    drop(key);
    statements.put(key, statement);
    statement.prints().forEach(claim -> keys.put(claim.id(), key));
  }

  void drop(String key) {
    Statement before = statements.remove(key);
    if (before != null) {
      before.prints().forEach(claim -> keys.remove(claim.id()));
    }
    touched.add(key);
  }

  /** Takes a kept claim away. */
  void take(Claim claim) {
    String key = Objects.requireNonNull(keys.get(claim.id()));
    Statement statement = Objects.requireNonNull(statements.get(key));
    statement.without(claim).ifPresentOrElse(rest -> put(key, rest), () -> drop(key));
  }

  @Nullable Claim find(ClaimId id) {
    String key = keys.get(id);
    Statement statement = key == null ? null : statements.get(key);
    return statement == null
        ? null
        : statement.prints().stream()
            .filter(claim -> claim.id().equals(id))
            .findFirst()
            .orElse(null);
  }

  /** All of them, in an order that depends on them alone. */
  Collection<Statement> all() {
    return statements.values();
  }

  /** How many claims are kept. */
  int size() {
    return keys.size();
  }

  /** What differs since the last time it was asked. */
  Changed changed() {
    Map<String, Optional<Statement>> changed = new TreeMap<>();
    touched.forEach(key -> changed.put(key, Optional.ofNullable(statements.get(key))));
    touched.clear();
    Changed result = new Changed(changed, size() - written);
    written = size();
    return result;
  }

  /**
   * Changed statements.
   *
   * @param statements by key; empty for one that is gone
   * @param added how many more claims are kept
   */
  record Changed(Map<String, Optional<Statement>> statements, int added) {}
}
