// Talks to the playground's server: fetches the state, listens for changes, sends what the person does, and
// comes back by itself when the server was away.

import { setUi, store, touch } from "./state.js";

const LONGEST_PAUSE = 10_000;
let pause = 500;
let retryTimer = null;
let stream = null;
let fetching = false;
let again = false;
let arrived = () => {};

/** Starts listening; `onState` is called with each new state and the one before it. */
export function connect(onState) {
  arrived = onState;
  listen();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && store.ui.connection.up) refresh();
  });
}

function listen() {
  clearTimeout(retryTimer);
  stream?.close();
  stream = new EventSource("/ui/changes");
  stream.onopen = () => {
    pause = 500;
    refresh();
  };
  stream.addEventListener("changed", () => refreshSoon());
  stream.onerror = lost;
}

let soon = null;
function refreshSoon() {
  if (soon) return;
  soon = setTimeout(() => {
    soon = null;
    refresh();
  }, 40);
}

function lost() {
  stream?.close();
  stream = null;
  clearTimeout(retryTimer);
  const wait = pause + Math.random() * 200;
  pause = Math.min(pause * 2, LONGEST_PAUSE);
  setUi({ connection: { up: false, retryAt: Date.now() + wait } });
  retryTimer = setTimeout(listen, wait);
}

/** Tries to connect at once instead of waiting for the next attempt. */
export function retryNow() {
  pause = 500;
  listen();
}

/** Fetches the state; calls made meanwhile lead to one more fetch afterwards. */
export async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    do {
      again = false;
      const asked = store.ui.as;
      const state = await stateFor(asked);
      if (asked !== store.ui.as) again = true;
      else accept(state);
    } while (again);
  } catch {
    if (stream || !retryTimer) lost();
  } finally {
    fetching = false;
  }
}

async function stateFor(person) {
  const asked = await fetch(person ? `/ui/state?as=${encodeURIComponent(person)}` : "/ui/state");
  if (asked.ok) return asked.json();
  if (!person) throw new Error(`state: ${asked.status}`);
  store.ui.as = null; // the person is unknown since the server started over
  const first = await fetch("/ui/state");
  if (!first.ok) throw new Error(`state: ${first.status}`);
  return first.json();
}

function accept(state) {
  const before = store.server;
  const at = performance.now();
  const stoodStill = before && at - store.fetchedAt > 1500 && before.now === state.now;
  if (before) store.frozen = stoodStill || (store.frozen && before.now === state.now);
  store.server = state;
  store.fetchedAt = at;
  store.ui.as = state.me;
  store.ui.connection = { up: true, retryAt: 0 };
  arrived(state, before);
  touch();
}

/**
 * Sends what the person does. Never rejects: answers `{ok: false, error}` when the server cannot be reached or
 * says no.
 */
export async function act(kind, fields = {}) {
  try {
    const answer = await fetch("/ui/act", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ as: store.ui.as, do: kind, ...fields }),
    });
    const body = await answer.json().catch(() => null);
    if (body && typeof body.ok === "boolean") {
      if (!body.ok && !body.error) body.error = `The server answered ${answer.status}.`;
      return body;
    }
    return { ok: false, error: `The server answered ${answer.status} and nothing readable.` };
  } catch {
    return { ok: false, error: "The server could not be reached, so nothing was sent. Try again in a moment." };
  } finally {
    if (stream) refreshSoon();
  }
}
