// One kind of choice for all of Slack's selects: type to narrow, arrows and Enter to choose.

import { h } from "./dom.js";
import { dispatch } from "./dispatch.js";
import { icon } from "./icons.js";
import { placeAt } from "./menu.js";
import { wordsOf } from "./mrkdwn.js";
import { nameOf, people } from "./people.js";
import { act } from "./server.js";
import { idFor, setUi, store } from "./state.js";
import { current, hold } from "./values.js";

const FIELD = {
  static_select: "selected_option",
  external_select: "selected_option",
  multi_static_select: "selected_options",
  multi_external_select: "selected_options",
  users_select: "selected_user",
  multi_users_select: "selected_users",
  conversations_select: "selected_conversation",
  multi_conversations_select: "selected_conversations",
  channels_select: "selected_channel",
  multi_channels_select: "selected_channels",
};

export const isPicker = (each) => each.type in FIELD;
const isMany = (each) => each.type.startsWith("multi_");
const isExternal = (each) => each.type.endsWith("external_select");
const byId = (each) => !each.type.endsWith("static_select") && !isExternal(each);

/** What can be chosen: `{value, words, detail, group, option}`; `option` is what is sent. */
function offered(each, loaded) {
  if (each.type.endsWith("users_select")) {
    return people().map((person) => ({ value: person.id, words: nameOf(person.id), detail: person.title, option: person.id }));
  }
  if (byId(each)) {
    return store.server.channels
      .filter((channel) => channel.kind !== "im" || each.type.endsWith("conversations_select"))
      .map((channel) => ({
        value: channel.id,
        words: channel.kind === "im" ? nameOf(channel.with) : `#${channel.name}`,
        option: channel.id,
      }));
  }
  const from = isExternal(each) ? (loaded ?? {}) : each;
  const groups = from.option_groups ?? [{ options: from.options ?? [] }];
  return groups.flatMap((group) =>
    (group.options ?? []).map((option) => ({
      value: option.value,
      words: wordsOf(option.text),
      detail: option.description && wordsOf(option.description),
      group: group.label && wordsOf(group.label),
      option,
    })),
  );
}

function chosen(each, entry) {
  const held = entry[FIELD[each.type]];
  const list = Array.isArray(held) ? held : held ? [held] : [];
  return list.map((one) =>
    typeof one === "string"
      ? { value: one, words: offered(each).find((each) => each.value === one)?.words ?? one, option: one }
      : { value: one.value, words: wordsOf(one.text), option: one },
  );
}

function matching(spot) {
  const all = offered(spot.each, spot.loaded);
  if (isExternal(spot.each) || !spot.query) return all;
  const query = spot.query.toLowerCase();
  return all.filter((one) => `${one.words} ${one.detail ?? ""}`.toLowerCase().includes(query));
}

/** A select of any kind. */
export function picker(each, block, context, label) {
  const key = `${context.ids}|${block.block_id}|${each.action_id}`;
  const id = label.input ?? idFor(`${key}|picker`);
  const spot = store.ui.picker?.id === id ? store.ui.picker : null;
  if (spot) Object.assign(spot, { each, block, context }); // the bot may have changed them since
  const have = chosen(each, current(context, block, each));
  const many = isMany(each);
  const hint = wordsOf(each.placeholder) || "Choose …";
  const open = (query = "") => show({ id, each, block, context, query, label: label.id, at: -1 });
  return h(
    "div",
    {
      class: `picker${spot ? " open" : ""}${many ? " many" : ""}`,
      "data-test": "select",
      "data-action": each.action_id,
      onmousedown: (event) => {
        if (event.target.closest("button")) return;
        const input = event.currentTarget.querySelector("input");
        if (event.target !== input) event.preventDefault();
        input.focus();
        if (!spot) open();
        else if (event.target !== input) close();
      },
    },
    many && have.map((one) => chip(one, () => choose({ each, block, context, id }, one))),
    h("input", {
      id,
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": Boolean(spot),
      "aria-controls": `${id}-list`,
      "aria-activedescendant": spot && spot.at >= 0 ? `${id}-${spot.at}` : null,
      "aria-labelledby": label.id,
      "aria-label": label.id ? null : (have[0]?.words ?? hint),
      "aria-describedby": label.describedBy,
      "aria-invalid": label.invalid ? "true" : null,
      "aria-required": label.required ? "true" : null,
      "data-focus": each.focus_on_load ? "" : null,
      value: spot ? spot.query : many ? "" : (have[0]?.words ?? ""),
      placeholder: many && have.length ? "" : spot && have.length ? have[0].words : hint,
      oninput: (event) => open(event.currentTarget.value),
      onkeydown: (event) => keys(event, spot, open, have),
      onblur: () => store.ui.picker?.id === id && close(),
    }),
    !many && have.length > 0 && block.optional
      ? h("button", { type: "button", class: "chip-off", "aria-label": "Clear the choice", onclick: () => settle({ each, block, context }, []) }, icon("close"))
      : icon("down"),
  );
}

function chip(one, off) {
  return h(
    "span",
    { class: "chip", key: one.value },
    one.words,
    h("button", { type: "button", class: "chip-off", "aria-label": `Remove ${one.words}`, onclick: off }, icon("close")),
  );
}

function keys(event, spot, open, have) {
  if (event.isComposing) return;
  const move = (step) => {
    const count = matching(spot).length;
    if (count) setUi({ picker: { ...spot, at: (spot.at + step + count + (spot.at < 0 && step < 0 ? 1 : 0)) % count } });
  };
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (!spot) open();
    else move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter") {
    if (!spot) open();
    else {
      const options = matching(spot);
      const one = options[spot.at] ?? (options.length === 1 ? options[0] : null);
      if (one) choose(spot, one);
    }
  } else if (event.key === "Escape" && spot) close();
  else if (event.key === "Backspace" && spot?.query === "" && isMany(spot.each) && have.length) choose(spot, have.at(-1));
  else return;
  event.preventDefault();
  event.stopPropagation();
}

let waiting = null;

function show(spot) {
  const before = store.ui.picker?.id === spot.id ? store.ui.picker : {};
  const next = { ...before, ...spot };
  const shortest = spot.each.min_query_length ?? 3;
  clearTimeout(waiting);
  if (isExternal(spot.each)) {
    const enough = spot.query.length >= shortest;
    next.note = enough ? (before.loaded ? null : "Looking …") : `Type at least ${shortest} characters.`;
    if (!enough) next.loaded = null;
    else waiting = setTimeout(() => load(next), before.id ? 180 : 0);
  }
  setUi({ picker: next, menu: null });
}

async function load(spot) {
  const answer = await act("options", {
    on: spot.context.on,
    block: spot.block.block_id,
    action: spot.each.action_id,
    query: spot.query,
  });
  const now = store.ui.picker;
  if (now?.id !== spot.id || now.query !== spot.query) return;
  setUi({ picker: { ...now, loaded: answer.ok ? answer : null, note: answer.ok ? null : answer.error, at: -1 } });
}

const close = () => setUi({ picker: null });

function choose(spot, one) {
  const have = chosen(spot.each, current(spot.context, spot.block, spot.each));
  if (!isMany(spot.each)) {
    close();
    return settle(spot, [one]);
  }
  const without = have.filter((each) => each.value !== one.value);
  const room = without.length < (spot.each.max_selected_items ?? 100);
  if (store.ui.picker) setUi({ picker: { ...store.ui.picker, query: "" } });
  return settle(spot, without.length < have.length ? without : room ? [...have, one] : have);
}

async function settle({ each, block, context }, list) {
  const before = current(context, block, each);
  const options = list.map((one) => one.option);
  const entry = { type: each.type, [FIELD[each.type]]: isMany(each) ? options : (options[0] ?? null) };
  hold(context, block, each, entry);
  const wanted = block.type !== "input" || block.dispatch_action;
  if (wanted && !(await dispatch(context, block, each, entry))) hold(context, block, each, before);
}

/** The list of the open select, if any. */
export function pickerLayer() {
  const spot = store.ui.picker;
  if (!spot) return null;
  if (!document.getElementById(spot.id)) {
    store.ui.picker = null; // its message or dialog went away
    return null;
  }
  const options = matching(spot);
  const have = chosen(spot.each, current(spot.context, spot.block, spot.each)).map((one) => one.value);
  let group = null;
  return h(
    "div",
    {
      key: `picker-${spot.id}`,
      id: `${spot.id}-list`,
      class: "popup list",
      role: "listbox",
      "aria-label": "Choices",
      "aria-multiselectable": isMany(spot.each) ? "true" : null,
      onmousedown: (event) => event.preventDefault(),
      updated: (popup) => {
        placeAt(popup, spot.id, true);
        popup.querySelector(".active")?.scrollIntoView({ block: "nearest" });
      },
    },
    options.map((one, index) => {
      const heading = one.group && one.group !== group ? h("div", { class: "menu-heading", role: "presentation" }, (group = one.group)) : null;
      return [heading, option(spot, one, index, have.includes(one.value))];
    }),
    spot.note ? h("p", { class: "quiet" }, spot.note) : !options.length && h("p", { class: "quiet" }, "Nothing found."),
  );
}

function option(spot, one, index, selected) {
  return h(
    "div",
    {
      id: `${spot.id}-${index}`,
      role: "option",
      class: index === spot.at ? "active" : null,
      "aria-selected": selected,
      "data-test": "option",
      "data-value": one.value,
      onclick: () => choose(spot, one),
    },
    h("span", { class: "menu-words" }, h("span", null, one.words), one.detail && h("small", null, one.detail)),
    selected && icon("check"),
  );
}
