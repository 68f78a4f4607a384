// What a newcomer reads first.

import { h } from "./dom.js";
import { iconButton } from "./icons.js";
import { goTo, openThread } from "./places.js";
import { remember } from "./remember.js";
import { setUi, store } from "./state.js";

const PROPOSAL = "let's cc Mr Chen so they take it seriously";
const QUESTION = "/phrase they say our calipers are wrong";

/** The thread with most replies that is nearest: the dispute's. */
function disputeThread() {
  const all = store.server.channels
    .filter((channel) => channel.kind !== "im")
    .flatMap((channel) => channel.messages.filter((message) => message.replies?.length).map((message) => ({ channel, message })));
  const ofBot = all.filter(({ message }) => message.user === store.server.bot.user);
  return (ofBot.length ? ofBot : all).sort((one, other) => other.message.replies.length - one.message.replies.length)[0] ?? null;
}

function write(test, text) {
  setTimeout(() => {
    const area = document.querySelector(`[data-test="${test}"]`);
    if (!area) return;
    area.value = text;
    area.dispatchEvent(new Event("input"));
    area.focus();
  }, 30);
}

/** The hint, until it is dismissed. */
export function hint() {
  if (!store.ui.hint) return null;
  const off = () => {
    remember("hintSeen", true);
    setUi({ hint: false });
  };
  const found = disputeThread();
  const room = found?.channel ?? store.server.channels.find((channel) => channel.kind !== "im");
  // On a phone the hint would cover what it leads to.
  const narrow = matchMedia("(max-width: 820px)").matches;
  const enter = () => (found ? openThread(found.channel.id, found.message.ts) : room && goTo(room.id));
  const step = (label, pick, more) => h("li", null, h("a", { href: "#try", class: "link-button", onclick: (event) => (event.preventDefault(), pick(), narrow && off()) }, label), more);
  return h(
    "section",
    { class: "hint", "aria-label": "What this is", "data-test": "hint", key: "hint" },
    h(
      "div",
      null,
      h("p", null, h("b", null, "This is a small Slack on your own machine, and the bot in it is the real Taijie."), " It helps buyers tell a factory that a batch failed inspection, and keep the supplier. Three things to try:"),
      h(
        "ol",
        null,
        step("Open the dispute’s thread", enter, " and see where it stands."),
        step(`Write “${PROPOSAL}”`, () => (enter(), write("thread-composer", PROPOSAL)), " in it: only you see the answer."),
        step(QUESTION, () => (room && goTo(room.id, { thread: store.ui.thread }), write("composer", QUESTION)), " in the channel."),
      ),
    ),
    iconButton("close", "Dismiss the hint", off, { "data-test": "hint-close" }),
  );
}
