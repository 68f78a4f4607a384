// Tells screen readers what arrived, in the region that is there for it.

import { entities } from "./mrkdwn.js";
import { nameOf } from "./people.js";
import { store } from "./state.js";

/** Reads out new messages of others in the open channel and thread. */
export function announce(state, before) {
  if (!before || before.me !== state.me) return;
  const had = new Set(everything(before).map((message) => message.ts));
  const fresh = everything(state).filter((message) => !had.has(message.ts) && message.user !== state.me);
  if (!fresh.length) return;
  const words = fresh.slice(-3).map((message) => `${nameOf(message.user)}${message.ephemeral ? ", only to you" : ""}: ${bare(message.text)}`);
  document.getElementById("said").textContent = words.join(". ");
}

function everything(state) {
  const channel = state.channels.find((each) => each.id === store.ui.channel);
  return (channel?.messages ?? []).flatMap((message) => [message, ...(message.ts === store.ui.thread ? (message.replies ?? []) : [])]);
}

const bare = (text) => entities((text ?? "").replace(/<[^<>|]*\|([^<>]*)>/g, "$1").replace(/[*_~`]/g, "")).slice(0, 300);
