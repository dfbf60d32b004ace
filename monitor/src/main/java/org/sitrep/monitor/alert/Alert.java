package org.sitrep.monitor.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sitrep.model.CityStatus;
import org.sitrep.model.StatusChange;
import org.sitrep.model.wire.Json;
import org.sitrep.monitor.StateSentence;
import org.sitrep.monitor.situation.ChangeCursor;

/**
 * A change that a rule asks for.
 *
 * @param rule the rule's name
 * @param cursor names the change for good, on every instance
 * @param row of the place, with the state that the change led to
 */
public record Alert(String rule, ChangeCursor cursor, StatusChange change, CityStatus row) {
  /** The same for the same rule and change, however often it is sent: receivers know it by it. */
  public String id() {
    return rule + "." + cursor;
  }

  /** What is sent, JSON in UTF-8. */
  public byte[] json() {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("id", id());
    json.put("rule", rule);
    json.set("sentence", Json.mapper().valueToTree(StateSentence.of(row)));
    json.set("change", Json.mapper().valueToTree(change));
    try {
      return Json.mapper().writeValueAsBytes(json);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("a tree of JSON nodes is JSON", impossible);
    }
  }
}
