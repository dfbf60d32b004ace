package org.sitrep.enrich.mention;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/** Makes a mention of a name, of the words in front of it and of those behind it. */
final class NamedMention {
  private NamedMention() {}

  /**
   * The mention.
   *
   * @param head what stands in front of the name or of the list it is in, or null
   * @param from where the mention begins: with the head, or with the name
   */
  static PlaceMention of(Reading reading, @Nullable PlaceHead head, PlaceName name, int from) {
    boolean first = head != null && head.from() == from;
    PlaceTail tail = PlaceTail.read(reading, name.to());
    PlaceMention.Type type = head == null ? name.type() : head.type();
    if (type == PlaceMention.Type.PLACE) {
      type = name.type();
    }
    type = tail.type() == null ? type : tail.type();
    if (tail.kind() != null && Kinds.settlement(tail.kind()) && isArea(name)) {
      // "The X village" is some village of the area X.
      type = PlaceMention.Type.OTHER_NAME;
    }
    boolean quarterOfCity =
        head != null && head.quarters() && name.place() != null && isCity(name.place());
    Granularity granularity = granularity(head, name, type, quarterOfCity);
    if (name.place() == null && tail.kind() != null && type == PlaceMention.Type.PLACE) {
      granularity = tail.kind();
    }
    Extent extent = head == null ? Extent.UNSPECIFIED : head.extent();
    if (quarterOfCity && extent == Extent.UNSPECIFIED) {
      extent = Extent.PARTIAL;
    }
    String prefix = first && head != null ? head.prefix() : name.prefix();
    return MentionDraft.at(first || head == null ? from : name.from(), tail.to())
        .name(name.from(), name.to())
        .place(name.place(), name.namesakes())
        .doubtful(name.doubtful() && tail.kind() == null)
        .type(type)
        .granularity(granularity)
        .extent(tail.extent() == Extent.UNSPECIFIED ? extent : tail.extent())
        .behind(Joints.governor(reading, from, prefix), Joints.joined(reading, from, prefix))
        .plural(head != null && head.plural())
        .made();
  }

  private static boolean isArea(PlaceName name) {
    return name.place() != null && name.namesakes().stream().allMatch(Place::isArea);
  }

  private static boolean isCity(Place place) {
    return place.kind() == Granularity.CITY || place.kind() == Granularity.TOWN;
  }

  private static Granularity granularity(
      @Nullable PlaceHead head, PlaceName name, PlaceMention.Type type, boolean quarterOfCity) {
    if (type == PlaceMention.Type.REGION) {
      return Granularity.COUNTRYSIDE;
    }
    if (type == PlaceMention.Type.FACILITY) {
      return Granularity.FACILITY;
    }
    Place place = name.place();
    if (place != null) {
      return place.kind();
    }
    Granularity said = head == null || quarterOfCity ? null : head.granularity();
    said = said == null ? name.introduced() : said;
    return said == null ? Granularity.TOWN : said;
  }
}
