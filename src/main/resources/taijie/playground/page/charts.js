// The `data_visualization` block: small charts with a legend, and the same figures as a table for screen readers.

import { h } from "./dom.js";

const WIDTH = 460;
const HEIGHT = 210;
const PLOT = { left: 44, right: 10, top: 26, bottom: 30 };

/** A bar, line, area or pie chart. */
export function chart(block) {
  const { type, segments, series, axis_config: axis } = block.chart ?? block;
  if (segments) return framed(block, pieLegend(segments), pie(segments), pieFigures(block, segments));
  const categories = axis?.categories ?? (series?.[0]?.data ?? []).map((point, index) => labelOf(point, index));
  const rows = (series ?? []).map((each, index) => ({ name: each.name ?? `Series ${index + 1}`, values: valuesOf(each, categories) }));
  if (!rows.length || !categories.length) return h("p", { class: "quiet" }, `${block.title ?? "Chart"}: no figures yet.`);
  const legend = rows.length > 1 || axis?.y_label ? legendOf(rows.map((row) => row.name)) : null;
  return framed(block, legend, plot(type, rows, categories, axis ?? {}), figures(block, rows, categories));
}

const labelOf = (point, index) => String(point?.label ?? point?.category ?? point?.x ?? index + 1);
const numberOf = (point) => (point === null || point === undefined ? null : Number(typeof point === "object" ? (point.value ?? point.y) : point));

function valuesOf(series, categories) {
  const data = series.data ?? series.values ?? [];
  const named = data.some((point) => point && typeof point === "object" && (point.label ?? point.category ?? point.x) !== undefined);
  return categories.map((category, index) => {
    const point = named ? data.find((each, nth) => labelOf(each, nth) === String(category)) : data[index];
    const value = numberOf(point);
    return Number.isFinite(value) ? value : null;
  });
}

function framed(block, legend, drawing, hidden) {
  return h("figure", { class: "chart" }, h("figcaption", null, block.title), drawing, legend, hidden);
}

function legendOf(names) {
  return h(
    "ul",
    { class: "legend", "aria-hidden": "true" },
    names.map((name, index) => h("li", null, h("span", { class: `swatch ink-${index % 6}` }), name)),
  );
}

/** Round steps for the value axis, whole numbers where the values are. */
function steps(low, high, whole) {
  const raw = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  let step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= raw);
  if (whole) step = Math.max(1, Math.ceil(step));
  const all = [];
  for (let at = Math.floor(low / step) * step; all.length < 12; at += step) {
    all.push(Number(at.toFixed(10)));
    if (at >= high) break;
  }
  return all;
}

function plot(type, rows, categories, axis) {
  const all = rows.flatMap((row) => row.values).filter((value) => value !== null);
  const ticks = steps(Math.min(0, ...all), Math.max(0, ...all), all.every(Number.isInteger));
  const [low, high] = [ticks[0], ticks.at(-1)];
  const inner = { width: WIDTH - PLOT.left - PLOT.right, height: HEIGHT - PLOT.top - PLOT.bottom };
  const band = inner.width / categories.length;
  const x = (index) => PLOT.left + band * (index + 0.5);
  const y = (value) => PLOT.top + inner.height * (1 - (value - low) / (high - low || 1));
  const every = Math.ceil(categories.length / 8);
  return h(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT + (axis.x_label ? 14 : 0)}`, class: "plot", "aria-hidden": "true" },
    ticks.map((tick) => [
      h("line", { class: "grid", x1: PLOT.left, x2: WIDTH - PLOT.right, y1: y(tick), y2: y(tick) }),
      h("text", { class: "tick", x: PLOT.left - 7, y: y(tick) + 4, "text-anchor": "end" }, shown(tick)),
    ]),
    categories.map((name, index) =>
      index % every ? null : h("text", { class: "tick", x: x(index), y: HEIGHT - 10, "text-anchor": "middle" }, cut(name, band * every)),
    ),
    axis.x_label && h("text", { class: "tick", x: PLOT.left + inner.width / 2, y: HEIGHT + 8, "text-anchor": "middle" }, axis.x_label),
    axis.y_label && h("text", { class: "tick", x: 2, y: 8 }, axis.y_label),
    rows.map((row, nth) => (type === "bar" ? bars(row, nth, rows.length, x, y, band) : curve(row, nth, x, y, type === "area"))),
  );
}

const shown = (value) => (Math.abs(value) >= 10_000 ? `${Number((value / 1000).toPrecision(3))}k` : String(value));
const cut = (name, room) => {
  const most = Math.max(3, Math.floor(room / 6));
  return [...String(name)].length > most ? `${[...String(name)].slice(0, most - 1).join("")}…` : name;
};

function bars(row, nth, count, x, y, band) {
  const width = Math.min(34, (band * 0.7) / count);
  return row.values.map((value, index) =>
    value === null
      ? null
      : h("rect", {
          class: `ink-${nth % 6}`,
          x: x(index) - (width * count) / 2 + width * nth + 1,
          width: Math.max(1, width - 2),
          y: Math.min(y(value), y(0)),
          height: Math.max(1, Math.abs(y(value) - y(0))),
          rx: 2,
        }),
  );
}

function curve(row, nth, x, y, filled) {
  const points = row.values.map((value, index) => (value === null ? null : [x(index), y(value)])).filter(Boolean);
  if (!points.length) return null;
  const path = points.map(([px, py], index) => `${index ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}`).join("");
  const base = `L${points.at(-1)[0].toFixed(1)} ${y(0)}L${points[0][0].toFixed(1)} ${y(0)}Z`;
  return [
    filled && h("path", { class: `area ink-${nth % 6}`, d: path + base }),
    h("path", { class: `curve ink-${nth % 6}`, d: path }),
    points.map(([px, py]) => h("circle", { class: `ink-${nth % 6}`, cx: px, cy: py, r: 3 })),
  ];
}

function pie(segments) {
  const total = segments.reduce((sum, each) => sum + Math.max(0, Number(each.value) || 0), 0);
  const middle = 80;
  const radius = 72;
  let turn = -Math.PI / 2;
  const point = (angle) => `${(middle + radius * Math.cos(angle)).toFixed(2)} ${(middle + radius * Math.sin(angle)).toFixed(2)}`;
  return h(
    "svg",
    { viewBox: "0 0 160 160", class: "pie", "aria-hidden": "true" },
    segments.map((each, index) => {
      const share = total ? Math.max(0, Number(each.value) || 0) / total : 0;
      const from = turn;
      turn += share * 2 * Math.PI;
      if (share <= 0) return null;
      if (share > 0.9999) return h("circle", { class: `ink-${index % 6}`, cx: middle, cy: middle, r: radius });
      const d = `M${middle} ${middle}L${point(from)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${point(turn)}Z`;
      return h("path", { class: `slice ink-${index % 6}`, d });
    }),
  );
}

function pieLegend(segments) {
  const total = segments.reduce((sum, each) => sum + (Number(each.value) || 0), 0) || 1;
  return legendOf(segments.map((each) => `${each.label} · ${each.value} (${Math.round((each.value / total) * 100)} %)`));
}

function pieFigures(block, segments) {
  return hiddenTable(block, ["", "Value"], segments.map((each) => [each.label, each.value]));
}

function figures(block, rows, categories) {
  return hiddenTable(block, ["", ...rows.map((row) => row.name)], categories.map((name, index) => [name, ...rows.map((row) => row.values[index] ?? "none")]));
}

function hiddenTable(block, head, rows) {
  return h(
    "table",
    { class: "unseen" },
    h("caption", null, block.title),
    h("thead", null, h("tr", null, head.map((cell) => h("th", { scope: "col" }, cell)))),
    h("tbody", null, rows.map(([name, ...values]) => h("tr", null, h("th", { scope: "row" }, name), values.map((value) => h("td", null, value))))),
  );
}
