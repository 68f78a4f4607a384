// Block Kit: one function a block.

import { chart } from "./charts.js";
import { h } from "./dom.js";
import { element } from "./elements.js";
import { inputBlock } from "./inputs.js";
import { markdown } from "./markdown.js";
import { plain, textObject, wordsOf } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { table } from "./table.js";

/** All blocks of a message or view. */
export function blocks(context) {
  return context.blocks.map((block) => {
    const key = block.type === "input" ? `input-${block.block_id}` : undefined;
    return h("div", { key, class: `block block-${block.type}`, "data-block": block.block_id }, one(block, context));
  });
}

function one(block, context) {
  switch (block.type) {
    case "section":
      return section(block, context);
    case "actions":
      return (block.elements ?? []).map((each) => element(each, block, context));
    case "context":
      return (block.elements ?? []).map((each) =>
        each.type === "image" ? picture(each) : h("span", { class: "text" }, textObject(each)),
      );
    case "header":
      return h("h3", { class: "text" }, plain(wordsOf(block.text)));
    case "divider":
      return h("hr");
    case "input":
      return inputBlock(block, context);
    case "image":
      return [block.title && h("div", { class: "small" }, textObject(block.title)), picture(block)];
    case "rich_text":
      return richText(block);
    case "markdown":
      return h("div", { class: "prose" }, markdown(block.text));
    case "table":
      return table(block);
    case "data_visualization":
      return chart(block);
    default:
      return h("p", { class: "quiet" }, `This page cannot show a block of the type “${block.type}”.`);
  }
}

function section(block, context) {
  return [
    h(
      "div",
      { class: "section-main" },
      block.text && h("div", { class: "text" }, textObject(block.text)),
      block.fields && h("div", { class: "fields" }, block.fields.map((field) => h("div", { class: "text" }, textObject(field)))),
    ),
    block.accessory &&
      h("div", { class: "accessory" }, block.accessory.type === "image" ? picture(block.accessory) : element(block.accessory, block, context)),
  ];
}

/** The page loads nothing from elsewhere, so a picture shows the words that stand for it. */
function picture(image) {
  return h("span", { class: "picture", role: "img", "aria-label": image.alt_text ?? "Image" }, image.alt_text ?? "Image");
}
