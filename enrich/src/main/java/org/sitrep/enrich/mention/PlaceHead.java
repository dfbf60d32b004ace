package org.sitrep.enrich.mention;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/**
 * The words in front of a name, read from left to right: "most of the governorates of", "the
 * outskirts of the city of".
 */
final class PlaceHead {
  private final int from;
  private final String prefix;
  private int next;
  private @Nullable WordHit kind;
  private @Nullable WordHit last;
  private @Nullable WordHit regionWord;
  private boolean edge;
  private boolean region;
  private boolean flank;
  private boolean facility;
  private boolean other;
  private boolean part;
  private boolean centre;
  private boolean unnamed;
  private Extent extent = Extent.UNSPECIFIED;

  private PlaceHead(int from, String prefix) {
    this.from = from;
    this.prefix = prefix;
    this.next = from;
  }

  /** Reads the head that starts at a token; it may be empty. */
  static PlaceHead read(Reading reading, int token, PlaceNames names) {
    WordHit first = HeadWords.at(reading, token);
    PlaceHead head = new PlaceHead(token, first == null ? "" : first.prefix());
    head.skipApproximation(reading);
    Share share = Share.at(reading, head.next);
    if (share != null && share.next() >= 0) {
      head.extent = share.extent();
      head.next = share.next();
    }
    while (head.next >= 0) {
      WordHit hit = HeadWords.at(reading, head.next);
      boolean later = head.next != token;
      if (hit == null || (later && !head.takesBehind(reading, hit))) {
        break;
      }
      if (later && names.settlementFrom(reading, head.next)) {
        // "The town of [Bridge of X]": the word of kind begins the name.
        break;
      }
      head.take(reading, hit);
      if (head.unnamed && !head.namesWhole(reading, hit)) {
        break;
      }
      head.next = head.behindDescription(reading, hit);
      if (!hit.suffix().isEmpty()) {
        break;
      }
      head.skipLink(reading);
      if (hit.is("definite") || hit.is("describing")) {
        head.skipDescription(reading);
      }
    }
    return head;
  }

  /** "The quarters OF the city": a part may hang on its whole by a clitic. */
  private boolean takesBehind(Reading reading, WordHit hit) {
    boolean open = part || quarters() || centre || edge || extent != Extent.UNSPECIFIED;
    return hit.prefix().isEmpty() || (open && reading.pack().ownerPrefix(hit.prefix()));
  }

  /** "The eastern quarters of the city": a part is described before its whole is named. */
  private int behindDescription(Reading reading, WordHit hit) {
    int at = reading.next(hit.to());
    boolean open = (part || quarters() || extent != Extent.UNSPECIFIED) && !kindOfName(hit);
    while (open && at >= 0 && reading.at(at, "part-described") != null) {
      at = reading.next(at);
    }
    return at;
  }

  private boolean kindOfName(WordHit hit) {
    return hit.equals(kind) && !quarters();
  }

  /** "The quarters of": a definite noun names nothing unless its whole follows. */
  private boolean namesWhole(Reading reading, WordHit hit) {
    if (!quarters()) {
      return false;
    }
    int at = behindDescription(reading, hit);
    WordHit link = at < 0 ? null : reading.at(at, "link");
    int whole = link == null ? at : reading.next(link.to());
    WordHit wholeHead = whole < 0 ? null : HeadWords.at(reading, whole);
    WordHit again = whole < 0 ? null : reading.atFamily(whole, "anaphor-");
    boolean linked =
        link != null
            || (wholeHead != null && reading.pack().ownerPrefix(wholeHead.prefix()))
            || (again != null && reading.pack().ownerPrefix(again.prefix()));
    unnamed = !linked;
    return linked;
  }

  /** "About half of", "nearly 70 percent of". */
  private void skipApproximation(Reading reading) {
    WordHit approximate = reading.at(next, "approximate");
    int behind = approximate == null ? -1 : reading.next(approximate.to());
    if (behind < 0) {
      return;
    }
    boolean amount =
        Share.at(reading, behind) != null
            || reading.at(behind, "part") != null
            || reading.atFamily(behind, "extent-") != null;
    next = amount ? behind : next;
  }

  /** A head of no words. */
  static PlaceHead none(int token, String prefix) {
    return new PlaceHead(token, prefix);
  }

  /** Whether a head of its own begins at a token. */
  static boolean startsAt(Reading reading, int token) {
    return HeadWords.at(reading, token) != null;
  }

  /** "The mineral-rich city of": between the article and the word of kind anything describes. */
  private void skipDescription(Reading reading) {
    int at = next;
    for (int step = 0; step < 4 && at >= 0; step++) {
      if (reading.atFamily(at, "kind-") != null || reading.atFamily(at, "anaphor-") != null) {
        next = at;
        return;
      }
      boolean describes =
          reading.document().token(at).isWord()
              && reading.at(at).stream().allMatch(HeadWords::mayDescribe)
              && (!reading.pack().continuesName(reading.document().surface(at, at))
                  || headsNext(reading, at));
      if (!describes && reading.atFamily(at, "nationality-") == null) {
        return;
      }
      at = reading.next(at);
    }
  }

  /** "The Rohingya town of": a capital in front of a word of kind that a name follows. */
  private static boolean headsNext(Reading reading, int token) {
    int next = reading.next(token);
    WordHit kind = next < 0 ? null : reading.atFamily(next, "kind-");
    return kind != null && kind.to() > kind.from();
  }

  private void take(Reading reading, WordHit hit) {
    String name = hit.wordClass().name();
    last = hit;
    switch (name) {
      case "definite", "describing" -> {}
      case "flank" -> flank = true;
      case "edge" -> edge = true;
      case "region", "region-two", "region-side" -> {
        region = true;
        regionWord = hit;
      }
      case "part" -> part = true;
      case "centre" -> centre = true;
      case "other-head" -> other = true;
      case "extent-full" -> extent = Extent.FULL;
      case "extent-most" -> extent = Extent.MOST;
      case "extent-some" -> part = true;
      default -> {
        facility |= name.startsWith("facility");
        part |= quarters();
        kind = hit;
        flank = false;
        // "The towns", "the airports" name nothing: a definite noun takes no name behind it.
        unnamed =
            reading.pack().definite(reading.document().token(hit.from()).form(), hit.prefix())
                && HeadWords.count(hit);
      }
    }
  }

  /** "Parts of", "streets in": a small word between the head and the name belongs to the head. */
  private void skipLink(Reading reading) {
    WordHit just = last;
    boolean kindWord = just != null && just.equals(kind) && !quarters();
    if (next < 0
        || kindWord
        || (plural() && !quarters())
        || !(part || quarters() || extent != Extent.UNSPECIFIED || centre || edge)) {
      return;
    }
    WordHit link = reading.at(next, "link");
    if (link != null && link.suffix().isEmpty()) {
      next = reading.next(link.to());
    }
  }

  boolean isEmpty() {
    return last == null && extent == Extent.UNSPECIFIED;
  }

  int from() {
    return from;
  }

  /** The token behind the head, or -1. */
  int next() {
    return next;
  }

  String prefix() {
    return prefix;
  }

  @Nullable WordHit kind() {
    return kind;
  }

  @Nullable WordHit last() {
    return last;
  }

  /** Whether the head counts several places. */
  boolean plural() {
    WordHit land = regionWord;
    return (kind != null && !kind.wordClass().attribute("number").equals("one"))
        || (land != null && land.wordClass().attribute("number").equals("two"));
  }

  /** Whether it counts two. */
  boolean dual() {
    return kind != null && kind.wordClass().attribute("number").equals("two");
  }

  /** Whether it is a noun that names nothing: the towns. */
  boolean unnamed() {
    return unnamed;
  }

  boolean quarters() {
    return kind != null && kind.wordClass().name().startsWith("kind-quarter");
  }

  /** What the head makes of the name behind it. */
  PlaceMention.Type type() {
    if (other) {
      return PlaceMention.Type.OTHER_NAME;
    }
    if (facility) {
      return PlaceMention.Type.FACILITY;
    }
    if (edge) {
      return PlaceMention.Type.EDGE;
    }
    WordHit land = regionWord;
    // "Quarters in the west of the city" are part of it.
    boolean side = quarters() && land != null && land.is("region-side");
    return (region && !side) || flank ? PlaceMention.Type.REGION : PlaceMention.Type.PLACE;
  }

  /** The kind the head says, or null. */
  @Nullable Granularity granularity() {
    WordHit known = kind;
    return known == null ? null : Granularity.valueOf(known.wordClass().attribute("granularity"));
  }

  Extent extent() {
    if (edge) {
      return Extent.OUTSKIRTS;
    }
    if (part && !(quarters() && extent != Extent.UNSPECIFIED)) {
      return Extent.PARTIAL;
    }
    return centre ? Extent.CENTRE : extent;
  }
}
