package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page's own API: whom it admits, what each person sees, what the page can do. */
class PageTest {
  private final Stage stage = Stage.set();

  @AfterEach
  void close() {
    stage.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "localhost.evil.example:3001"
      })
  void another_host_name_is_refused(String host) throws IOException {
    assertThat(raw("GET /ui/state HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void the_machines_own_names_are_admitted() throws IOException {
    for (String host : new String[] {"127.0.0.1", "localhost:1", "[::1]:1"}) {
      assertThat(raw("GET /ui/state HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void nobody_but_this_machines_own_address_is_listened_to() throws IOException {
    List<String> others = new ArrayList<>(List.of("127.0.0.2"));
    NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .map(InetAddress::getHostAddress)
        .filter(address -> !address.equals("127.0.0.1"))
        .forEach(others::add);
    for (String address : others) {
      assertThatThrownBy(() -> new Socket(address, stage.slack.address().getPort()).close())
          .as(address)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void another_sites_page_cannot_act() {
    URI act = stage.slack.address().resolve("ui/act");
    String say = "{\"as\":\"U0ANNA\",\"do\":\"say\",\"channel\":\"C0001\",\"text\":\"hi\"}";

    assertThat(stage.post(act, say, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(stage.post(act, say, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(stage.slack.world().messages("C0001")).isEmpty();
    assertThat(
            stage
                .post(act, say, "Origin", "http://127.0.0.1:" + stage.slack.address().getPort())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_form_of_another_site_cannot_act_either() {
    HttpRequest form =
        HttpRequest.newBuilder(stage.slack.address().resolve("ui/act"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{\"as\":\"U0ANNA\",\"do\":\"reset\"}"))
            .build();

    assertThat(stage.send(form).statusCode()).isEqualTo(415);
  }

  @Test
  void every_answer_forbids_foreign_content() {
    HttpResponse<String> state =
        stage.send(HttpRequest.newBuilder(stage.slack.address().resolve("ui/state")).build());

    assertThat(state.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"assets/../cast.json", "assets/%2e%2e/cast.json", "assets/nothing.js", "nowhere"})
  void only_the_pages_own_files_are_served(String path) throws IOException {
    assertThat(raw("GET /" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .matches("(?s)HTTP/1.1 40[04].*");
  }

  @Test
  void people_see_the_channels_they_are_in() {
    assertThat(names("anna"))
        .containsExactly(
            "quality-huaxin",
            "sourcing",
            "returns-confidential",
            "huaxin-with-factory",
            "lunch",
            "Taijie");
    assertThat(names("petra")).containsExactly("sourcing", "lunch", "Taijie");
    assertThat(names("mei")).containsExactly("huaxin-with-factory");
    assertThat(stage.seenBy("mei").path("commands")).isEmpty();
    assertThat(stage.seenBy("anna").at("/commands/0/command").asString()).isEqualTo("/dispute");
  }

  @Test
  void replies_hang_under_their_message() {
    stage.slack.as("anna").say("quality-huaxin", "root");
    String root = stage.newest("quality-huaxin").ts();
    stage.act(
        "{\"as\":\"U0LINXIAO\",\"do\":\"say\",\"channel\":\"C0001\",\"thread\":\"%s\",\"text\":\"好的\"}"
            .formatted(root));

    JsonNode channel = stage.seenBy("anna").at("/channels/0");
    assertThat(channel.path("messages")).hasSize(1);
    assertThat(channel.at("/messages/0/replies/0/text").asString()).isEqualTo("好的");
    assertThat(channel.at("/messages/0/replyCount").asInt()).isEqualTo(1);
  }

  @Test
  void what_slack_does_not_allow_is_told_in_a_sentence() {
    stage.slack.as("anna").say("quality-huaxin", "root");
    String root = stage.newest("quality-huaxin").ts();

    assertThat(error("\"do\":\"say\",\"channel\":\"C0001\",\"text\":\"/dispte x\""))
        .contains("/dispte is not a valid command");
    assertThat(
            error(
                "\"do\":\"say\",\"channel\":\"C0001\",\"text\":\"/dispute x\",\"thread\":\""
                    + root
                    + "\""))
        .isEqualTo("/dispute is not supported in threads. Sorry!");
    assertThat(error("\"do\":\"say\",\"channel\":\"C9\",\"text\":\"x\""))
        .contains("not in a channel");
    assertThat(error("\"do\":\"delete\",\"channel\":\"C0001\",\"ts\":\"1.2\""))
        .contains("no longer here");
    assertThat(error("\"do\":\"clock\",\"by\":\"-PT1H\"")).contains("only moves forward");
    assertThat(error("\"do\":\"dance\"")).contains("dance");
    assertThat(error("\"do\":\"reset\"")).contains("Starting over");
  }

  @Test
  void nobody_can_change_what_another_wrote() {
    stage.slack.as("anna").say("quality-huaxin", "mine");
    String ts = stage.newest("quality-huaxin").ts();

    assertThat(stage.slack.as("lin").edit("quality-huaxin", ts, "yours").error())
        .contains("Only your own");
    assertThat(stage.newest("quality-huaxin").text()).isEqualTo("mine");
  }

  @Test
  void a_link_to_a_message_leads_to_the_page() {
    HttpResponse<String> link =
        stage.send(
            HttpRequest.newBuilder(
                    stage
                        .slack
                        .address()
                        .resolve("archives/C0001/p1700000000000200?thread_ts=1700000000.000100"))
                .build());

    assertThat(link.statusCode()).isEqualTo(302);
    assertThat(link.headers().firstValue("Location"))
        .contains("/#C0001/1700000000.000200/1700000000.000100");
  }

  @Test
  void a_page_that_listens_hears_of_changes() throws Exception {
    HttpRequest listen =
        HttpRequest.newBuilder(stage.slack.address().resolve("ui/changes")).build();
    HttpResponse<InputStream> stream = stage.client.send(listen, BodyHandlers.ofInputStream());
    try (InputStream in = stream.body()) {
      String first = event(in);
      stage.slack.as("anna").say("lunch", "Noodles?");
      String second = event(in);

      assertThat(first).startsWith("event: changed\ndata: {\"version\":");
      assertThat(second).startsWith("event: changed").isNotEqualTo(first);
    }
  }

  @Test
  void the_clock_and_the_weather_can_be_set() {
    stage.act("{\"as\":\"U0ANNA\",\"do\":\"clock\",\"by\":\"P2D\"}");
    stage.act("{\"as\":\"U0ANNA\",\"do\":\"weather\",\"rateLimits\":true}");

    assertThat(stage.seenBy("anna").path("now").asString()).isEqualTo("2026-03-04T08:10:00Z");
    assertThat(stage.seenBy("anna").at("/weather/rateLimits").asBoolean()).isTrue();
  }

  @Test
  void starting_over_is_the_owners_business() {
    boolean[] asked = {false};
    stage.slack.whenReset(() -> asked[0] = true);

    assertThat(error("\"do\":\"reset\"")).isEmpty();
    assertThat(asked[0]).isTrue();
  }

  private java.util.List<String> names(String person) {
    return stage
        .seenBy(person)
        .path("channels")
        .valueStream()
        .map(c -> c.path("name").asString())
        .toList();
  }

  private String error(String fields) {
    return stage.act("{\"as\":\"U0ANNA\"," + fields + "}").path("error").asString("");
  }

  private static String event(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (!text.toString().endsWith("\n\n")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      text.append((char) next);
    }
    return text.toString();
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", stage.slack.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
