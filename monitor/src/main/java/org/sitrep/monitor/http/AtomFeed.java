package org.sitrep.monitor.http;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sitrep.model.LocalName;
import org.sitrep.model.StatusChange;
import org.sitrep.monitor.SafeText;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.situation.Change;

/** Changes as an Atom feed (RFC 4287); an entry has the same id on every instance, for good. */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int LONGEST = 500;

  private final String made;
  private final Filter filter;

  /**
   * @param made tells the topics from others of their names
   */
  AtomFeed(String made, Filter filter) {
    this.made = made;
    this.filter = filter;
  }

  /** The feed of these, the newest first. */
  String of(List<Change> changes) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", id("feed", filter.toString()));
      element(xml, "title", "Sitrep: changes " + filter);
      element(
          xml,
          "updated",
          (changes.isEmpty() ? Instant.EPOCH : time(changes.getFirst())).toString());
      xml.writeStartElement("author");
      element(xml, "name", "Sitrep");
      xml.writeEndElement();
      for (Change change : changes) {
        entry(xml, change);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new AssertionError("text is written to memory", impossible);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, Change change) throws XMLStreamException {
    StatusChange told = change.change();
    xml.writeStartElement("entry");
    element(xml, "id", id("change", change.cursor().toString()));
    element(xml, "title", name(told.place().name()) + ": " + states(told));
    element(xml, "updated", time(change).toString());
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", clean(told.place().id().value()));
    xml.writeStartElement("content");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(
        clean(
            name(told.place().name())
                + ": "
                + states(told)
                + ", as of "
                + told.asOf()
                + ", for "
                + told.cause().size()
                + " new reports"));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String states(StatusChange told) {
    String after = state(told.after());
    StatusChange.State before = told.before();
    return before == null ? "new, " + after : state(before) + " -> " + after;
  }

  private static String state(StatusChange.State state) {
    Double confidence = state.confidence();
    return state.status().name().toLowerCase(Locale.ROOT)
        + (state.controller() == null ? "" : " " + name(state.controller().name()))
        + (confidence == null ? "" : String.format(Locale.ROOT, " %.2f", confidence));
  }

  private static String name(LocalName name) {
    return name.en() == null || name.ar() == null ? name.either() : name.en() + " " + name.ar();
  }

  private static Instant time(Change change) {
    return Instant.ofEpochMilli(change.cursor().timestamp());
  }

  /** Named by what it stands for (RFC 9562, version 3). */
  private String id(String what, String which) {
    String name = "sitrep/" + made + "/" + what + "/" + which;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  /** No control characters, which XML cannot hold, nor any that turn the direction; not endless. */
  private static String clean(String text) {
    String safe =
        SafeText.of(text)
            .codePoints()
            .filter(AtomFeed::isOfXml)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return safe.length() <= LONGEST
        ? safe
        : safe.substring(0, safe.offsetByCodePoints(0, safe.codePointCount(0, LONGEST - 1))) + "…";
  }

  /** XML 1.0 has neither halves of characters nor what Unicode will never assign. */
  private static boolean isOfXml(int point) {
    return point < 0xD800 || (point > 0xDFFF && point < 0xFFFE) || point > 0xFFFF;
  }
}
