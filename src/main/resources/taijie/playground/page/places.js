// Where one is: channel, thread, Home. Kept in the address after the #, so that a reload and a copied link work.

import { act } from "./server.js";
import { channelOf, messageOf, setUi, store } from "./state.js";

/** Goes to a channel, and to a thread or a message in it if given. */
export function goTo(channel, { thread = null, message = null, tab = "messages" } = {}) {
  const changed = store.ui.channel !== channel || store.ui.tab !== tab;
  setUi({
    channel,
    thread,
    tab,
    pane: thread ? "thread" : "main",
    flash: message,
    editing: null,
    details: false,
    suggest: null,
    atBottom: !message,
  });
  keepAddress();
  const place = channelOf(channel);
  if (changed && place?.kind === "im" && place.with === store.server.bot.user) act("home", { tab });
}

export function openThread(channel, ts, message = null) {
  goTo(channel, { thread: ts, message, tab: store.ui.tab === "home" ? "messages" : store.ui.tab });
}

export function closeThread() {
  const { thread } = store.ui;
  setUi({ thread: null, pane: "main" });
  keepAddress();
  document.querySelector(`[data-test="message"][data-ts="${thread}"]`)?.focus({ preventScroll: true });
}

export const showList = () => setUi({ pane: "list" });

/** The address of a place on this page. */
export function addressOf(channel, ts, thread) {
  return `#/${[channel, ts, thread].filter(Boolean).join("/")}`;
}

function keepAddress() {
  const { channel, thread, tab } = store.ui;
  const address = tab === "home" ? `#/${channel}/home` : addressOf(channel, thread);
  if (location.hash !== address) history.replaceState(null, "", address);
}

/** Goes where the address after # says; false where that place is not to be seen. */
export function goToAddress(hash) {
  const [, channel, ts, thread] = /^#\/?([A-Z0-9]+)(?:\/([\d.]+|home))?(?:\/([\d.]+))?/.exec(hash ?? "") ?? [];
  const place = channelOf(channel);
  if (!place) return false;
  if (ts === "home") goTo(channel, { tab: "home" });
  else if (!ts) goTo(channel);
  else {
    const message = messageOf(place, ts);
    const root = thread ?? message?.thread ?? (message?.replies?.length || !message ? ts : null);
    const known = root && messageOf(place, root) ? root : null;
    goTo(channel, { thread: known, message: message ? ts : null });
  }
  return true;
}

/** Follows a link inside this page without leaving it. */
export function follow(event, href) {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  goToAddress(href);
}

/** An address that may be opened, Slack's own permalinks turned into places here; null for any other kind. */
export function safeLink(address) {
  const permalink = /\/archives\/([A-Z0-9]+)(?:\/p(\d{10,})(\d{6})(?:\?(?:[^#]*&)?thread_ts=([\d.]+))?)?/.exec(address);
  if (permalink && channelOf(permalink[1])) {
    const [, channel, seconds, rest, thread] = permalink;
    return addressOf(channel, seconds && `${seconds}.${rest}`, thread);
  }
  if (/^slack:\/\/app\b/.test(address)) {
    const im = store.server.channels.find((channel) => channel.kind === "im" && channel.with === store.server.bot.user);
    return im ? `#/${im.id}/home` : null;
  }
  if (/^#\/?[A-Z0-9]+/.test(address)) return address;
  return /^(https?:\/\/|mailto:|tel:)/i.test(address) ? address : null;
}
