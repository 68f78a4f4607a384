// The `table` block: the first row is its head.

import { h } from "./dom.js";
import { plain } from "./mrkdwn.js";
import { spans } from "./richtext.js";

/** A table that scrolls sideways inside its message. */
export function table(block) {
  const [head, ...body] = block.rows ?? [];
  if (!head) return null;
  const settings = (column) => block.column_settings?.[column] ?? {};
  const look = (column) => ["center", "right"].includes(settings(column).align) ? `align-${settings(column).align}` : null;
  const classes = (column) => [look(column), settings(column).is_wrapped === false ? "no-wrap" : null].filter(Boolean).join(" ") || null;
  return h(
    "div",
    { class: "table-wrap", tabindex: "0", role: "region", "aria-label": "Table" },
    h(
      "table",
      null,
      h("thead", null, h("tr", null, head.map((cell, column) => h("th", { scope: "col", class: classes(column) }, cellOf(cell))))),
      h("tbody", null, body.map((row) => h("tr", null, row.map((cell, column) => h("td", { class: classes(column) }, cellOf(cell)))))),
    ),
  );
}

function cellOf(cell) {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "string") return plain(cell);
  if (cell.type === "rich_text") return (cell.elements ?? []).map((section) => h("div", null, spans(section)));
  if (cell.type === "raw_number") return cell.text ?? String(cell.value ?? "");
  return plain(cell.text ?? "");
}
