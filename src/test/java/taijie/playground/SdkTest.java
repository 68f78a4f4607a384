package taijie.playground;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.conversationsSelect;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;
import static com.slack.api.model.block.element.BlockElements.numberInput;
import static com.slack.api.model.block.element.BlockElements.overflowMenu;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.timePicker;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taijie.playground.wire.Weather.Fault;

/**
 * Slack's own Java SDK as a witness: it sends what is understood here, and reads what is answered.
 */
class SdkTest {
  private final Stage stage = Stage.set();
  private final Slack slack = Slack.getInstance(config());

  @AfterEach
  void close() throws Exception {
    slack.close();
    stage.close();
  }

  private SlackConfig config() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(stage.slack.apiUrl().toString());
    return config;
  }

  private MethodsClient methods() {
    return slack.methods(Stage.TOKEN);
  }

  @Test
  void it_knows_itself_people_and_channels() throws IOException, SlackApiException {
    assertThat(methods().authTest(r -> r).getBotId()).isEqualTo("B0BOT");
    assertThat(methods().usersInfo(r -> r.user("U0ANNA").includeLocale(true)).getUser().getLocale())
        .isEqualTo("en-US");
    assertThat(methods().usersList(r -> r.limit(200)).getMembers()).hasSize(5);
    assertThat(methods().conversationsInfo(r -> r.channel("C0004")).getChannel().isExtShared())
        .isTrue();
    assertThat(methods().conversationsMembers(r -> r.channel("C0001")).getMembers())
        .contains("U0ANNA", "U0BOT");
    assertThat(methods().conversationsOpen(r -> r.users(List.of("U0ANNA"))).getChannel().getId())
        .startsWith("D");
    assertThat(methods().usersConversations(r -> r.user("U0MARCUS")).getChannels()).hasSize(3);
  }

  @Test
  void it_posts_finds_and_updates_its_messages() throws IOException, SlackApiException {
    ChatPostMessageResponse root =
        methods()
            .chatPostMessage(
                r -> r.channel("C0001").text("card").blocks(card()).unfurlLinks(false));
    methods()
        .chatPostMessage(r ->
            r.channel("C0001")
                .threadTs(root.getTs())
                .text("reply")
                .metadata(
                    Message.Metadata.builder()
                        .eventType("delivery")
                        .eventPayload(Map.of("id", "d1"))
                        .build()));

    assertThat(root.isOk()).as(root.toString()).isTrue();
    Message reply =
        methods()
            .conversationsReplies(r -> r.channel("C0001").ts(root.getTs()).includeAllMetadata(true))
            .getMessages()
            .getLast();
    assertThat(reply.getMetadata().getEventPayload()).containsEntry("id", "d1");
    assertThat(
            methods()
                .chatUpdate(r -> r.channel("C0001").ts(root.getTs()).text("new").blocks(card()))
                .isOk())
        .isTrue();
    assertThat(
            methods()
                .chatPostEphemeral(r -> r.channel("C0001").user("U0ANNA").text("psst"))
                .getMessageTs())
        .isNotEmpty();
    assertThat(
            methods()
                .chatGetPermalink(r -> r.channel("C0001").messageTs(root.getTs()))
                .getPermalink())
        .contains("/archives/C0001/p");
  }

  @Test
  void its_modals_and_homes_are_accepted() throws IOException, SlackApiException {
    stage.slack.as("anna").say("quality-huaxin", "/dispute open");
    String trigger = stage.bot.last("command").json().path("trigger_id").asString();

    var opened = methods().viewsOpen(r -> r.triggerId(trigger).view(modal()));
    var published =
        methods()
            .viewsPublish(r -> r.userId("U0ANNA").view(view(v -> v.type("home").blocks(card()))));

    assertThat(opened.isOk()).as(String.valueOf(opened.getResponseMetadata())).isTrue();
    assertThat(opened.getView().getHash()).isNotEmpty();
    assertThat(published.isOk()).as(published.toString()).isTrue();
    assertThat(
            methods()
                .viewsUpdate(r ->
                    r.viewId(opened.getView().getId())
                        .hash(opened.getView().getHash())
                        .view(modal()))
                .isOk())
        .isTrue();
  }

  @Test
  void it_reads_errors_and_retry_after() throws IOException, SlackApiException {
    var refused =
        methods()
            .chatPostMessage(r -> r.channel("C0001").text("x").blocks(List.of(header(h -> h))));
    assertThat(refused.getError()).isEqualTo("invalid_blocks");
    assertThat(refused.getResponseMetadata().getMessages().getFirst()).contains("/blocks/0");

    stage.slack.weather().next("chat.postMessage", Fault.RATE_LIMITED);
    try {
      methods().chatPostMessage(r -> r.channel("C0001").text("x"));
      throw new AssertionError("expected a refusal");
    } catch (SlackApiException e) {
      assertThat(e.getResponse().code()).isEqualTo(429);
      assertThat(e.getResponse().header("Retry-After")).isEqualTo("1");
    }
  }

  private static List<LayoutBlock> card() {
    return asBlocks(
        header(h -> h.text(plainText("D-1"))),
        section(s ->
            s.text(markdownText("*Huaxin*"))
                .fields(List.of(markdownText("a"), markdownText("b")))
                .accessory(overflowMenu(o -> o.actionId("more").options(options())))),
        actions(a ->
            a.elements(
                asElements(
                    button(b -> b.actionId("go").value("1").style("primary").text(plainText("Go"))),
                    staticSelect(s ->
                        s.actionId("topic").placeholder(plainText("Topic")).options(options())),
                    usersSelect(s -> s.actionId("who").placeholder(plainText("Who")))))));
  }

  private static View modal() {
    return view(v ->
        v.type("modal")
            .callbackId("open")
            .title(viewTitle(t -> t.type("plain_text").text("Open a dispute").emoji(true)))
            .submit(viewSubmit(t -> t.type("plain_text").text("Open")))
            .close(viewClose(t -> t.type("plain_text").text("Cancel")))
            .privateMetadata("{}")
            .notifyOnClose(true)
            .blocks(inputs()));
  }

  private static List<LayoutBlock> inputs() {
    return asBlocks(
        input(i ->
            i.label(plainText("Text"))
                .element(plainTextInput(e -> e.actionId("a").multiline(true)))),
        input(i ->
            i.label(plainText("Number"))
                .optional(true)
                .element(numberInput(e -> e.actionId("a").decimalAllowed(false).minValue("0")))),
        input(i ->
            i.label(plainText("One"))
                .element(radioButtons(e -> e.actionId("a").options(options())))),
        input(i ->
            i.label(plainText("Some"))
                .element(checkboxes(e -> e.actionId("a").options(options())))),
        input(i ->
            i.label(plainText("Menu"))
                .element(
                    staticSelect(e ->
                        e.actionId("a").options(options()).initialOption(options().getFirst())))),
        input(i ->
            i.label(plainText("Menus"))
                .element(multiStaticSelect(e -> e.actionId("a").options(options())))),
        input(i ->
            i.label(plainText("Supplier"))
                .element(externalSelect(e -> e.actionId("a").minQueryLength(0)))),
        input(i ->
            i.label(plainText("Handler"))
                .element(usersSelect(e -> e.actionId("a").initialUser("U0ANNA")))),
        input(i ->
            i.label(plainText("Channel"))
                .element(
                    conversationsSelect(e -> e.actionId("a").defaultToCurrentConversation(true)))),
        input(i ->
            i.label(plainText("Day"))
                .element(datePicker(e -> e.actionId("a").initialDate("2026-03-02")))),
        input(i ->
            i.label(plainText("Hour"))
                .element(timePicker(e -> e.actionId("a").initialTime("09:30")))));
  }

  private static List<OptionObject> options() {
    return List.of(option(plainText("A"), "a"), option(plainText("B"), "b"));
  }
}
