package org.sitrep.ingest.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sitrep.ingest.page.PagePhrases.Kind;
import org.sitrep.ingest.text.ClockText;
import org.sitrep.ingest.text.DateText;
import org.sitrep.ingest.text.DateText.Found;
import org.sitrep.ingest.text.VisibleText;

/**
 * The times that stand in a page's markup and text beside its headline. The day in the head of a
 * page is the day it was looked at, so what stands above the headline comes last.
 */
final class PrintedTimes {
  private static final int SHORT = 160;
  private static final int PROSE = 120;
  private static final int BELOW = 18;
  private static final int ABOVE = 3;
  private static final int FAR_ABOVE = 6;
  private static final int LOOKED_AT = 60;
  private static final Set<String> NAMES =
      Set.of(
          "date",
          "time",
          "datetime",
          "published",
          "pubdate",
          "posted",
          "timestamp",
          "updated",
          "modified",
          "dateline",
          "postdate",
          "meta",
          "byline");

  private final List<Found> published = new ArrayList<>();
  private final List<Found> updated = new ArrayList<>();
  private final ZoneId zone;
  private final boolean monthFirst;

  private PrintedTimes(ZoneId zone, boolean monthFirst) {
    this.zone = zone;
    this.monthFirst = monthFirst;
  }

  /** In order of trust. */
  static PrintedTimes of(
      Document page, List<TextBlock> blocks, String headline, ZoneId zone, boolean monthFirst) {
    PrintedTimes times = new PrintedTimes(zone, monthFirst);
    times.marked(page);
    int head = head(blocks, headline);
    times.lines(blocks, head + 1, Math.min(blocks.size(), head + 1 + BELOW));
    if (head >= 0) {
      times.named(page);
    }
    times.lines(blocks, Math.max(0, head - ABOVE), Math.max(0, head));
    times.clocks(blocks.subList(Math.max(0, head - FAR_ABOVE), Math.max(0, head)));
    return times;
  }

  List<Found> published() {
    return published;
  }

  List<Found> updated() {
    return updated;
  }

  /** Times that say what they are the time of. */
  private void marked(Document page) {
    Stream.of(
            "[itemprop~=(?i)datePublished]",
            "time[pubdate]",
            ".published[title], .published[datetime]")
        .flatMap(query -> page.select(query).stream().limit(LOOKED_AT))
        .forEach(element -> add(published, element));
    Stream.of("[itemprop~=(?i)dateModified]", ".updated[title], .updated[datetime]")
        .flatMap(query -> page.select(query).stream().limit(LOOKED_AT))
        .forEach(element -> add(updated, element));
  }

  private void add(List<Found> times, Element element) {
    String text =
        Stream.of("datetime", "content", "title")
            .map(element::attr)
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElseGet(() -> BoundedText.of(element, SHORT));
    DateText.only(text, zone, monthFirst).ifPresent(times::add);
  }

  /** The first block below which most stands that is the headline; -1 without one. */
  private static int head(List<TextBlock> blocks, String headline) {
    String bare = VisibleText.bare(headline);
    int found = -1;
    for (int i = 0; i < blocks.size() && !bare.isEmpty(); i++) {
      TextBlock block = blocks.get(i);
      if (!block.isMostlyLink() && VisibleText.bare(block.text()).equals(bare)) {
        if (block.isHeading()) {
          return i;
        }
        found = found < 0 ? i : found;
      }
    }
    return found;
  }

  /** The short lines up to the first paragraph. */
  private void lines(List<TextBlock> blocks, int from, int to) {
    String before = "";
    int prose = 0;
    for (TextBlock block : blocks.subList(from, to)) {
      prose += block.isProse() ? block.text().length() : 0;
      boolean teaser = block.isHeading() && block.isMostlyLink();
      if (prose > PROSE || teaser) {
        return;
      }
      if (block.text().length() <= SHORT) {
        attribute(block, before);
        before = block.text();
      }
    }
  }

  /** Further above only what has a clock time: the day of the visit seldom has. */
  private void clocks(List<TextBlock> blocks) {
    blocks.stream()
        .filter(block -> block.text().length() <= SHORT)
        .flatMap(block -> DateText.all(ClockText.folded(block.text()), zone, monthFirst).stream())
        .filter(Found::hasClock)
        .forEach(published::add);
  }

  private void attribute(TextBlock block, String before) {
    Element time = block.element().selectFirst("time[datetime]");
    if (time != null && isUnlabelled(block.text())) {
      boolean change = isUpdate(before + " " + block.text()) || isUpdate(time.className());
      add(change ? updated : published, time);
    }
    String folded = ClockText.folded(block.text());
    int end = 0;
    for (Found found : DateText.all(folded, zone, monthFirst)) {
      String label = folded.substring(Math.min(end, found.start()), found.start());
      boolean change = isUpdate(label.isBlank() && end == 0 ? ClockText.folded(before) : label);
      (change ? updated : published).add(found);
      end = found.end();
    }
  }

  private static boolean isUnlabelled(String text) {
    String folded = ClockText.folded(text);
    return !(PagePhrases.says(Kind.UPDATED, folded) && PagePhrases.says(Kind.PUBLISHED, folded));
  }

  private static boolean isUpdate(String label) {
    return PagePhrases.says(Kind.UPDATED, ClockText.folded(label));
  }

  /** Elements called date or time, the first of them: later ones belong to what is linked. */
  private void named(Document page) {
    page.select("time[datetime], [class*=date], [class*=time], [class*=meta], [id*=date]").stream()
        .limit(LOOKED_AT)
        .filter(
            e ->
                e.normalName().equals("time") || NameWords.of(e).stream().anyMatch(NAMES::contains))
        .filter(e -> e.closest("nav, aside, footer, body > header") == null)
        .map(e -> new TextBlock(BoundedText.of(e, SHORT), 0, e))
        .filter(block -> !block.text().isEmpty())
        .limit(1)
        .forEach(block -> attribute(block, ""));
  }
}
