// Text between the composer and Slack: names become mentions and the three special characters are escaped, as
// Slack's own clients do before they send.

import { entities } from "./mrkdwn.js";
import { nameOf, people } from "./people.js";
import { channelOf, store } from "./state.js";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const literal = (text) => escaped(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Typed text as it goes to Slack. `named`: mentions carry the name too, as in slash commands. */
export function outgoing(typed, named = false) {
  let text = escaped(typed.trim());
  text = text.replace(/https?:\/\/[^\s<>]+/g, (address) => {
    const tail = /(?:&gt;|&lt;|[.,;:!?)'"，。；：！？）])+$/.exec(address)?.[0] ?? "";
    return `<${address.slice(0, address.length - tail.length)}>${tail}`;
  });
  for (const [name, id] of names()) {
    text = text.replace(new RegExp(`(?<![\\p{L}\\p{N}<@])@${literal(name)}(?![\\p{L}\\p{N}_])`, "giu"), () =>
      named ? `<@${id}|${personName(id)}>` : `<@${id}>`,
    );
  }
  text = text.replace(/(?<![\p{L}\p{N}<&])#([\p{L}\p{N}_-]+)/gu, (all, name) => {
    const channel = store.server.channels.find((each) => each.kind !== "im" && each.name === name.toLowerCase());
    return channel ? `<#${channel.id}|${channel.name}>` : all;
  });
  return text.replace(/(?<![\p{L}\p{N}<])@(here|channel|everyone)(?![\p{L}\p{N}])/gu, (all, range) => (named ? all : `<!${range}>`));
}

const personName = (id) => people().find((person) => person.id === id)?.name ?? nameOf(id);

function names() {
  return people()
    .flatMap((person) => [nameOf(person.id), person.name].filter(Boolean).map((name) => [name, person.id]))
    .sort((one, other) => other[0].length - one[0].length);
}

/** Text from Slack as one would have typed it, for editing. */
export function typed(text) {
  return entities(
    text.replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (all, target, label) => {
      if (target.startsWith("@")) return `@${nameOf(target.slice(1))}`;
      if (target.startsWith("#")) return `#${channelOf(target.slice(1))?.name ?? label ?? target.slice(1)}`;
      if (/^!(here|channel|everyone)$/.test(target)) return `@${target.slice(1)}`;
      if (target.startsWith("!")) return label ?? all;
      return target.replace(/^mailto:/, "");
    }),
  );
}
