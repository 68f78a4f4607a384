// The left column: the team, its channels, the direct messages.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { avatar, nameOf, personSwitcher } from "./people.js";
import { addressOf, goTo } from "./places.js";
import { store } from "./state.js";
import { unreadIn } from "./unread.js";

/** The navigation. */
export function sidebar() {
  const { team, channels, bot } = store.server;
  const rooms = channels.filter((channel) => channel.kind !== "im");
  const direct = channels.filter((channel) => channel.kind === "im" && channel.with !== bot.user);
  const apps = channels.filter((channel) => channel.kind === "im" && channel.with === bot.user);
  return h(
    "nav",
    { class: "sidebar", "aria-label": "Channels", "data-test": "sidebar" },
    h("div", { class: "team" }, h("strong", null, team.name), h("span", null, "a simulated workspace")),
    h(
      "div",
      { class: "channels", onkeydown: roving },
      group("Channels", rooms),
      direct.length > 0 && group("Direct messages", direct),
      apps.length > 0 && group("Apps", apps),
    ),
    personSwitcher(),
  );
}

function group(title, channels) {
  return h(
    "section",
    { key: title },
    h("h2", null, title),
    channels.length ? h("ul", null, channels.map((channel) => h("li", { key: channel.id }, entry(channel)))) : h("p", { class: "quiet" }, "none"),
  );
}

function entry(channel) {
  const open = store.ui.channel === channel.id;
  const unread = unreadIn(channel);
  const im = channel.kind === "im";
  const name = im ? nameOf(channel.with) : channel.name;
  return h(
    "a",
    {
      href: addressOf(channel.id),
      class: `channel${unread ? " unread" : ""}`,
      "aria-current": open ? "page" : null,
      "data-test": "channel",
      "data-name": im ? (channel.with === store.server.bot.user ? store.server.bot.name : channel.name || name) : channel.name,
      "data-id": channel.id,
      "data-unread": unread,
      onclick: (event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        goTo(channel.id);
      },
    },
    im ? avatar(channel.with, true) : icon(channel.private ? "lock" : "hash"),
    h("span", { class: "channel-name" }, name),
    channel.shared && h("span", { class: "tag plain" }, "shared"),
    unread > 0 && h("span", { class: im ? "dot number" : "dot", "data-test": "unread" }, im ? unread : "", h("span", { class: "unseen" }, `${unread} unread`)),
  );
}

function roving(event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const all = [...event.currentTarget.querySelectorAll("a.channel")];
  const at = all.indexOf(document.activeElement);
  if (at < 0) return;
  all[(at + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length].focus();
  event.preventDefault();
}
