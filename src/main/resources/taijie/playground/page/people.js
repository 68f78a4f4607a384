// People: names, pictures, zones, and who one is at the moment.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { remember } from "./remember.js";
import { refresh } from "./server.js";
import { idFor, setUi, store } from "./state.js";

/** Everybody including the bot. */
export function people() {
  const { people: all, bot } = store.server;
  if (all.some((person) => person.id === bot.user)) return all;
  return [...all, { id: bot.user, name: bot.name.toLowerCase(), realName: bot.name, title: "App", isBot: true }];
}

export const personOf = (id) => people().find((person) => person.id === id) ?? null;
export const isBot = (id) => id === store.server.bot.user || Boolean(personOf(id)?.isBot);

/** A person's display name; an unknown id stands for itself. */
export function nameOf(id) {
  if (id === store.server.bot.user) return store.server.bot.name;
  const person = personOf(id);
  return person?.realName || person?.name || id || "Somebody";
}

/** The zone of the person one is at the moment. */
export const myZone = () => personOf(store.server.me)?.tz ?? "UTC";

/** "Europe/Berlin" as "Berlin". */
export const cityOf = (zone) => (zone ?? "UTC").split("/").pop().replaceAll("_", " ");

const TINTS = 7;

/** A round picture made of initials; the bot has its steps. */
export function avatar(id, small = false) {
  const size = small ? " small" : "";
  if (id === store.server.bot.user) return h("span", { class: `avatar bot${size}`, "aria-hidden": "true" }, icon("steps"));
  const all = nameOf(id).trim().split(/\s+/);
  const latin = all.filter((word) => /^\p{Script=Latin}/u.test(word));
  const words = latin.length ? latin : all;
  const initials = (words.length > 1 ? [words[0], words.at(-1)] : [words[0]])
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
  const tint = [...String(id)].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 997, 7) % TINTS;
  return h("span", { class: `avatar tint-${tint}${size}`, "aria-hidden": "true" }, initials);
}

/** What kind of member somebody is, where that matters: a guest, or of another company. */
export function standing(person) {
  if (person?.external) return "other company";
  if (person?.guest) return "guest";
  return null;
}

/** Becomes another person; the open channel stays where that person sees it too. */
export function become(id) {
  remember("as", id);
  setUi({ as: id, menu: null, picker: null, editing: null, moved: null, details: false, suggest: null });
  refresh();
}

/** The button that shows who one is and lets one be somebody else. */
export function personSwitcher() {
  const self = personOf(store.server.me);
  const id = idFor("person-switcher");
  return h(
    "button",
    {
      id,
      type: "button",
      class: "me",
      "data-test": "me",
      "data-id": store.server.me,
      "aria-haspopup": "menu",
      onclick: () => openMenu(id, "Be another person", choices()),
    },
    avatar(store.server.me),
    h(
      "span",
      { class: "me-words" },
      h("span", { class: "me-name" }, h("small", null, "You are: "), nameOf(store.server.me)),
      h("span", { class: "me-title" }, self?.title ?? ""),
      h("span", { class: "me-title" }, `${cityOf(self?.tz)} time`),
    ),
    icon("down"),
  );
}

function choices() {
  return store.server.people
    .filter((person) => !person.isBot)
    .map((person) => ({
      label: nameOf(person.id),
      detail: [person.title, cityOf(person.tz), standing(person)].filter(Boolean).join(" · "),
      lead: avatar(person.id, true),
      checked: person.id === store.server.me,
      test: "person",
      id: person.id,
      pick: () => become(person.id),
    }));
}
