package org.sitrep.monitor;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.LocalName;
import org.sitrep.model.Side;

/** The state of a place in one sentence, in English and in Arabic. */
public final class StateSentence {
  private StateSentence() {}

  /** Both sentences; the English one first. */
  public static LocalName of(CityStatus row) {
    return new LocalName(english(row), arabic(row));
  }

  private static String english(CityStatus row) {
    String place = SafeText.of(row.place().name().in("en"));
    String side = name(row.controller(), "en");
    String part = row.extent() == Extent.PARTIAL ? " in part" : "";
    String state =
        switch (row.status()) {
          case CONTROLLED -> place + " is held" + part + " by " + side;
          case CONTESTED -> place + " is contested" + lastEnglish(row);
          case BESIEGED ->
              place + " is besieged" + (side.isEmpty() ? "" : "; " + side + " holds it");
          case DISPUTED -> "reports on " + place + " contradict each other" + lastEnglish(row);
          case VACATED -> place + " was left by its holder, and nobody is said to have come";
          case CLAIMED ->
              "only an interested or unreviewed source speaks of " + place + lastEnglish(row);
          case UNKNOWN -> "who holds " + place + " is not known";
        };
    String since = since(row.since(), ULocale.ENGLISH, "since ", "reported ");
    return capital(state)
        + (since.isEmpty() ? "" : ", " + since)
        + (row.inherited() ? ", as reported of the area around it" : "")
        + String.format(
            Locale.ROOT,
            " (%d for, %d against, confidence %.2f).",
            row.counts().forCount(),
            row.counts().against(),
            row.confidence());
  }

  private static String arabic(CityStatus row) {
    String place = SafeText.of(row.place().name().in("ar"));
    String side = name(row.controller(), "ar");
    String part = row.extent() == Extent.PARTIAL ? " جزئيا" : "";
    String state =
        switch (row.status()) {
          case CONTROLLED -> place + " تحت سيطرة " + side + part;
          case CONTESTED -> "القتال جار على " + place + lastArabic(row);
          case BESIEGED -> place + " محاصرة" + (side.isEmpty() ? "" : "، وهي تحت سيطرة " + side);
          case DISPUTED -> "الروايات عن " + place + " متضاربة" + lastArabic(row);
          case VACATED -> "غادر من كان يسيطر على " + place + "، ولم يذكر من جاء بعده";
          case CLAIMED ->
              "لا يتحدث عن " + place + " إلا طرف معني أو مصدر غير محقق" + lastArabic(row);
          case UNKNOWN -> "لا يعرف من يسيطر على " + place;
        };
    String since = since(row.since(), arabicOf(row.place().country()), "منذ ", "بحسب ما نشر في ");
    return state
        + (since.isEmpty() ? "" : "، " + since)
        + (row.inherited() ? "، نقلا عن حال المنطقة المحيطة" : "")
        + String.format(
            Locale.ROOT,
            " (مؤيدون: %d، معارضون: %d، الثقة %.2f).",
            row.counts().forCount(),
            row.counts().against(),
            row.confidence());
  }

  private static String lastEnglish(CityStatus row) {
    String side = name(row.controller(), "en");
    return side.isEmpty() ? "" : "; last held by " + side;
  }

  private static String lastArabic(CityStatus row) {
    String side = name(row.controller(), "ar");
    return side.isEmpty() ? "" : "، وآخر من سيطر: " + side;
  }

  private static String name(@Nullable Side side, String language) {
    return side == null ? "" : SafeText.of(side.name().in(language));
  }

  private static String since(
      @Nullable EventTime time, ULocale locale, String since, String reported) {
    if (time == null) {
      return "";
    }
    return switch (time.precision()) {
      case HOUR -> since + format(time.from(), "d MMMM yyyy HH:mm", locale) + " UTC";
      case PART_OF_DAY, DAY, WEEK -> since + format(time.from(), "d MMMM yyyy", locale);
      case MONTH -> since + format(time.from(), "MMMM yyyy", locale);
      case REPORT -> reported + format(time.from(), "d MMMM yyyy", locale);
    };
  }

  /** Months have other names in the Levant than on the Nile: the names of the place's country. */
  private static ULocale arabicOf(@Nullable String country) {
    String code = country == null || !country.matches("[a-z]{2}") ? "" : "_" + country;
    return new ULocale("ar" + code.toUpperCase(Locale.ROOT) + "@numbers=latn");
  }

  private static String format(Instant instant, String pattern, ULocale locale) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(instant));
  }

  private static String capital(String sentence) {
    int first = sentence.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(sentence.substring(Character.charCount(first)))
        .toString();
  }
}
