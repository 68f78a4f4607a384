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
  const failed = wire.filter((each) => failedOne(each)).length;
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

const failedOne = (each) => each.status === 0 || each.status >= 400 || /^(?!ok$)[a-z]+(_[a-z]+)*$/.test(each.note || "ok");

function row(each) {
  const toBot = each.way === "to-bot";
  const open = store.ui.wireOpen === each.n;
  const entry = h(
    "tr",
    { key: each.n, class: failedOne(each) ? "bad" : null },
    h("td", null, h("time", null, clockTime(Date.parse(each.at)))),
    h("td", null, h("span", { class: `way ${toBot ? "to-bot" : "to-slack"}` }, toBot ? "Slack → bot" : "bot → Slack")),
    h("td", null, h("button", { type: "button", class: "wire-what", "aria-expanded": open, onclick: () => unfold(open ? null : each.n) }, icon(open ? "down" : "right"), each.what)),
    h("td", null, h("code", null, each.path)),
    h("td", { class: "align-right" }, each.status),
    h("td", { class: "align-right" }, each.ms),
    h("td", null, each.note),
  );
  return open ? [entry, h("tr", { key: `${each.n}-bodies` }, h("td", { colspan: 7 }, bodies()))] : entry;
}

/** Shows what was sent and answered; the server keeps that apart, since it is long. */
async function unfold(n) {
  setUi({ wireOpen: n, wireBodies: null });
  if (n === null) return;
  const found = await fetch("/ui/wire")
    .then((answer) => (answer.ok ? answer.json() : []))
    .catch(() => []);
  if (store.ui.wireOpen === n) setUi({ wireBodies: found.find((each) => each.n === n) ?? {} });
}

function bodies() {
  const { wireBodies: found } = store.ui;
  if (!found) return h("p", { class: "quiet" }, "Fetching …");
  if (found.sent === undefined) return h("p", { class: "quiet" }, "The bodies of this request are not kept any more.");
  return h(
    "div",
    { class: "bodies" },
    h("div", null, h("b", null, "Sent"), h("pre", null, readable(found.sent) || "nothing")),
    h("div", null, h("b", null, "Answered"), h("pre", null, readable(found.answered) || "nothing")),
  );
}

/** JSON with line breaks, forms with one field a line, anything else as it is (long bodies are cut). */
function readable(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // Not JSON, or cut short.
  }
  if (!/^\w+=/.test(body ?? "")) return body;
  const fields = [...new URLSearchParams(body)].map(([name, value]) => `${name}: ${name === "payload" || /^[[{]/.test(value) ? readable(value) : value}`);
  return fields.join("\n");
}
