package org.sitrep.aggregate.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sitrep.aggregate.core.SameText.Signed;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.TextSignature;

/**
 * Prints joined to texts: a function of the set of prints alone.
 *
 * <p>The prints are taken in the order of their publication. Each is held against the faces of the
 * texts before it, a few prints that show what a text can look like; it belongs to the text with
 * the face it shares most with, and is a text of its own where it is near none. Where it is near
 * two texts, they are one only if they have words in common themselves: a digest does not make one
 * report of the two it was made from. As a print is held against faces and not against all prints,
 * its cost does not grow with their number.
 *
 * <p>A signature of an unknown form joins only what bears the very same one.
 */
public final class TextGroups {
  private static final int MOST_FACES = 8;

  /** A print of which less than this share stands in a face shows the text anew. */
  private static final double KNOWN = 0.8;

  private final Map<Print, Integer> texts = new HashMap<>();
  private final Map<Integer, ArticleId> firstArticles = new HashMap<>();
  private final Map<String, Integer> unknownForms = new HashMap<>();
  private final List<Integer> partOf = new ArrayList<>();
  private final List<List<Signed>> faces = new ArrayList<>();
  private final FaceIndex index = new FaceIndex();

  private TextGroups(Collection<Print> prints) {
    TreeSet<Print> inOrder = new TreeSet<>(Print.ORDER);
    inOrder.addAll(prints);
    inOrder.forEach(print -> texts.put(print, textOf(print)));
    inOrder.forEach(print -> firstArticles.putIfAbsent(text(print), print.article()));
  }

  /** The texts of some prints. */
  public static TextGroups of(Collection<Print> prints) {
    return new TextGroups(prints);
  }

  /** The texts that some claims were read in. */
  public static TextGroups ofClaims(Collection<Claim> claims) {
    return of(claims.stream().map(Print::of).distinct().toList());
  }

  /**
   * Which text a print is of, as a number that all prints of one text share.
   *
   * @throws IllegalArgumentException if the print is not among these
   */
  public int text(Print print) {
    Integer text = texts.get(print);
    if (text == null) {
      throw new IllegalArgumentException("[print] unknown: " + print.article());
    }
    return whole(text);
  }

  /** Whether another article printed the text before. */
  boolean isReprint(Print print) {
    ArticleId first = firstArticles.get(text(print));
    return first != null && !first.equals(print.article());
  }

  /** How many articles are reprints of another among these: articles less texts. */
  public int reprints() {
    long articles = texts.keySet().stream().map(Print::article).distinct().count();
    long whole = texts.values().stream().map(this::whole).distinct().count();
    return (int) Math.max(0, articles - whole);
  }

  private int textOf(Print print) {
    String written = print.signature();
    Optional<TextSignature> signature = TextSignature.read(written);
    if (signature.isPresent()) {
      return textOf(new Signed(print, signature.get()));
    }
    return written == null
        ? newText()
        : unknownForms.computeIfAbsent(written, ignored -> newText());
  }

  private int textOf(Signed print) {
    List<Near> near =
        index.texts(print.signature()).stream()
            .map(text -> nearest(text, print))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(Near::share).reversed().thenComparing(Near::text))
            .toList();
    if (near.isEmpty()) {
      int text = newText();
      addFace(text, print);
      return text;
    }
    Near best = near.getFirst();
    near.stream().skip(1).forEach(other -> joinKin(best.text(), other.text()));
    if (!known(best.text(), print)) {
      addFace(best.text(), print);
    }
    return best.text();
  }

  private Optional<Near> nearest(int text, Signed print) {
    return faces.get(text).stream()
        .map(face -> new Near(text, SameText.share(face, print), face.print()))
        .filter(near -> SameText.near(near.face(), print.print(), near.share()))
        .max(Comparator.comparing(Near::share));
  }

  private void joinKin(int one, int other) {
    boolean kin =
        faces.get(one).stream()
            .anyMatch(face -> faces.get(other).stream().anyMatch(f -> SameText.kin(face, f)));
    if (kin) {
      int first = Math.min(whole(one), whole(other));
      partOf.set(Math.max(whole(one), whole(other)), first);
    }
  }

  private boolean known(int text, Signed print) {
    List<Signed> known = faces.get(text);
    return known.size() == MOST_FACES
        || known.stream()
            .anyMatch(face -> print.signature().overlap(face.signature()).shareOfOwn() >= KNOWN);
  }

  private void addFace(int text, Signed print) {
    faces.get(text).add(print);
    index.add(text, print);
  }

  private int newText() {
    partOf.add(partOf.size());
    faces.add(new ArrayList<>(1));
    return partOf.size() - 1;
  }

  private int whole(int text) {
    int at = text;
    while (partOf.get(at) != at) {
      at = partOf.get(at);
    }
    return at;
  }

  /** A text that a print is near to, with the face that shows it. */
  private record Near(int text, double share, Print face) {}
}
