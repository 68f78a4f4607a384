// Typed inputs, and the input block that gives any element its label, hint and error.

import { dispatch } from "./dispatch.js";
import { h } from "./dom.js";
import { element } from "./elements.js";
import { textObject, wordsOf } from "./mrkdwn.js";
import { idFor } from "./state.js";
import { current, hold } from "./values.js";

const FIELDS = {
  plain_text_input: "text",
  number_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  datepicker: "date",
  timepicker: "time",
  datetimepicker: "datetime-local",
};

export const isField = (each) => each.type in FIELDS;

/** An input block. */
export function inputBlock(block, context) {
  const key = `${context.ids}|${block.block_id}`;
  const error = context.errors[block.block_id];
  const ids = { label: idFor(`${key}|label`), hint: idFor(`${key}|hint`), error: idFor(`${key}|error`), input: idFor(`${key}|input`) };
  const label = {
    id: ids.label,
    input: ids.input,
    describedBy: [block.hint && ids.hint, error && ids.error].filter(Boolean).join(" ") || null,
    invalid: Boolean(error),
    required: !block.optional,
  };
  return h(
    "div",
    { class: `field${error ? " wrong" : ""}`, "data-test": "field", "data-block": block.block_id },
    h(
      "label",
      { id: ids.label, for: ids.input, class: "field-label" },
      wordsOf(block.label),
      block.optional && h("span", { class: "optional" }, " (optional)"),
    ),
    element(block.element, block, context, label),
    block.hint && h("p", { id: ids.hint, class: "field-hint" }, textObject(block.hint)),
    error && h("p", { id: ids.error, class: "field-error", role: "alert", "data-test": "error" }, error),
  );
}

const entryKey = { datepicker: "selected_date", timepicker: "selected_time", datetimepicker: "selected_date_time" };

function shownValue(each, entry) {
  const value = entry[entryKey[each.type] ?? "value"];
  if (each.type === "datetimepicker" && value) return new Date(value * 1000).toISOString().slice(0, 16);
  return value ?? "";
}

function entryFor(each, text) {
  const value = text === "" ? null : each.type === "datetimepicker" ? Date.parse(`${text}Z`) / 1000 : text;
  return { type: each.type, [entryKey[each.type] ?? "value"]: value };
}

/** A text, number, mail, address, date or time input. */
export function field(each, block, context, label) {
  const shown = shownValue(each, current(context, block, each));
  const picked = each.type in entryKey;
  const wanted = block.type !== "input" || block.dispatch_action;
  const when = each.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const typed = (event) => {
    const entry = entryFor(each, event.currentTarget.value);
    hold(context, block, each, entry);
    if (wanted && (picked || when.includes("on_character_entered"))) tell(entry);
  };
  // What was typed while the last stroke was on its way follows it.
  const tell = async (entry) => {
    const told = await dispatch(context, block, each, entry);
    const now = current(context, block, each);
    if (told && !picked && now.value !== entry.value) tell({ type: each.type, value: now.value });
  };
  const props = {
    id: label.input,
    class: "input",
    "data-test": "input",
    "data-action": each.action_id,
    value: shown,
    placeholder: each.placeholder ? wordsOf(each.placeholder) : null,
    maxlength: each.max_length,
    "aria-labelledby": label.id,
    "aria-label": label.id ? null : (wordsOf(each.placeholder) || each.action_id),
    "aria-describedby": label.describedBy,
    "aria-invalid": label.invalid ? "true" : null,
    "aria-required": label.required ? "true" : null,
    "data-focus": each.focus_on_load ? "" : null,
    spellcheck: each.type === "plain_text_input" ? null : "false",
    oninput: picked ? null : typed,
    onchange: picked ? typed : null,
    onkeydown: (event) => {
      if (event.key !== "Enter" || event.isComposing || picked) return;
      if (each.multiline && !event.metaKey && !event.ctrlKey) return;
      if (wanted && when.includes("on_enter_pressed")) {
        event.preventDefault();
        dispatch(context, block, each, current(context, block, each));
      } else if (each.multiline) {
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }
    },
  };
  if (each.multiline) return [h("textarea", { ...props, rows: 4, updated: grow }), counter(each, shown)];
  const number = each.type === "number_input" ? { inputmode: each.is_decimal_allowed ? "decimal" : "numeric" } : {};
  return [h("input", { ...props, ...number, type: FIELDS[each.type], autocomplete: "off" }), counter(each, shown)];
}

/** Lets a text area be as tall as its text, within reason. */
export function grow(area) {
  area.style.height = "auto";
  area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight * 0.4)}px`;
}

function counter(each, shown) {
  const left = each.max_length ? each.max_length - shown.length : null;
  if (left !== null && left <= each.max_length * 0.1) return h("p", { key: "count", class: "field-hint count" }, `${left} characters left`);
  const missing = each.min_length && shown ? each.min_length - shown.length : 0;
  return missing > 0 ? h("p", { key: "count", class: "field-hint count" }, `${missing} more characters needed`) : null;
}
