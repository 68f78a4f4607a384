// The middle: a channel's header, its messages and the composer; or the bot's Home.

import { composer } from "./composer.js";
import { details } from "./details.js";
import { h } from "./dom.js";
import { home } from "./home.js";
import { icon, iconButton } from "./icons.js";
import { messageList, roam } from "./messages.js";
import { nameOf, personOf } from "./people.js";
import { goTo, showList } from "./places.js";
import { follows } from "./scroll.js";
import { openChannel, setUi, store } from "./state.js";

/** What the open channel shows. */
export function conversation() {
  const channel = openChannel();
  if (!channel) return h("main", { class: "main" }, h("p", { class: "quiet centred" }, "Choose a channel on the left."));
  const bot = channel.kind === "im" && channel.with === store.server.bot.user;
  return h(
    "main",
    { class: "main", "data-test": "main", "data-channel": channel.id },
    header(channel, bot),
    store.ui.details && details(channel),
    bot && store.ui.tab === "home"
      ? home()
      : [
          h(
            "div",
            {
              class: "scroller",
              key: "scroller",
              tabindex: "0",
              role: "log",
              "aria-live": "off",
              "aria-label": "Messages",
              onkeydown: roam,
              ...follows(`${store.server.me}|${channel.id}`, channel.messages.length, store.ui.thread ? null : store.ui.flash),
            },
            opening(channel, bot),
            messageList(channel, channel.messages),
          ),
          composer(channel),
        ],
  );
}

const mark = (channel) => (channel.private ? icon("lock") : icon("hash"));

function header(channel, bot) {
  const person = channel.kind === "im" ? personOf(channel.with) : null;
  return h(
    "header",
    { class: "pane-head" },
    iconButton("back", "All channels", showList, { class: "only-narrow" }),
    h(
      "div",
      { class: "pane-title" },
      h("h1", null, channel.kind === "im" ? nameOf(channel.with) : [mark(channel), channel.name]),
      h("p", { class: "topic" }, [
        channel.shared && h("span", { class: "tag plain" }, "shared with another company"),
        channel.archived && h("span", { class: "tag plain" }, "archived"),
        channel.topic || person?.title || (bot ? "App" : ""),
      ]),
    ),
    bot ? tabs(channel) : members(channel),
  );
}

function tabs(channel) {
  const tab = (name, label) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        class: "tab",
        tabindex: store.ui.tab === name ? "0" : "-1",
        "aria-selected": store.ui.tab === name,
        "data-test": `tab-${name}`,
        onclick: () => goTo(channel.id, { tab: name }),
      },
      label,
    );
  const other = (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const next = [...event.currentTarget.children].find((each) => each !== document.activeElement);
    next.focus();
    next.click();
  };
  return h("div", { class: "tabs", role: "tablist", "aria-label": "Taijie", onkeydown: other }, tab("home", "Home"), tab("messages", "Messages"));
}

function members(channel) {
  const count = channel.members?.length ?? 0;
  return h(
    "button",
    {
      type: "button",
      class: "members",
      "aria-expanded": store.ui.details,
      "aria-label": `${count} members`,
      "data-test": "members",
      onclick: () => setUi({ details: !store.ui.details }),
    },
    icon("people"),
    count,
  );
}

function opening(channel, bot) {
  const words = bot
    ? `This is the beginning of your conversation with ${store.server.bot.name}. Ask how to phrase something, in English or Chinese.`
    : `This is the beginning of #${channel.name}.`;
  return h("p", { class: "opening", key: "opening" }, words);
}
