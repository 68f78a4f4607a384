// What each person has read, kept in this browser. What was there at the very first visit counts as read.

import { openViews } from "./modal.js";
import { recall, remember } from "./remember.js";
import { store } from "./state.js";

/** Whether a message is older than this browser's first visit: what only one person saw is gone by then, as in Slack. */
export const beforeFirstVisit = (message) => Number(message.ts) <= Number(recall("since", "0"));

const newest = (channel) =>
  channel.messages.flatMap((message) => [message, ...(message.replies ?? [])]).reduce((last, each) => (each.ts > last ? each.ts : last), "0");

/** Begins anew where this browser never was here, or where the server has started over. */
export function beginReading(state) {
  const now = String(Date.parse(state.now) / 1000);
  if (Number(recall("since", "Infinity")) > Number(now) + 5) {
    remember("since", now);
    remember("read", {});
  }
}

export function forgetReading() {
  remember("since", null);
  remember("read", {});
}

const readUpTo = (what) => recall("read", {})[`${store.server.me}|${what}`] ?? String(recall("since", "0"));
const isNews = (message, upTo) => message.user !== store.server.me && Number(message.ts) > Number(upTo);

/** How many messages of a channel, replies included, this person has not seen. */
export function unreadIn(channel) {
  const upTo = readUpTo(channel.id);
  return channel.messages.flatMap((message) => [message, ...(message.replies ?? [])]).filter((each) => isNews(each, upTo)).length;
}

/** How many replies of a thread this person has not seen. */
export function unreadReplies(channel, root) {
  const upTo = readUpTo(`${channel}/${root.ts}`);
  return (root.replies ?? []).filter((reply) => isNews(reply, upTo)).length;
}

/** Notes that what is on screen has been seen. */
export function markSeen() {
  if (document.hidden || !store.server || openViews().length) return;
  const { ui } = store;
  const channel = store.server.channels.find((each) => each.id === ui.channel);
  if (!channel || ui.tab === "home") return;
  note(channel.id, newest(channel));
  const root = channel.messages.find((message) => message.ts === ui.thread);
  const last = root?.replies?.at(-1);
  if (last) note(`${channel.id}/${root.ts}`, last.ts);
}

function note(what, ts) {
  if (Number(readUpTo(what)) >= Number(ts)) return;
  remember("read", { ...recall("read", {}), [`${store.server.me}|${what}`]: ts });
}
