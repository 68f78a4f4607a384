// Tells screen readers what arrived, in the region that is there for it.

import { aboutWhat } from "./agent.js";
import { entities } from "./mrkdwn.js";
import { nameOf } from "./people.js";
import { store } from "./state.js";

/** Reads out new messages of others in the open channel and thread, and what the bot is about elsewhere in it. */
export function announce(state, before) {
  if (!before || before.me !== state.me) return;
  const had = new Set(everything(before).map((message) => message.ts));
  const fresh = everything(state).filter((message) => !had.has(message.ts) && message.user !== state.me);
  const words = fresh.slice(-3).map((message) => `${nameOf(message.user)}${message.ephemeral ? ", only to you" : ""}: ${bare(message.text)}`);
  const known = new Set(begun(before));
  words.push(...begun(state).filter((about) => !known.has(about)));
  if (words.length) document.getElementById("said").textContent = words.join(". ");
}

const roots = (state) => state.channels.find((each) => each.id === store.ui.channel)?.messages ?? [];

function everything(state) {
  return roots(state).flatMap((message) => [message, ...(message.ts === store.ui.thread ? (message.replies ?? []) : [])]);
}

// The open thread has a region of its own.
const begun = (state) => roots(state).filter((root) => root.ts !== store.ui.thread).map(aboutWhat).filter(Boolean);

const bare = (text) => entities((text ?? "").replace(/<[^<>|]*\|([^<>]*)>/g, "$1").replace(/[*_~`]/g, "")).slice(0, 300);
