package org.sitrep.monitor.http;

/** The forms a table is answered in. */
enum TableForm {
  JSON("application/json"),
  CSV("text/csv;charset=utf-8;header=present"),
  GEOJSON("application/geo+json");

  private final String mediaType;

  TableForm(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }
}
