package taijie.playground.script;

import taijie.playground.Outcome;
import taijie.playground.Person;
import taijie.playground.world.Json;
import tools.jackson.databind.JsonNode;

/** Where something can be clicked: an element in a message or in a view. */
sealed interface Spot {
  JsonNode element();

  String block();

  Outcome click(Person person, JsonNode state);

  default String action() {
    return element().path("action_id").asString("");
  }

  record InMessage(String channel, String ts, String block, JsonNode element) implements Spot {
    @Override
    public Outcome click(Person person, JsonNode state) {
      return person.act(channel, ts, block, action(), state);
    }
  }

  record InView(String view, String block, JsonNode element) implements Spot {
    @Override
    public Outcome click(Person person, JsonNode state) {
      return person.actIn(view, block, action(), state, Json.object());
    }
  }
}
