package org.sitrep.enrich.text;

import java.util.Set;

/** Words whose full stop does not end a sentence. */
final class Abbreviations {
  static final Set<String> ENGLISH =
      Set.of(
          "Gen", "Lt", "Col", "Maj", "Brig", "Capt", "Sgt", "Mr", "Mrs", "Ms", "Dr", "St", "Jan",
          "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "No", "vs",
          "km", "approx", "Gov", "Sen", "Rep", "Prof");

  private Abbreviations() {}
}
