// The bot's Home tab.

import { blocks } from "./blocks.js";
import { inView } from "./dispatch.js";
import { h } from "./dom.js";
import { store } from "./state.js";

/** What the bot published for this person. */
export function home() {
  const view = store.server.home;
  if (!view?.blocks?.length) {
    return h("div", { class: "home", "data-test": "home" }, h("p", { class: "quiet" }, `${store.server.bot.name} has nothing here yet. It fills this page when you open it.`));
  }
  const context = inView({ ...view, type: "home" });
  const error = store.ui.errors[context.where];
  return h(
    "div",
    { class: "home", "data-test": "home", tabindex: "-1" },
    h("div", { class: "home-page" }, error && h("p", { class: "bar-error", role: "alert", "data-test": "error" }, error), blocks(context)),
  );
}
