// What the bot shows beside its messages: questions to begin with, and what it is about at this moment.

import { h } from "./dom.js";
import { avatar } from "./people.js";
import { simulatedNow, store } from "./state.js";

/** The questions that the bot offers in a channel; `say` sends one as if it were typed. */
export function prompts(channel, say) {
  const { title, all } = channel.prompts;
  if (!all.length) return null;
  return h(
    "div",
    { class: "prompts", key: "prompts", role: "group", "aria-label": title || `${store.server.bot.name} suggests`, "data-test": "prompts" },
    title && h("p", { class: "small quiet" }, title),
    all.map((prompt, index) =>
      h("button", { key: `${index}|${prompt.title}`, type: "button", class: "prompt", title: prompt.message, "data-test": "prompt", onclick: () => say(prompt.message) }, prompt.title),
    ),
  );
}

/** What the bot is about under a message, in words; empty for nothing. */
export function aboutWhat(root) {
  const { status } = root;
  return status && simulatedNow() < Date.parse(status.until) ? `${store.server.bot.name} ${status.words}` : "";
}

/** The same under a message whose thread is not open. */
export function aboutLine(root) {
  const words = store.ui.thread === root.ts ? "" : aboutWhat(root);
  return words && h("p", { class: "about", key: "about", "data-test": "about" }, words);
}

/** The same in the thread; the region stands there before it has words, so that they are read out. */
export function aboutRegion(root) {
  const words = aboutWhat(root);
  return h(
    "div",
    { class: "about-region", key: "about", role: "status", "aria-live": "polite", "data-test": "status" },
    words && h("p", { class: "about" }, avatar(store.server.bot.user, true), h("span", null, words)),
  );
}
