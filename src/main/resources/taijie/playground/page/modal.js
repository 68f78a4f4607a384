// Modals: the topmost view of the stack, with everything below waiting under it.

import { blocks } from "./blocks.js";
import { inView, report } from "./dispatch.js";
import { h } from "./dom.js";
import { focusable, trapFocus } from "./focus.js";
import { iconButton } from "./icons.js";
import { wordsOf } from "./mrkdwn.js";
import { act } from "./server.js";
import { setUi, store, touch } from "./state.js";
import { collect } from "./values.js";

let comeBackTo = null;

/** The open modal views, lowest first. */
export const openViews = () => (store.server?.views ?? []).filter((view) => view.type === "modal" && !store.ui.closing.has(view.id));

async function submit(view) {
  const context = inView(view);
  if (store.ui.busy.has(view.id)) return;
  store.ui.busy.add(view.id);
  touch();
  const answer = await act("submit", { view: view.id, values: collect(context) });
  store.ui.busy.delete(view.id);
  const errors = answer.errors ?? {};
  store.ui.viewErrors = { ...store.ui.viewErrors, [view.id]: errors };
  const beside = Object.keys(errors).length > 0;
  report(context, beside ? { ok: true } : answer);
  store.ui.pointToError = true;
}

async function close(view, all = false) {
  store.ui.closing.add(view.id);
  if (all) openViews().forEach((each) => store.ui.closing.add(each.id));
  touch();
  const answer = await act("close", all ? { view: view.id, all } : { view: view.id });
  if (!answer.ok) {
    store.ui.closing.clear();
    report(inView(view), answer);
  }
}

/** Takes the focus to the first field that was refused, once after each refusal. */
function settled(dialog) {
  if (!store.ui.pointToError) return;
  const wrong = dialog.querySelector('[aria-invalid="true"]');
  if (!wrong) return;
  store.ui.pointToError = false;
  wrong.focus();
}

function arrived(dialog) {
  if (!dialog.contains(document.activeElement)) comeBackTo ??= document.activeElement;
  const body = dialog.querySelector(".dialog-body");
  (dialog.querySelector("[data-focus]") ?? focusable(body)[0] ?? dialog).focus({ preventScroll: true });
  body.scrollTop = 0;
}

function left() {
  setTimeout(() => {
    if (openViews().length) return;
    const back = comeBackTo?.isConnected && comeBackTo !== document.body ? comeBackTo : document.querySelector('[data-test="composer"]');
    comeBackTo = null;
    back?.focus({ preventScroll: true });
  });
}

/** The open modal, if any. */
export function modalLayer() {
  const views = openViews();
  const view = views.at(-1);
  if (!view) return null;
  const context = inView(view);
  context.errors = { ...context.errors, ...store.ui.viewErrors?.[view.id] };
  const error = store.ui.errors[context.where];
  const deep = views.length > 1;
  const busy = store.ui.busy.has(view.id);
  return h(
    "div",
    { class: "overlay", key: "modals" },
    h(
      "div",
      {
        key: view.id,
        class: "dialog modal",
        role: "dialog",
        "aria-modal": "true",
        "aria-labelledby": "modal-title",
        "data-test": "modal",
        "data-view": view.id,
        "data-callback": view.callbackId,
        tabindex: "-1",
        mounted: arrived,
        updated: settled,
        gone: left,
        onkeydown: (event) => {
          if (event.key === "Escape" && !event.defaultPrevented) {
            event.stopPropagation();
            close(view);
          } else trapFocus(event);
        },
      },
      h(
        "div",
        { class: "dialog-head" },
        deep && iconButton("back", "Back to the dialog below", () => close(view)),
        h("h2", { id: "modal-title", class: "dialog-title" }, wordsOf(view.title)),
        iconButton("close", deep ? "Close all" : "Close", () => close(view, deep), { "data-test": "modal-dismiss" }),
      ),
      h(
        "form",
        {
          class: "dialog-form",
          novalidate: true,
          onsubmit: (event) => {
            event.preventDefault();
            if (view.submit) submit(view);
          },
        },
        h(
          "div",
          { class: "dialog-body" },
          error && h("p", { class: "bar-error", role: "alert", "data-test": "error" }, error),
          blocks(context),
        ),
        h(
          "div",
          { class: "dialog-foot" },
          h("button", { type: "button", class: "button", "data-test": "modal-close", onclick: () => close(view) }, wordsOf(view.close) || (deep ? "Back" : "Close")),
          view.submit &&
            h(
              "button",
              { type: "submit", class: "button primary", "data-test": "modal-submit", "aria-busy": busy ? "true" : null },
              wordsOf(view.submit),
            ),
        ),
      ),
    ),
  );
}

/** Forgets which views were being closed once the server has taken them away. */
export function forgetClosed(state) {
  const living = new Set(state.views.map((view) => view.id));
  for (const id of store.ui.closing) if (!living.has(id)) store.ui.closing.delete(id);
  if (store.ui.viewErrors) setUi({ viewErrors: Object.fromEntries(Object.entries(store.ui.viewErrors).filter(([id]) => living.has(id))) });
}
