package org.sitrep.enrich.entity;

import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.text.Letters;
import org.sitrep.model.Entity;
import org.sitrep.model.EntityType;

/** Where an entity stands in the text as published, without what is written on its name. */
final class EntitySpans {
  private final EntityTokens tokens;

  EntitySpans(EntityTokens tokens) {
    this.tokens = tokens;
  }

  Entity entity(Named named) {
    int start = start(named);
    int end = end(named, start);
    return new Entity(
        named.type(),
        tokens.document().text().substring(start, end),
        start,
        end,
        named.id(),
        named.kind(),
        named.number(),
        named.time());
  }

  /** Behind the letters in front of the name; letters that folding drops do not count. */
  private int start(Named named) {
    int start = tokens.document().token(named.from()).start();
    int end = tokens.document().token(named.from()).end();
    Letters letters = tokens.pack().letters();
    String text = tokens.document().text();
    int at = start;
    int left = named.prefix();
    while (at < end - 1 && (left > 0 || (at > start && letters.vanishes(text.charAt(at))))) {
      left -= letters.vanishes(text.charAt(at)) ? 0 : 1;
      at++;
    }
    return at;
  }

  /** In front of an ending that makes a name an owner: Assad's, rebel-held. */
  private int end(Named named, int start) {
    int end = tokens.document().token(named.to()).end();
    if (named.type() == EntityType.NUMBER || named.type() == EntityType.DATE) {
      return end;
    }
    for (Form form : tokens.reading().forms().of(named.to())) {
      boolean owner = tokens.pack().ownerSuffix(form.suffix());
      if (owner && end - form.suffix().length() > start) {
        return end - form.suffix().length();
      }
    }
    return end;
  }
}
