// The one place that holds what is shown: `server` is the last state fetched, `ui` what this browser adds to it.

import { recall } from "./remember.js";

export const store = {
  server: null,
  fetchedAt: 0,
  ui: {
    as: recall("as", null),
    channel: null,
    thread: null,
    tab: "messages",
    pane: "main", // on a narrow screen: list, main or thread
    drafts: {},
    errors: {},
    values: {},
    busy: new Set(),
    dismissed: new Set(),
    closing: new Set(),
    menu: null,
    picker: null,
    confirm: null,
    editing: null,
    details: false,
    tools: false,
    wire: false,
    moved: null,
    flash: null,
    suggest: null,
    connection: { up: true, retryAt: 0 },
    hint: !recall("hintSeen", false),
    theme: recall("theme", "auto"),
  },
};

const listeners = [];
let scheduled = false;

/** Calls `listener` after each change. */
export function whenChanged(listener) {
  listeners.push(listener);
}

/** Says that something shown has changed; the page is drawn once for all changes of one turn. */
export function touch() {
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    listeners.forEach((listener) => listener());
  });
}

/** Changes what this browser adds to the state, and draws it. */
export function setUi(changes) {
  Object.assign(store.ui, changes);
  touch();
}

export const me = () => store.server.me;
export const channelOf = (id) => store.server.channels.find((channel) => channel.id === id) ?? null;
export const openChannel = () => channelOf(store.ui.channel);

/** The message with this ts in a channel, whether at top level or in a thread. */
export function messageOf(channel, ts) {
  for (const message of channel?.messages ?? []) {
    if (message.ts === ts) return message;
    const reply = (message.replies ?? []).find((each) => each.ts === ts);
    if (reply) return reply;
  }
  return null;
}

/** The simulated time in milliseconds, running on between two states. */
export function simulatedNow() {
  const then = Date.parse(store.server.now);
  return store.frozen ? then : then + (performance.now() - store.fetchedAt);
}

const ids = new Map();

/** An element id for any key: short, safe and always the same. */
export function idFor(key) {
  if (!ids.has(key)) ids.set(key, `e${ids.size + 1}`);
  return ids.get(key);
}
