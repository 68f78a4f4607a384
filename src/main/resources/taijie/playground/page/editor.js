// Editing one's own message in its place.

import { h } from "./dom.js";
import { grow } from "./inputs.js";
import { act } from "./server.js";
import { setUi, store } from "./state.js";
import { typed } from "./typed.js";

/** The text area that stands for a message while it is edited. */
export function editor(channel, message) {
  const { editing } = store.ui;
  editing.text ??= typed(message.text);
  const done = () => {
    setUi({ editing: null });
    setTimeout(() => document.querySelector(`article[data-ts="${message.ts}"]`)?.focus({ preventScroll: true }));
  };
  const save = async () => {
    const answer = await act("edit", { channel: channel.id, ts: message.ts, text: editing.text.trim() });
    if (answer.ok) done();
    else setUi({ editing: { ...editing, error: answer.error } });
  };
  return h(
    "form",
    {
      class: "editor",
      onsubmit: (event) => {
        event.preventDefault();
        save();
      },
    },
    h("textarea", {
      class: "input",
      "aria-label": "Edit message",
      "data-test": "editor",
      value: editing.text,
      oninput: (event) => {
        editing.text = event.currentTarget.value;
        grow(event.currentTarget);
      },
      onkeydown: (event) => {
        if (event.isComposing) return;
        if (event.key === "Escape") done();
        else if (event.key === "Enter" && !event.shiftKey) save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      mounted: (area) => {
        grow(area);
        area.focus();
        area.setSelectionRange(area.value.length, area.value.length);
      },
    }),
    editing.error && h("p", { class: "bar-error", role: "alert", "data-test": "error" }, editing.error),
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", class: "button", onclick: done }, "Cancel"),
      h("button", { type: "submit", class: "button primary", "data-test": "save-edit" }, "Save"),
    ),
  );
}
