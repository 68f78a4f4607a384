// The `markdown` block: common Markdown, as nodes.

import { h } from "./dom.js";
import { emojiIn } from "./emoji.js";
import { channelLink, link, mention } from "./mrkdwn.js";

/** Nodes for a Markdown text. */
export function markdown(text) {
  return blocksOf(String(text ?? "").split(/\r?\n/));
}

const FENCE = /^ {0,3}(```+|~~~+)/;
const ITEM = /^(\s*)([-*+•]|\d+[.)])\s+(.*)$/;
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const ROW = /^\s*\|.*\|\s*$/;
const STARTS = [FENCE, ITEM, RULE, ROW, /^#{1,6}\s/, /^>\s?/, /^\s*$/];

function blocksOf(lines) {
  const nodes = [];
  let at = 0;
  const takeWhile = (test) => {
    const from = at;
    while (at < lines.length && test(lines[at])) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at];
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (/^\s*$/.test(line)) at++;
    else if (FENCE.test(line)) {
      at++;
      const code = takeWhile((each) => !FENCE.test(each));
      at++;
      nodes.push(h("pre", null, h("code", null, code.join("\n"))));
    } else if (heading) {
      at++;
      nodes.push(h(`h${Math.min(heading[1].length + 2, 6)}`, null, inline(heading[2])));
    } else if (RULE.test(line)) {
      at++;
      nodes.push(h("hr"));
    } else if (/^>/.test(line)) {
      nodes.push(h("blockquote", null, blocksOf(takeWhile((each) => /^>/.test(each)).map((each) => each.replace(/^> ?/, "")))));
    } else if (ROW.test(line)) nodes.push(tableOf(takeWhile((each) => ROW.test(each))));
    else if (ITEM.test(line)) nodes.push(listOf(takeWhile((each) => ITEM.test(each) || /^\s{2,}\S/.test(each))));
    else {
      const first = lines[at++];
      nodes.push(h("p", null, inline([first, ...takeWhile((each) => !STARTS.some((start) => start.test(each)))].join("\n"))));
    }
  }
  return nodes;
}

function listOf(lines) {
  const depth = /^\s*/.exec(lines[0])[0].length;
  const ordered = /\d/.test(ITEM.exec(lines[0])[2]);
  const items = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item && item[1].length <= depth + 1) items.push({ text: [item[3]], inner: [] });
    else if (item || items.at(-1).inner.length) items.at(-1).inner.push(line);
    else items.at(-1).text.push(line.trim());
  }
  return h(
    ordered ? "ol" : "ul",
    { start: ordered ? Number.parseInt(ITEM.exec(lines[0])[2], 10) : null },
    items.map((item) => h("li", null, inline(item.text.join("\n")), item.inner.length ? listOf(item.inner) : null)),
  );
}

function tableOf(lines) {
  const cells = (line) => line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
  const rows = lines.map(cells).filter((row) => !row.every((cell) => /^:?-+:?$/.test(cell)));
  const [head, ...body] = rows;
  return h(
    "div",
    { class: "table-wrap", tabindex: "0" },
    h(
      "table",
      null,
      h("thead", null, h("tr", null, head.map((cell) => h("th", { scope: "col" }, inline(cell))))),
      h("tbody", null, body.map((row) => h("tr", null, row.map((cell) => h("td", null, inline(cell)))))),
    ),
  );
}

const SPAN =
  /`([^`]+)`|\[([^\]]+)\]\(([^()\s]+(?:\([^()\s]*\))?)\)|<(@|#)([A-Z0-9]+)(?:\|[^>]*)?>|<(https?:[^>\s]+)>|\*\*(?=\S)(.+?)(?<=\S)\*\*|__(?=\S)(.+?)(?<=\S)__|~~(?=\S)(.+?)(?<=\S)~~|(?<![*\w])\*(?=\S)([^*]+?)(?<=\S)\*(?!\*)|(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?!\w)|(https?:\/\/[^\s<>]+[^\s<>.,;:!?)'"])/s;

function inline(text) {
  const nodes = [];
  let rest = text;
  for (let hit = SPAN.exec(rest); hit; hit = SPAN.exec(rest)) {
    nodes.push(leaf(rest.slice(0, hit.index)));
    nodes.push(spanOf(hit));
    rest = rest.slice(hit.index + hit[0].length);
  }
  return [...nodes, leaf(rest)];
}

function spanOf([, code, label, address, kind, id, auto, strong, strong2, strike, em, em2, bare]) {
  if (code !== undefined) return h("code", null, code);
  if (label !== undefined) return link(address, label);
  if (kind) return kind === "@" ? mention(id) : channelLink(id);
  if (auto ?? bare) return link(auto ?? bare);
  if (strong ?? strong2) return h("strong", null, inline(strong ?? strong2));
  if (strike) return h("s", null, inline(strike));
  return h("em", null, inline(em ?? em2));
}

const leaf = (text) => emojiIn(text.replace(/\\([\\`*_{}[\]()#+.!|~>-])/g, "$1"));
