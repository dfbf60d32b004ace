package org.sitrep.ingest.feed;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.sitrep.ingest.fetch.WebAddress;

/**
 * Makes the times and links of a feed plain before it is read: every time an instant in UTC, or
 * gone where it is none; every link whole, from the nearest {@code xml:base}, else from the address
 * of the feed.
 */
final class PlainFeed {
  private static final Set<String> TIMES =
      Set.of(
          "pubdate",
          "lastbuilddate",
          "date",
          "published",
          "updated",
          "issued",
          "modified",
          "created");
  private static final Set<String> LINKS = Set.of("link", "origlink");

  private final ZoneId zone;

  private PlainFeed(ZoneId zone) {
    this.zone = zone;
  }

  /** An element and the base of what stands in it. */
  private record Place(Element element, URI base) {}

  static void of(Element root, URI address, ZoneId zone) {
    PlainFeed plain = new PlainFeed(zone);
    Deque<Place> open = new ArrayDeque<>();
    open.push(new Place(root, address));
    while (!open.isEmpty()) {
      Place place = open.pop();
      URI base = plain.base(place);
      for (Element child : java.util.List.copyOf(place.element().getChildren())) {
        plain.visit(child, plain.base(new Place(child, base)));
        open.push(new Place(child, base));
      }
    }
  }

  private URI base(Place place) {
    String given = place.element().getAttributeValue("base", Namespace.XML_NAMESPACE);
    return Optional.ofNullable(given)
        .flatMap(reference -> WebAddress.resolve(place.base(), reference))
        .orElse(place.base());
  }

  private void visit(Element element, URI base) {
    String name = element.getName().toLowerCase(Locale.ROOT);
    if (TIMES.contains(name) && element.getChildren().isEmpty()) {
      FeedTime.parse(element.getText(), zone)
          .ifPresentOrElse(time -> element.setText(time.toString()), element::detach);
    } else if (LINKS.contains(name)) {
      link(element, base);
    }
  }

  private static void link(Element element, URI base) {
    Attribute target = element.getAttribute("href");
    String given = target != null ? target.getValue() : element.getText();
    if (given.isBlank()) {
      return;
    }
    String whole = WebAddress.resolve(base, given).map(URI::toString).orElse("");
    if (target != null) {
      target.setValue(whole);
    } else {
      element.setText(whole);
    }
  }
}
