// Slack's rich_text block, as far as bots commonly send it.

import { slackDate } from "./dates.js";
import { h } from "./dom.js";
import { emojiIn } from "./emoji.js";
import { channelLink, link, mention } from "./mrkdwn.js";

/** The block's sections, lists, quotes and preformatted parts. */
export function richText(block) {
  return h("div", { class: "prose" }, (block.elements ?? []).map(part));
}

function part(each) {
  switch (each.type) {
    case "rich_text_list":
      return h(
        each.style === "ordered" ? "ol" : "ul",
        { class: each.indent ? `indent-${Math.min(each.indent, 4)}` : null, start: each.offset ? each.offset + 1 : null },
        (each.elements ?? []).map((item) => h("li", null, spans(item))),
      );
    case "rich_text_quote":
      return h("blockquote", null, spans(each));
    case "rich_text_preformatted":
      return h("pre", null, h("code", null, spans(each)));
    default:
      return h("div", { class: "text" }, spans(each));
  }
}

/** Inline elements of one section; also used for the cells of tables. */
export function spans(section) {
  return (section.elements ?? []).map((each) => dressed(each, span(each)));
}

function span(each) {
  switch (each.type) {
    case "text":
      return each.text;
    case "link":
      return link(each.url, each.text);
    case "user":
      return mention(each.user_id);
    case "channel":
      return channelLink(each.channel_id);
    case "emoji":
      return emojiIn(`:${each.name}:`);
    case "broadcast":
      return h("span", { class: "mention loud" }, `@${each.range}`);
    case "date":
      return slackDate(each.timestamp, each.format ?? "{date}", each.fallback);
    default:
      return each.text ?? "";
  }
}

function dressed(each, node) {
  const style = each.style ?? {};
  let result = node;
  if (style.code) result = h("code", null, result);
  if (style.strike) result = h("s", null, result);
  if (style.italic) result = h("em", null, result);
  if (style.bold) result = h("strong", null, result);
  return result;
}
