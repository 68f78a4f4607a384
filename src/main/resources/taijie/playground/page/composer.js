// Where one writes. Unsent text is kept for each person, channel and thread.

import { prompts } from "./agent.js";
import { completions } from "./complete.js";
import { h } from "./dom.js";
import { icon, iconButton } from "./icons.js";
import { grow } from "./inputs.js";
import { openMenu } from "./menu.js";
import { avatar } from "./people.js";
import { act } from "./server.js";
import { idFor, setUi, store, touch } from "./state.js";

const keyFor = (channel, thread) => `${store.server.me}|${channel.id}|${thread ?? ""}`;

/** The composer of a channel, or of one of its threads. */
export function composer(channel, thread = null) {
  const { ui } = store;
  const key = keyFor(channel, thread);
  const id = idFor(`composer|${thread ? "thread" : "main"}`);
  const draft = ui.drafts[key] ?? "";
  const offer = ui.suggest?.key === key ? ui.suggest : null;
  const to = thread ? "Reply …" : `Message ${channel.kind === "im" ? channelTitle(channel) : `#${channel.name}`}`;
  if (channel.archived) return h("p", { class: "composer-closed quiet" }, "This channel is archived: it can be read, not written in.");
  const change = (area) => {
    if (ui.drafts[key] !== area.value && ui.errors[key]) ui.errors = { ...ui.errors, [key]: null };
    ui.drafts[key] = area.value;
    suggest(key, area, Boolean(thread));
  };
  return h(
    "div",
    { class: "composer-area", key },
    !thread && prompts(channel, (text) => sayOnce(channel, text)),
    ui.errors[key] && errorBar(key),
    h(
      "div",
      { class: "composer" },
      offer && suggestions(offer, id, key, thread),
      h("textarea", {
        id,
        rows: 1,
        value: draft,
        placeholder: to,
        "aria-label": to,
        "aria-autocomplete": "list",
        "aria-controls": offer ? `${id}-list` : null,
        "aria-activedescendant": offer && offer.at >= 0 ? `${id}-${offer.at}` : null,
        "data-test": thread ? "thread-composer" : "composer",
        oninput: (event) => change(event.currentTarget),
        onclick: (event) => change(event.currentTarget),
        onkeydown: (event) => keys(event, { key, channel, thread, offer, id }),
        onblur: () => store.ui.suggest?.key === key && setUi({ suggest: null }),
        updated: grow,
      }),
      h(
        "div",
        { class: "composer-foot" },
        shortcuts(id),
        h("span", { class: "composer-hint" }, offer?.usage ?? ""),
        iconButton("send", "Send", () => send(channel, thread), {
          class: draft.trim() ? "send ready" : "send",
          "data-test": thread ? "thread-send" : "send",
          onmousedown: (event) => event.preventDefault(),
        }),
      ),
    ),
  );
}

const channelTitle = (channel) => (channel.with === store.server.bot.user ? store.server.bot.name : channel.name);

function errorBar(key) {
  const off = () => setUi({ errors: { ...store.ui.errors, [key]: null } });
  return h(
    "div",
    { key: "error", class: "bar-error", role: "alert", "data-test": "error" },
    h("span", null, store.ui.errors[key]),
    iconButton("close", "Dismiss", off, { class: "small" }),
  );
}

function shortcuts(id) {
  const { shortcuts: known, commands } = store.server;
  const anchor = `${id}-plus`;
  const begin = (command) => {
    const area = document.getElementById(id);
    area.focus();
    area.value = `${command} `;
    area.dispatchEvent(new Event("input"));
  };
  const items = () => [
    known.global.length && { heading: "Shortcuts" },
    ...known.global.map((each) => ({
      label: each.name,
      lead: icon("bolt"),
      test: "global-shortcut",
      id: each.callbackId,
      pick: () => act("shortcut", { callback: each.callbackId }).then((answer) => complain(answer)),
    })),
    commands.length && { heading: "Commands" },
    ...commands.map((each) => ({ label: each.command, detail: each.description, pick: () => begin(each.command) })),
  ].filter(Boolean);
  const complain = (answer) => answer.ok || setUi({ moved: { text: answer.error, error: true } });
  return h(
    "button",
    {
      id: anchor,
      type: "button",
      class: "icon-button",
      title: "Shortcuts and commands",
      "aria-label": "Shortcuts and commands",
      "aria-haspopup": "menu",
      "data-test": "shortcuts",
      onclick: () => openMenu(anchor, "Shortcuts and commands", items()),
    },
    icon("plus"),
  );
}

function suggest(key, area, inThread) {
  const found = completions(area.value, area.selectionStart, inThread);
  const before = store.ui.suggest;
  if (!found) store.ui.suggest = null;
  else {
    const same = before?.key === key && before.from === found.from && before.items.map((item) => item.insert).join() === found.items.map((item) => item.insert).join();
    store.ui.suggest = { ...found, key, at: same ? before.at : found.first ? 0 : -1 };
  }
  touch();
}

function keys(event, spot) {
  if (event.isComposing || event.keyCode === 229) return; // an input method is at work
  const { offer } = spot;
  const count = offer?.items.length ?? 0;
  if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const step = event.key === "ArrowDown" ? 1 : -1;
    const from = offer.at < 0 && step < 0 ? 0 : offer.at;
    setUi({ suggest: { ...offer, at: (from + step + count) % count } });
  } else if (count && event.key === "Tab" && !event.shiftKey) take(spot, Math.max(0, offer.at));
  else if (count && event.key === "Enter" && offer.at >= 0 && !event.shiftKey) take(spot, offer.at);
  else if (offer && event.key === "Escape") setUi({ suggest: null });
  else if (event.key === "Enter" && !event.shiftKey) send(spot.channel, spot.thread);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function take({ offer, key, id, thread }, index) {
  const area = document.getElementById(id);
  const rest = area.value.slice(area.selectionStart);
  const kept = area.value.slice(0, offer.from) + offer.items[index].insert;
  area.value = kept + rest.replace(/^ /, "");
  area.setSelectionRange(kept.length, kept.length);
  store.ui.drafts[key] = area.value;
  suggest(key, area, Boolean(thread));
}

function suggestions(offer, id, key, thread) {
  if (!offer.items.length) return null;
  return h(
    "div",
    { key: "suggestions", class: "suggestions", role: "listbox", id: `${id}-list`, "aria-label": "Suggestions", "data-test": "suggestions", onmousedown: (event) => event.preventDefault() },
    offer.items.map((item, index) =>
      h(
        "div",
        {
          id: `${id}-${index}`,
          role: "option",
          class: index === offer.at ? "active" : null,
          "aria-selected": index === offer.at,
          "data-test": "suggestion",
          onclick: () => take({ offer, key, id, thread }, index),
          updated: (node) => index === offer.at && node.scrollIntoView({ block: "nearest" }),
        },
        item.person && avatar(item.person, true),
        h("span", { class: "menu-words" }, h("span", null, h("b", null, item.label), item.hint && h("span", { class: "usage" }, ` ${item.hint}`)), item.detail && h("small", null, item.detail)),
      ),
    ),
    h("p", { class: "suggestions-foot" }, "↑ ↓ to choose · Tab to complete"),
  );
}

async function send(channel, thread) {
  const { ui } = store;
  const key = keyFor(channel, thread);
  const draft = ui.drafts[key] ?? "";
  if (!draft.trim()) return;
  ui.drafts[key] = "";
  ui.atBottom = true;
  setUi({ suggest: null, errors: { ...ui.errors, [key]: null } });
  const text = /^\s+\//.test(draft) ? draft.trimEnd() : draft.trim(); // a space before / makes it no command
  const answer = await say(channel, thread, text);
  if (answer.ok) return;
  const since = ui.drafts[key] ?? "";
  ui.drafts[key] = since ? `${draft}\n${since}` : draft;
  setUi({ errors: { ...ui.errors, [key]: answer.error } });
}

const say = (channel, thread, text) => act("say", { channel: channel.id, text, ...(thread ? { thread } : {}) });

/** Says something that was not typed; a second press while it is on its way says nothing. */
async function sayOnce(channel, text) {
  const { ui } = store;
  const key = keyFor(channel, null);
  if (ui.busy.has(key)) return;
  ui.busy.add(key);
  ui.atBottom = true;
  setUi({ errors: { ...ui.errors, [key]: null } });
  const answer = await say(channel, null, text);
  ui.busy.delete(key);
  setUi({ errors: { ...ui.errors, [key]: answer.ok ? null : answer.error } });
}
