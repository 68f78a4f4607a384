// A question that must be answered before something happens.

import { h } from "./dom.js";
import { setUi, store } from "./state.js";
import { trapFocus } from "./focus.js";

/** Asks; resolves to true or false. `texts`: title, body (nodes or text), yes, no, danger. */
export function ask(texts) {
  return new Promise((resolve) => {
    const back = document.activeElement;
    setUi({
      confirm: {
        ...texts,
        answer: (yes) => {
          setUi({ confirm: null });
          setTimeout(() => back?.isConnected && back.focus({ preventScroll: true }));
          resolve(yes);
        },
      },
    });
  });
}

/** The open question, if any. */
export function confirmLayer() {
  const { confirm } = store.ui;
  if (!confirm) return null;
  const no = () => confirm.answer(false);
  return h(
    "div",
    { class: "overlay", key: "confirm", onmousedown: (event) => event.target === event.currentTarget && no() },
    h(
      "div",
      {
        class: "dialog narrow",
        role: "alertdialog",
        "aria-modal": "true",
        "aria-labelledby": "confirm-title",
        "data-test": "confirm",
        tabindex: "-1",
        onkeydown: (event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            no();
          } else trapFocus(event);
        },
        mounted: (dialog) => dialog.querySelector("[data-first]")?.focus(),
      },
      h("h2", { id: "confirm-title", class: "dialog-title" }, confirm.title),
      h("div", { class: "dialog-body prose" }, confirm.body),
      h(
        "div",
        { class: "dialog-foot" },
        h("button", { type: "button", class: "button", "data-test": "confirm-no", onclick: no }, confirm.no ?? "Cancel"),
        h(
          "button",
          {
            type: "button",
            class: `button ${confirm.danger ? "danger" : "primary"}`,
            "data-first": "",
            "data-test": "confirm-yes",
            onclick: () => confirm.answer(true),
          },
          confirm.yes ?? "Yes",
        ),
      ),
    ),
  );
}
