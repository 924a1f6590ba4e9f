package org.demarche.articles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an object whose values are read leniently: what is not of use is not there. */
record Fields(JsonNode object) {
  /** The first of the fields that has a value. */
  @Nullable String string(String... names) {
    for (String name : names) {
      JsonNode value = object.path(name);
      if (value.isValueNode() && !value.isNull()) {
        String text = TextDecoder.normalize(value.asText()).strip();
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }

  /** All values of the fields. */
  List<String> strings(String... names) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      String value = string(name);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
