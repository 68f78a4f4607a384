// Behind the scenes: every request between the simulated Slack and the bot, and the weather between them.

import { clockTime } from "./dates.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { act } from "./server.js";
import { setUi, store } from "./state.js";

const MOST = 200;

/** The foldable panel at the bottom. */
export function wirePanel() {
  const wire = store.server.wire ?? [];
  const open = store.ui.wire;
  const failed = wire.filter((each) => each.status >= 400).length;
  return h(
    "section",
    { class: `wire${open ? " open" : ""}`, "aria-label": "Behind the scenes" },
    h(
      "div",
      { class: "wire-head" },
      h(
        "button",
        { type: "button", class: "wire-fold", "aria-expanded": open, "data-test": "wire-fold", onclick: () => setUi({ wire: !open }) },
        icon(open ? "down" : "right"),
        h("b", null, "Behind the scenes"),
        h("span", { class: "quiet" }, `${wire.length} requests${failed ? `, ${failed} failed` : ""}`),
      ),
      weather(),
    ),
    open && log(wire),
  );
}

function weather() {
  const on = Boolean(store.server.weather?.rateLimits);
  const flip = async () => {
    const answer = await act("weather", { rateLimits: !on });
    if (!answer.ok) setUi({ moved: { text: answer.error, error: true } });
  };
  return h(
    "button",
    { type: "button", role: "switch", class: "switch", "aria-checked": on, "data-test": "weather", title: "Slack answers some of the bot's calls with 429 and asks it to wait", onclick: flip },
    h("span", { class: "switch-track", "aria-hidden": "true" }, h("span", { class: "switch-knob" })),
    h("span", null, "Bad weather", h("span", { class: "only-roomy" }, ": rate limits")),
  );
}

function log(wire) {
  if (!wire.length) return h("p", { class: "quiet wire-log" }, "Nothing has gone over the wire yet.");
  return h(
    "div",
    { class: "wire-log", tabindex: "0", role: "region", "aria-label": "Requests, newest first" },
    h(
      "table",
      { "data-test": "wire" },
      h("thead", null, h("tr", null, ["Time", "Direction", "What", "Path", "Status", "ms", "Note"].map((name) => h("th", { scope: "col", class: name === "Status" || name === "ms" ? "align-right" : null }, name)))),
      h("tbody", null, wire.slice(-MOST).reverse().map(row)),
    ),
  );
}

function row(each) {
  const toBot = each.way === "to-bot";
  const bad = each.status >= 400 || /^(?!ok$)[a-z_]+$/.test(each.note ?? "ok");
  return h(
    "tr",
    { key: each.n, class: bad ? "bad" : null },
    h("td", null, h("time", null, clockTime(Date.parse(each.at)))),
    h("td", null, h("span", { class: `way ${toBot ? "to-bot" : "to-slack"}` }, toBot ? "Slack → bot" : "bot → Slack")),
    h("td", null, each.what),
    h("td", null, h("code", null, each.path)),
    h("td", { class: "align-right" }, each.status),
    h("td", { class: "align-right" }, each.ms),
    h("td", null, each.note),
  );
}
