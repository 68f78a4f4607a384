package taijie.slack;

import static taijie.slack.Incomplete.must;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taijie.slack.Routes.OnClick;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.usecase.Deed;
import taijie.usecase.TellPerson.At;

/** Buttons and menus: their name chooses who acts; a card's menu chooses by the entry. */
final class Clicks {

  private final Reception reception;
  private final Routes routes;

  Clicks(Reception reception, Routes routes) {
    this.reception = reception;
    this.routes = routes;
  }

  void take(BlockActionRequest request) {
    BlockActionPayload payload = request.getPayload();
    BlockActionPayload.Action action =
        must(payload.getActions(), "actions").stream()
            .findFirst()
            .orElseGet(() -> must(null, "action"));
    String value = value(action);
    Occasion by =
        reception.occasion(
            Admission.workspace(request.getContext()),
            must(payload.getUser(), "user").getId(),
            payload.getTriggerId() + "/" + action.getActionTs(),
            where(payload),
            payload.getTriggerId());
    String name = must(action.getActionId(), "action id");
    Optional<OpenWindow> window = window(payload);
    OnClick handler = handler(name, entry(value), window);
    String url = payload.getResponseUrl() == null ? "" : payload.getResponseUrl();
    // Choices within a form are no acts: the form brings them along when it is sent.
    if (handler != null || !name.equals(Kit.VALUE)) {
      Deed.now().named("click:" + named(name, value));
      String carried = name.equals(Kit.VALUE) ? Filled.field(action.getBlockId()) : value;
      reception.answering(
          by,
          name,
          url,
          Optional.of(new Again(name, value)),
          handler == null ? null : () -> handler.act(new Click(by, carried, url, window)));
      refreshHome(by, payload);
    }
  }

  // What somebody did in their Home shows there at once, on the page on which they are.
  private void refreshHome(Occasion by, BlockActionPayload payload) {
    if (payload.getView() != null && "home".equals(payload.getView().getType())) {
      String page = String.valueOf(payload.getView().getPrivateMetadata());
      int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
      reception.answering(
          by, "home", "", Optional.empty(), () -> reception.refreshHome(by, number));
    }
  }

  private @Nullable OnClick handler(String name, String entry, Optional<OpenWindow> window) {
    return switch (name) {
      case Act.MORE, Act.SNOOZE -> routes.choices().get(entry);
      case Kit.VALUE -> window.map(w -> routes.edits().get(w.callback())).orElse(null);
      default -> routes.clicks().get(name);
    };
  }

  private static Optional<OpenWindow> window(BlockActionPayload payload) {
    return Optional.ofNullable(payload.getView())
        .filter(view -> "modal".equals(view.getType()))
        .map(OpenWindow::of);
  }

  // A menu's entry says more than the menu.
  private static String named(String name, String value) {
    String entry = entry(value);
    return name.equals(Act.MORE) || name.equals(Act.SNOOZE) ? entry : name;
  }

  private static String entry(String value) {
    String[] parts = Act.parts(value);
    return parts.length > 1 ? parts[1] : "";
  }

  private static String value(BlockActionPayload.Action action) {
    String value =
        action.getSelectedOption() != null
            ? action.getSelectedOption().getValue()
            : action.getValue();
    return value == null ? "" : value;
  }

  private static At where(BlockActionPayload payload) {
    if (payload.getChannel() == null) {
      return new At("", "");
    }
    String thread = payload.getMessage() == null ? null : payload.getMessage().getThreadTs();
    if (thread == null && payload.getContainer() != null) {
      thread = payload.getContainer().getThreadTs();
    }
    if (thread == null && payload.getContainer() != null) {
      thread = payload.getContainer().getMessageTs();
    }
    return new At(payload.getChannel().getId(), thread == null ? "" : thread);
  }
}
