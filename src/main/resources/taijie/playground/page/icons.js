// Line icons drawn for this page; each is one path in a 20 by 20 box.

import { h } from "./dom.js";

const PATHS = {
  steps: "M3 16h4.5v-4H12V8h5V4",
  down: "M5.5 8l4.5 4.5L14.5 8",
  right: "M8 5.5l4.5 4.5L8 14.5",
  back: "M12 4.5L6.5 10l5.5 5.5",
  close: "M5 5l10 10M15 5L5 15",
  reply: "M4 5h12v8H9l-4 3.5V13H4z",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  send: "M3.5 10L16.5 4l-4 12.5-3-5z",
  plus: "M10 4v12M4 10h12",
  clock: "M10 3.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M10 6.5V10l2.5 2",
  people: "M7 9.5a2.6 2.6 0 1 0 0-5.2a2.6 2.6 0 0 0 0 5.2M2.5 16c0-2.6 2-4.2 4.5-4.2s4.5 1.6 4.5 4.2M13 9.3a2.2 2.2 0 1 0-.6-4.3M14 11.9c2 .2 3.5 1.6 3.5 4.1",
  lock: "M5.5 9h9v7h-9zM7 9V7a3 3 0 0 1 6 0v2",
  hash: "M8 3.5L6.5 16.5M13.5 3.5L12 16.5M4 7.5h13M3 12.5h13",
  light: "M10 6.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7M10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M4.7 15.3l1-1M14.3 5.7l1-1",
  dark: "M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z",
  auto: "M10 3.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M10 3.5v13M10 6h4M10 8.5h6M10 11.5h6M10 14h4",
  restart: "M4.5 10a5.5 5.5 0 1 0 1.8-4M4.5 3.5V7H8",
  eye: "M2.5 10S5.2 5 10 5s7.5 5 7.5 5s-2.7 5-7.5 5s-7.5-5-7.5-5M10 8a2 2 0 1 1 0 4a2 2 0 0 1 0-4",
  check: "M4.5 10.5l3.5 3.5l7.5-8",
  bolt: "M11 2.5L5 11h4.5L9 17.5L15 9h-4.5z",
  help: "M7.5 7.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M10 14.5h.01M10 2.8a7.2 7.2 0 1 1 0 14.4a7.2 7.2 0 0 1 0-14.4",
};

/** An icon that is decoration only: words beside it or a label say what it means. */
export function icon(name) {
  return h("svg", { class: `icon icon-${name}`, viewBox: "0 0 20 20", "aria-hidden": "true" }, h("path", { d: PATHS[name] }));
}

/** A button that shows only an icon; `label` is its name and its tooltip. */
export function iconButton(name, label, onclick, more = {}) {
  return h("button", { type: "button", title: label, "aria-label": label, onclick, ...more, class: `icon-button ${more.class ?? ""}` }, icon(name));
}
