// Slack's own markup, mrkdwn, as nodes. What people typed stays text: nothing is ever parsed as HTML.

import { h } from "./dom.js";
import { slackDate } from "./dates.js";
import { emojiIn } from "./emoji.js";
import { nameOf } from "./people.js";
import { follow, safeLink } from "./places.js";
import { channelOf, store } from "./state.js";

/** Nodes for a text in mrkdwn. */
export function mrkdwn(text) {
  const parts = String(text ?? "").replace(/[\uE000-\uF8FF]/g, "\uFFFD").split(/```([\s\S]+?)```/);
  return parts.flatMap((part, index) => {
    if (index % 2) return [h("pre", null, h("code", null, entities(part.replace(/^\n|\n$/g, ""))))];
    const trimmed = part.replace(index ? /^\n/ : /^$/, "").replace(index < parts.length - 1 ? /\n$/ : /$^/, "");
    return quotes(trimmed);
  });
}

/** Nodes for plain text: entities stay as they are, emoji shortcodes become emoji where allowed. */
export function plain(text, emoji = true) {
  return emoji === false ? String(text ?? "") : emojiIn(String(text ?? ""));
}

/** Nodes for a Block Kit text object. */
export function textObject(text) {
  if (!text) return null;
  if (typeof text === "string") return plain(text);
  return text.type === "mrkdwn" ? mrkdwn(text.text) : plain(text.text, text.emoji);
}

/** The words of a text object without markup, for labels. */
export function wordsOf(text) {
  const raw = typeof text === "string" ? text : (text?.text ?? "");
  const bare = text?.type === "mrkdwn" ? entities(raw.replace(/<[^<>|]*\|([^<>]*)>/g, "$1").replace(/[*_~`]/g, "")) : raw;
  return emojiIn(bare);
}

function quotes(text) {
  if (!text) return [];
  const runs = [];
  for (const line of text.split("\n")) {
    const quote = /^(?:>|&gt;) ?(.*)$/.exec(line);
    const last = runs.at(-1);
    if (last && last.quoted === Boolean(quote)) last.lines.push(quote ? quote[1] : line);
    else runs.push({ quoted: Boolean(quote), lines: [quote ? quote[1] : line] });
  }
  return runs.flatMap((run) => {
    const nodes = inline(run.lines.join("\n"));
    return run.quoted ? [h("blockquote", null, nodes)] : nodes;
  });
}

const ATOM = /`([^`\n]+)`|<([^<>\n]+)>/g;
const FIRST_ATOM = 0xe000;

/** Inline markup: code and angle brackets first, then bold, italic and strike around them. */
function inline(text) {
  const atoms = [];
  const bare = text.replace(ATOM, (all, code, angle) => {
    if (atoms.length > 6000) return all;
    atoms.push(code !== undefined ? h("code", null, entities(code)) : angled(angle));
    return String.fromCharCode(FIRST_ATOM + atoms.length - 1);
  });
  return styled(bare, atoms);
}

const edge = "[\\p{L}\\p{N}]";
const pair = (mark) => `(?<!${edge}|${mark})${mark}(?![\\s${mark}])([^\\n]*?[^\\s])${mark}(?!${edge}|${mark})`;
const STYLE = new RegExp(`${pair("\\*")}|${pair("_")}|${pair("~")}`, "u");

function styled(text, atoms) {
  const nodes = [];
  let rest = text;
  for (let hit = STYLE.exec(rest); hit; hit = STYLE.exec(rest)) {
    nodes.push(...leaves(rest.slice(0, hit.index), atoms));
    const [tag, body] = hit[1] !== undefined ? ["strong", hit[1]] : hit[2] !== undefined ? ["em", hit[2]] : ["s", hit[3]];
    nodes.push(h(tag, null, styled(body, atoms)));
    rest = rest.slice(hit.index + hit[0].length);
  }
  return [...nodes, ...leaves(rest, atoms)];
}

const BARE_LINK = /(https?:\/\/[^\s<>"\uE000-\uF8FF]+[^\s<>"\uE000-\uF8FF.,;:!?)'，。；：！？）])/;

function leaves(text, atoms) {
  return text.split(/([\uE000-\uF8FF])/).flatMap((part) => {
    const atom = part.length === 1 ? atoms[part.charCodeAt(0) - FIRST_ATOM] : undefined;
    if (atom !== undefined) return [atom];
    return part.split(BARE_LINK).map((piece, index) => (index % 2 ? link(entities(piece)) : emojiIn(entities(piece))));
  });
}

function angled(inside) {
  const [target, ...labels] = inside.split("|");
  const label = labels.length ? entities(labels.join("|")) : null;
  if (/^@[A-Z0-9]+$/.test(target)) return mention(target.slice(1));
  if (/^#[A-Z0-9]+$/.test(target)) return channelLink(target.slice(1), label);
  if (target.startsWith("!date^")) {
    const [, seconds, pattern, href] = target.split("^");
    const shown = slackDate(seconds, entities(pattern ?? "{date}"), label);
    return href ? link(entities(href), shown) : h("time", { title: label }, shown);
  }
  if (/^!(here|channel|everyone)$/.test(target)) return h("span", { class: "mention loud" }, `@${target.slice(1)}`);
  if (target.startsWith("!")) return label ?? `<${entities(inside)}>`;
  return safeLink(entities(target)) || label ? link(entities(target), label) : `<${entities(inside)}>`;
}

/** A person's name as a mention; one's own stands out. */
export function mention(id) {
  return h("span", { class: `mention${id === store.server.me ? " own" : ""}`, "data-id": id }, `@${nameOf(id)}`);
}

/** A channel as a link into it, where one may see it. */
export function channelLink(id, label) {
  const channel = channelOf(id);
  if (!channel) return h("span", { class: "mention" }, `#${label ?? "a channel you are not in"}`);
  return h("a", { class: "mention", href: `#/${id}`, onclick: (event) => follow(event, `#/${id}`) }, `#${channel.name}`);
}

/** A link; addresses other than web, mail and Slack's own are shown as text. */
export function link(address, label) {
  const words = label ?? address.replace(/^mailto:/, "");
  const href = safeLink(address);
  if (!href) return label ? `${label} (${address})` : address;
  const inside = href.startsWith("#");
  return h(
    "a",
    inside
      ? { href, onclick: (event) => follow(event, href) }
      : { href, target: "_blank", rel: "noopener noreferrer" },
    typeof words === "string" ? emojiIn(words) : words,
  );
}

/** The three entities that Slack escapes, undone. */
export function entities(text) {
  return String(text).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
