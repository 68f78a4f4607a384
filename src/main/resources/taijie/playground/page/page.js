// Starts the page: state in, drawing out.

import { announce } from "./announce.js";
import { sidebar } from "./channels.js";
import { noteLeap } from "./clock.js";
import { confirmLayer } from "./confirm.js";
import { conversation } from "./conversation.js";
import { h, render } from "./dom.js";
import { hint } from "./hint.js";
import { closeMenu, menuLayer } from "./menu.js";
import { forgetClosed, modalLayer, openViews } from "./modal.js";
import { pickerLayer } from "./picker.js";
import { goTo, goToAddress } from "./places.js";
import { connect } from "./server.js";
import { channelOf, setUi, store, touch, whenChanged } from "./state.js";
import { threadPanel } from "./thread.js";
import { notices, topbar } from "./topbar.js";
import { beginReading, markSeen, unreadIn } from "./unread.js";
import { forgetKnown, forgetViews } from "./values.js";
import { wirePanel } from "./wire.js";

const app = document.getElementById("app");
const layers = document.getElementById("layers");
let lastState = 0;

function draw() {
  const { server, ui } = store;
  document.documentElement.dataset.theme = ui.theme;
  if (!server) {
    render(app, h("p", { class: "loading", role: "status" }, ui.connection.up ? "Opening the simulated Slack …" : "The playground’s server does not answer yet. Trying again …"));
    return;
  }
  markSeen();
  const covered = openViews().length > 0 || ui.confirm !== null;
  const panel = threadPanel();
  const pane = ui.pane === "thread" && !panel ? "main" : ui.pane;
  app.inert = covered;
  render(
    app,
    topbar(),
    h("div", { class: "notices", key: "notices" }, notices()),
    hint(),
    h("div", { class: `columns show-${pane}${panel ? " with-thread" : ""}`, key: "columns" }, sidebar(), conversation(), panel),
    wirePanel(),
  );
  render(
    layers,
    h("div", { inert: ui.confirm !== null, key: "modal" }, modalLayer()),
    confirmLayer(),
    menuLayer(),
    pickerLayer(),
  );
  const unread = server.channels.reduce((sum, channel) => sum + unreadIn(channel), 0);
  const place = channelOf(ui.channel);
  document.title = `${unread ? `(${unread}) ` : ""}${place?.kind === "im" ? server.bot.name : `#${place?.name ?? ""}`} · ${server.team.name} · simulated Slack`;
}

function arrived(state, before) {
  const at = performance.now();
  beginReading(state);
  noteLeap(state, before, before ? at - lastState : 0);
  lastState = at;
  forgetViews(new Set([...state.views, ...(state.home ? [state.home] : [])].map((view) => view.id)));
  forgetClosed(state);
  forgetKnown();
  settleSomewhere(state, before);
  announce(state, before);
}

/** Keeps the open channel where it is still there; the bot's own is another one for each person. */
function settleSomewhere(state, before) {
  const botIm = (from) => from?.channels.find((channel) => channel.kind === "im" && channel.with === from.bot.user)?.id;
  const withBot = before && before.me !== state.me && store.ui.channel === botIm(before) && botIm(state);
  if (withBot) {
    const { tab } = store.ui;
    store.ui.channel = null;
    goTo(withBot, { tab });
  } else if (!channelOf(store.ui.channel) && !goToAddress(location.hash)) {
    const first = state.channels.find((channel) => channel.kind !== "im") ?? state.channels[0];
    if (first) goTo(first.id);
  }
}

let movedTimer = null;
let movedShown = null;
whenChanged(() => {
  if (store.ui.moved === movedShown) return;
  movedShown = store.ui.moved;
  clearTimeout(movedTimer);
  if (movedShown && !movedShown.error) movedTimer = setTimeout(() => setUi({ moved: null }), 12_000);
});
whenChanged(draw);

document.addEventListener("mousedown", (event) => {
  const { menu } = store.ui;
  if (menu && !event.target.closest(".menu") && !event.target.closest(`#${menu.anchor}`)) closeMenu(false);
});
document.addEventListener("scroll", (event) => {
  if (!event.target.closest?.(".popup") && (store.ui.menu || store.ui.picker)) touch();
}, true);
addEventListener("resize", touch);
addEventListener("hashchange", () => store.server && goToAddress(location.hash));
document.addEventListener("visibilitychange", touch);
setInterval(() => store.server && touch(), 1000 * 5);
setInterval(() => !store.ui.connection.up && touch(), 1000);

draw();
connect(arrived);
