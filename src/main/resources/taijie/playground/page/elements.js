// Block Kit elements one can act on: buttons, choices, and whatever inputs.js and picker.js add.

import { busyKey, dispatch } from "./dispatch.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { field, isField } from "./inputs.js";
import { openMenu } from "./menu.js";
import { textObject, wordsOf } from "./mrkdwn.js";
import { isPicker, picker } from "./picker.js";
import { follow, safeLink } from "./places.js";
import { idFor, store } from "./state.js";
import { current, hold } from "./values.js";

/** One element; `label` names it inside an input block. */
export function element(each, block, context, label = {}) {
  if (each.type === "button" || each.type === "workflow_button") return button(each, block, context);
  if (each.type === "overflow") return overflow(each, block, context);
  if (each.type === "checkboxes" || each.type === "radio_buttons") return choices(each, block, context, label);
  if (isPicker(each)) return picker(each, block, context, label);
  if (isField(each)) return field(each, block, context, label);
  return h("span", { class: "quiet" }, `(${each.type})`);
}

function button(each, block, context) {
  const busy = store.ui.busy.has(busyKey(context, block, each));
  const shared = {
    key: `${each.action_id}`,
    class: `button ${each.style ?? ""}`,
    "data-test": "button",
    "data-action": each.action_id,
    "aria-label": each.accessibility_label,
  };
  const href = each.url && safeLink(each.url);
  const press = () => !busy && dispatch(context, block, each, {});
  if (href) {
    const outside = !href.startsWith("#");
    const away = outside ? { target: "_blank", rel: "noopener noreferrer" } : {};
    const go = (event) => {
      press();
      if (!outside) follow(event, href);
    };
    return h("a", { ...shared, ...away, href, onclick: go }, textObject(each.text));
  }
  return h("button", { ...shared, type: "button", "aria-busy": busy ? "true" : null, onclick: press }, textObject(each.text));
}

function overflow(each, block, context) {
  const id = idFor(`${context.ids}|${block.block_id}|${each.action_id}`);
  const items = (each.options ?? []).map((option) => ({
    label: wordsOf(option.text),
    detail: option.description && wordsOf(option.description),
    id: option.value,
    pick: () => {
      const href = option.url && safeLink(option.url);
      if (href) window.open(href, href.startsWith("#") ? "_self" : "_blank", "noopener");
      dispatch(context, block, each, { type: each.type, selected_option: option });
    },
  }));
  return h(
    "button",
    {
      id,
      type: "button",
      class: "button square",
      "aria-label": "More actions",
      "aria-haspopup": "menu",
      "data-test": "overflow",
      "data-action": each.action_id,
      onclick: () => openMenu(id, "More actions", items),
    },
    icon("more"),
  );
}

function choices(each, block, context, label) {
  const many = each.type === "checkboxes";
  const held = current(context, block, each);
  const chosen = many ? (held.selected_options ?? []) : [held.selected_option].filter(Boolean);
  const name = idFor(`${context.ids}|${block.block_id}|${each.action_id}|name`);
  const change = async (option, on) => {
    const entry = many
      ? { type: each.type, selected_options: (each.options ?? []).filter((one) => (one.value === option.value ? on : has(chosen, one))) }
      : { type: each.type, selected_option: option };
    hold(context, block, each, entry);
    const wanted = block.type !== "input" || block.dispatch_action;
    if (wanted && !(await dispatch(context, block, each, entry))) hold(context, block, each, held);
  };
  return h(
    "div",
    { class: "choices", role: many ? "group" : "radiogroup", "aria-labelledby": label.id, "aria-describedby": label.describedBy, "data-action": each.action_id },
    (each.options ?? []).map((option) =>
      h(
        "label",
        { class: "choice" },
        h("input", {
          type: many ? "checkbox" : "radio",
          name,
          value: option.value,
          checked: has(chosen, option),
          "aria-invalid": label.invalid ? "true" : null,
          onchange: (event) => change(option, event.currentTarget.checked),
        }),
        h(
          "span",
          { class: "choice-words" },
          h("span", null, textObject(option.text)),
          option.description && h("small", null, textObject(option.description)),
        ),
      ),
    ),
  );
}

const has = (options, option) => options.some((one) => one.value === option.value);
