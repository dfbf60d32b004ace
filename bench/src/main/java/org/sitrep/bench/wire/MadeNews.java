package org.sitrep.bench.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.sitrep.model.ArticleId;
import org.sitrep.model.RawArticle;

/** News made with known kinship: which texts are one, and which only look alike. */
public final class MadeNews {
  static final String ORIGINAL = "original";

  /** Articles whose sentences outlets put in front of others' stories as their own. */
  private static final int INTRODUCTIONS = 12;

  private static final int HOUR = 60;
  private static final Instant START = Instant.parse("2024-11-28T06:00:00Z");

  private final List<Made> made = new ArrayList<>();

  /**
   * A text with what it is.
   *
   * @param text texts of one name are prints of one text
   * @param sort of text, and of print
   */
  public record Made(RawArticle article, String text, String sort) {}

  private MadeNews() {}

  /**
   * Reprinted stories, and beside them independent reports, bulletins, live pages, follow-ups and
   * stories nobody reprints. They are made of annotated articles, each of which is used once.
   *
   * @param annotated the folder of folders with annotated articles
   * @param stories in each language
   * @param prints of each
   */
  public static List<Made> of(Path annotated, int stories, int prints, long seed) {
    MadeNews news = new MadeNews();
    for (String language : List.of("ar", "en")) {
      Random random = new Random(seed);
      List<Story> articles = new ArrayList<>(AnnotatedTexts.read(annotated, language));
      Collections.shuffle(articles, random);
      List<String> own = new ArrayList<>();
      articles.subList(0, INTRODUCTIONS).forEach(story -> own.addAll(story.sentences()));
      Deque<Story> left = new ArrayDeque<>(articles.subList(INTRODUCTIONS, articles.size()));
      Desk desk = Desk.of(language).withIntroductions(own);
      for (int number = 0; number < stories; number++) {
        news.story(desk, number, prints, left, random);
      }
      for (int number = 0; left.size() > 2; number++) {
        news.alike(desk, number, left, random);
      }
      independent(language).forEach(news.made::add);
    }
    return news.made;
  }

  private void story(Desk desk, int number, int prints, Deque<Story> left, Random random) {
    Story story = left.remove();
    String name = desk.language() + " story " + number;
    int begun = number * HOUR;
    add(story, name, ORIGINAL, "agency", begun);
    Reprinting reprinting = new Reprinting(desk, random);
    Reprinting.Way[] ways = Reprinting.Way.values();
    for (int print = 1; print < prints; print++) {
      Reprinting.Way way = ways[print % ways.length];
      int minute = begun - HOUR / 2 + random.nextInt(20 * HOUR);
      add(reprinting.of(story, way), name, way.name(), "outlet " + print, minute);
    }
    Story next = left.remove().after(story, random);
    add(next, name + " next day", "follow-up", "outlet " + number, begun + 20 * HOUR);
  }

  private void alike(Desk desk, int number, Deque<Story> left, Random random) {
    String name = desk.language() + " " + number;
    String outlet = "outlet " + number;
    Story bulletin = left.remove().bulletin(desk, random);
    add(bulletin, name + " bulletin", "bulletin", outlet, number * 24 * HOUR);
    add(left.remove().entry(desk, random), name + " entry", "live page", "live", number * HOUR);
    add(left.remove(), name + " other", "other", outlet, number * HOUR);
  }

  /**
   * One agency's story as so many outlets print it, the agency after some of them.
   *
   * @param annotated the folder of folders with annotated articles, whose sentences outlets put in
   *     front of it
   */
  public static List<Made> oneWire(Path annotated, String language, int outlets, long seed) {
    Random random = new Random(seed);
    List<String> own = new ArrayList<>();
    AnnotatedTexts.read(annotated, language).forEach(story -> own.addAll(story.sentences()));
    List<String> lines = Desk.lines("agency-" + language + ".txt");
    String body = String.join("\n", lines.subList(1, lines.size()));
    Story story = Story.of(language, lines.get(0), body);
    Reprinting reprinting = new Reprinting(Desk.of(language).withIntroductions(own), random);
    Reprinting.Way[] ways = Reprinting.Way.values();
    MadeNews news = new MadeNews();
    String agency = language.equals("ar") ? "رويترز" : "Reuters";
    news.add(story, "wire", ORIGINAL, agency, HOUR);
    for (int print = 1; print <= outlets; print++) {
      Reprinting.Way way = ways[print % ways.length];
      Story printed = reprinting.of(story, way);
      news.add(printed, "wire", way.name(), "outlet " + print, random.nextInt(10 * HOUR));
    }
    return news.made;
  }

  /** Reports of one fact that were written by themselves. */
  public static List<Made> independent(String language) {
    List<String> lines = Desk.lines("independent-" + language + ".txt");
    List<Made> reports = new ArrayList<>();
    for (int at = 0; at < lines.size(); ) {
      int end = at + 2;
      while (end < lines.size() && !lines.get(end).startsWith("=")) {
        end++;
      }
      String outlet = lines.get(at).substring(1).strip();
      String body = String.join("\n", lines.subList(at + 2, end));
      RawArticle article = article(outlet, language, lines.get(at + 1), body, reports.size() * 7);
      reports.add(new Made(article, language + " independent " + outlet, "independent"));
      at = end;
    }
    return reports;
  }

  private void add(Story story, String text, String sort, String outlet, int minute) {
    made.add(
        new Made(
            article(outlet, story.language(), story.headline(), story.body(), minute), text, sort));
  }

  static RawArticle article(
      String outlet, String language, String headline, String body, int minute) {
    Instant at = START.plus(Duration.ofMinutes(minute));
    return new RawArticle(
        new ArticleId(RawArticle.idOf(outlet, null, headline, body).value()),
        outlet,
        null,
        headline,
        body,
        at,
        language,
        at.plus(Duration.ofMinutes(5)),
        "made");
  }
}
