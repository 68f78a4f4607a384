// The thread panel.

import { aboutRegion } from "./agent.js";
import { composer } from "./composer.js";
import { h } from "./dom.js";
import { iconButton } from "./icons.js";
import { messageList, oneMessage, roam } from "./messages.js";
import { closeThread } from "./places.js";
import { follows } from "./scroll.js";
import { openChannel, store } from "./state.js";

/** The open thread beside its channel, if any. */
export function threadPanel() {
  const channel = openChannel();
  const root = channel?.messages.find((message) => message.ts === store.ui.thread);
  if (!root || store.ui.tab === "home") return null;
  const replies = root.replies ?? [];
  const count = replies.filter((reply) => !reply.ephemeral).length;
  return h(
    "aside",
    {
      class: "thread",
      key: "thread",
      "aria-label": "Thread",
      "data-test": "thread",
      "data-ts": root.ts,
      onkeydown: (event) => {
        if (event.key === "Escape" && !event.defaultPrevented) closeThread();
      },
    },
    h(
      "header",
      { class: "pane-head" },
      iconButton("back", "Back to the channel", closeThread, { class: "only-narrow" }),
      h("div", { class: "pane-title" }, h("h2", null, "Thread"), h("p", { class: "topic" }, channel.kind === "im" ? "Direct message" : `#${channel.name}`)),
      iconButton("close", "Close thread", closeThread, { class: "only-wide", "data-test": "close-thread" }),
    ),
    h(
      "div",
      { class: "scroller", tabindex: "0", role: "log", "aria-live": "off", "aria-label": "Messages of the thread", onkeydown: roam, ...follows(`${channel.id}/${root.ts}`, replies.length, store.ui.flash) },
      oneMessage(channel, root, { roots: false }),
      h("div", { class: "day left", key: "count" }, h("span", null, count ? `${count} ${count === 1 ? "reply" : "replies"}` : "No replies yet")),
      messageList(channel, replies, false),
    ),
    aboutRegion(root),
    composer(channel, root.ts),
  );
}
