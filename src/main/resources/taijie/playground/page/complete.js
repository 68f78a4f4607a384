// What the composer offers while one types: commands and their words, people, channels.

import { nameOf, people } from "./people.js";
import { store } from "./state.js";

const MOST = 8;

/**
 * What fits at the caret: `{from, items: [{insert, label, detail}], first, usage}`, or null. `first` says that the
 * first item is ready to be taken by Enter; `usage` is the command's own hint.
 */
export function completions(text, caret, inThread) {
  const before = text.slice(0, caret);
  return mentions(before) ?? (inThread ? null : commands(text, before));
}

function mentions(before) {
  const hit = /(?:^|[\s(（，。：])([@#])([\p{L}\p{N}._-]*(?: [\p{L}\p{N}]+)?)$/u.exec(before);
  if (!hit) return null;
  const [, mark, query] = hit;
  const items = mark === "@" ? peopleFor(query) : channelsFor(query);
  if (!items.length || items.some((item) => item.insert.trim().toLowerCase() === `${mark}${query}`.toLowerCase() && items.length === 1)) return null;
  return { from: before.length - query.length - 1, items: items.slice(0, MOST), first: true };
}

const startsAWord = (words, query) => words.some((word) => word?.toLowerCase().startsWith(query.toLowerCase()));

function peopleFor(query) {
  return people()
    .filter((person) => startsAWord([nameOf(person.id), person.name, ...nameOf(person.id).split(/\s+/)], query))
    .map((person) => ({ insert: `@${nameOf(person.id)} `, label: nameOf(person.id), detail: person.title, person: person.id }));
}

function channelsFor(query) {
  return store.server.channels
    .filter((channel) => channel.kind !== "im" && startsAWord([channel.name, ...channel.name.split(/[-_]/)], query))
    .map((channel) => ({ insert: `#${channel.name} `, label: `#${channel.name}`, detail: channel.topic }));
}

function commands(text, before) {
  if (!text.startsWith("/")) return null;
  if (/^\/\S*$/.test(before)) {
    const fitting = store.server.commands.filter((each) => each.command.startsWith(before.toLowerCase()));
    const exact = fitting.length === 1 && fitting[0].command === before;
    const items = fitting.map((each) => ({ insert: `${each.command} `, label: each.command, hint: each.hint, detail: each.description }));
    return items.length ? { from: 0, items, first: !exact, usage: null } : null;
  }
  const [, command, rest] = /^(\/\S+)\s+(.*)$/s.exec(before) ?? [];
  const known = store.server.commands.find((each) => each.command === command);
  if (!known) return null;
  const usage = `${known.command} ${known.hint ?? ""}`.trim();
  const words = /\s/.test(rest) ? [] : (known.words ?? []).filter((word) => word.startsWith(rest.toLowerCase()) && word !== rest);
  const items = words.map((word) => ({ insert: `${word} `, label: word }));
  return { from: before.length - rest.length, items, first: false, usage, detail: known.description };
}
