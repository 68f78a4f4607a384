// The bar above everything: what this is, the clock, and what concerns the whole playground.

import { clockButtons, clockFace } from "./clock.js";
import { ask } from "./confirm.js";
import { h } from "./dom.js";
import { icon, iconButton } from "./icons.js";
import { remember } from "./remember.js";
import { act, retryNow } from "./server.js";
import { setUi, store } from "./state.js";
import { forgetReading } from "./unread.js";

const THEMES = { auto: "light", light: "dark", dark: "auto" };
const THEME_NAMES = { auto: "as the system", light: "light", dark: "dark" };

/** The bar. */
export function topbar() {
  const { ui } = store;
  return h(
    "header",
    { class: "topbar" },
    h("span", { class: "brand" }, h("span", { class: "brand-mark" }, icon("steps")), h("span", null, "Taijie playground")),
    clockFace(),
    h(
      "div",
      { class: `top-tools${ui.tools ? " open" : ""}` },
      h("div", { class: "leaps", role: "group", "aria-label": "Move time forward" }, clockButtons()),
      h(
        "div",
        { class: "row end" },
        iconButton("help", "What is this?", () => setUi({ hint: !ui.hint }), { "data-test": "help" }),
        iconButton(ui.theme === "auto" ? "auto" : ui.theme, `Colours: ${THEME_NAMES[ui.theme]}`, nextTheme, { "data-test": "theme" }),
        h("button", { type: "button", class: "pill", "data-test": "start-over", onclick: startOver }, icon("restart"), "Start over"),
      ),
    ),
    iconButton(ui.tools ? "close" : "more", "Time and settings", () => setUi({ tools: !ui.tools }), {
      class: "only-narrow",
      "aria-expanded": ui.tools,
      "data-test": "tools",
    }),
  );
}

function nextTheme() {
  const theme = THEMES[store.ui.theme] ?? "auto";
  remember("theme", theme);
  setUi({ theme });
}

async function startOver() {
  const sure = await ask({
    title: "Start over?",
    body: "Everything written here goes, the clock returns to its beginning, and the playground is as it was at first.",
    yes: "Start over",
    danger: true,
  });
  if (!sure) return;
  const answer = await act("reset");
  if (!answer.ok) return setUi({ moved: { text: answer.error, error: true } });
  forgetReading();
  store.ui.values = {};
  store.ui.drafts = {};
  store.ui.errors = {};
  store.ui.dismissed.clear();
  setUi({ thread: null, moved: { text: "Started over." } });
}

/** Bars under the top bar: a lost connection, time that moved, the server's own note. */
export function notices() {
  const { ui, server } = store;
  return [!ui.connection.up && offline(), ui.moved && passing(), server.note && ui.noteOff !== server.note && serverNote()];
}

function offline() {
  const seconds = Math.max(0, Math.ceil((store.ui.connection.retryAt - Date.now()) / 1000));
  return h(
    "div",
    { class: "notice lost", role: "alert", key: "lost", "data-test": "offline" },
    h(
      "span",
      null,
      "The connection to the playground is lost; your unsent text is kept. Trying again",
      h("span", { "aria-hidden": "true" }, `${seconds > 1 ? ` in ${seconds} s` : ""} …`),
    ),
    h("button", { type: "button", class: "pill", onclick: retryNow }, "Try now"),
  );
}

function passing() {
  const { moved } = store.ui;
  return h(
    "div",
    { class: `notice${moved.error ? " lost" : ""}`, role: moved.error ? "alert" : "status", key: "moved", "data-test": moved.error ? "error" : "moved" },
    moved.time && icon("clock"),
    h("span", null, moved.text),
    iconButton("close", "Dismiss", () => setUi({ moved: null }), { class: "small" }),
  );
}

function serverNote() {
  const { note } = store.server;
  return h(
    "div",
    { class: "notice", role: "status", key: "note", "data-test": "note" },
    h("span", null, note),
    iconButton("close", "Dismiss", () => setUi({ noteOff: note }), { class: "small" }),
  );
}
