package org.sitrep.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A trie of phrases over folded tokens; asked at a token, it gives every phrase that starts there.
 */
public final class PhraseIndex<T> {
  /** The phrases that have begun in one way. */
  public static final class Node<T> {
    private Map<String, Node<T>> next = Map.of();
    private List<T> values = List.of();

    /** What the phrases that end here stand for. */
    public List<T> values() {
      return values;
    }

    /** Whether no phrase goes on from here. */
    public boolean isLast() {
      return next.isEmpty();
    }

    /** The phrases that go on with a form, or null. */
    public @Nullable Node<T> next(String form) {
      return next.get(form);
    }

    /** Gives what every phrase that began so stands for. */
    public void forEach(Consumer<T> action) {
      values.forEach(action);
      next.values().forEach(node -> node.forEach(action));
    }

    private Node<T> grow(String form) {
      if (next.isEmpty()) {
        next = new HashMap<>(4);
      }
      return next.computeIfAbsent(form, f -> new Node<>());
    }

    private void add(T value) {
      if (values.isEmpty()) {
        values = List.of(value);
      } else if (!values.contains(value)) {
        List<T> more = new ArrayList<>(values);
        more.add(value);
        values = List.copyOf(more);
      }
    }
  }

  /**
   * A phrase found.
   *
   * @param length how many tokens it covers
   */
  public record Found<T>(T value, int length) {}

  private final Node<T> root = new Node<>();

  /** Adds a phrase; the same phrase may stand for several values. */
  public void add(List<String> forms, T value) {
    Node<T> node = root;
    for (String form : forms) {
      node = node.grow(form);
    }
    if (!forms.isEmpty()) {
      node.add(value);
    }
  }

  /** The phrases that begin with a form, or null where none does. */
  public @Nullable Node<T> from(String form) {
    return root.next(form);
  }

  /**
   * All phrases that begin with a form, the longest last.
   *
   * @param first the form of the first token, clitics taken off
   * @param following the form of the token so many places further on, or null past the end
   */
  public List<Found<T>> startingWith(String first, IntFunction<@Nullable String> following) {
    Node<T> node = root.next.get(first);
    List<Found<T>> found = List.of();
    for (int length = 1; node != null; length++) {
      if (!node.values.isEmpty()) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        for (T value : node.values) {
          found.add(new Found<>(value, length));
        }
      }
      String form = node.next.isEmpty() ? null : following.apply(length);
      node = form == null ? null : node.next.get(form);
    }
    return found;
  }
}
