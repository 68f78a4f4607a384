// A small keyed renderer: describes elements with h() and changes only what differs, so that focus, caret and
// scroll positions survive every new state. Nothing here ever parses text as HTML.

const SVG = "http://www.w3.org/2000/svg";
const held = new WeakMap(); // element -> { props, slots }
let after = [];

/** Describes an element; falsy children are left out, strings become text. A `key` keeps an element its identity. */
export function h(tag, props, ...kids) {
  return { tag, props: props ?? {}, key: props?.key, kids: described(kids) };
}

function described(kids) {
  return kids
    .flat(Infinity)
    .filter((kid) => kid !== null && kid !== undefined && kid !== false && kid !== true)
    .map((kid) => (typeof kid === "object" ? kid : { tag: "#text", text: String(kid), kids: [] }));
}

/** Makes the children of `root` equal to what is described, then runs the `mounted` and `updated` hooks. */
export function render(root, ...kids) {
  const focused = document.activeElement;
  const line = ancestors(focused);
  patchKids(root, described(kids), root.namespaceURI === SVG);
  const hooks = after;
  after = [];
  hooks.forEach((hook) => hook());
  keepFocusNear(focused, line);
}

function ancestors(element) {
  const line = [];
  for (let at = element?.parentElement; at; at = at.parentElement) line.push(at);
  return line;
}

/** If the focused element went away, the nearest surviving ancestor that can take focus gets it. */
function keepFocusNear(focused, line) {
  if (!focused || focused.isConnected || document.activeElement !== document.body) return;
  line.find((element) => element.isConnected && element.hasAttribute("tabindex"))?.focus({ preventScroll: true });
}

function patchKids(parent, kids, inSvg) {
  const memory = held.get(parent) ?? { props: {}, slots: new Map() };
  held.set(parent, memory);
  const next = new Map();
  const seen = {};
  for (const kid of kids) {
    const base = kid.key === undefined ? `${kid.tag}` : `${kid.tag}=${kid.key}`;
    const nth = (seen[base] = (seen[base] ?? 0) + 1);
    const id = `${base}#${nth}`;
    next.set(id, patchOne(memory.slots.get(id), kid, inSvg));
  }
  for (const [id, node] of memory.slots) if (!next.has(id)) discard(node);
  let cursor = parent.firstChild;
  while (cursor && !held.has(cursor) && cursor.nodeType !== 3) cursor = drop(cursor);
  for (const node of next.values()) {
    if (node !== cursor && node.parentNode === parent && node.contains(document.activeElement)) {
      cursor = bringTo(parent, cursor, node); // moving the focused element itself would take its focus away
    }
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
  }
  memory.slots = next;
}

/** Moves everything from `cursor` up to `node` to the end, where it is put in order later. */
function bringTo(parent, cursor, node) {
  let at = cursor;
  while (at && at !== node) {
    const following = at.nextSibling;
    parent.append(at);
    at = following;
  }
  return node;
}

/** Removes markup that stood in the page before the first rendering. */
function drop(node) {
  const following = node.nextSibling;
  node.remove();
  return following;
}

function patchOne(old, kid, inSvg) {
  if (kid.tag === "#text") {
    const node = old ?? document.createTextNode(kid.text);
    if (node.data !== kid.text) node.data = kid.text;
    return node;
  }
  const svg = inSvg || kid.tag === "svg";
  const node = old ?? (svg ? document.createElementNS(SVG, kid.tag) : document.createElement(kid.tag));
  const before = held.get(node)?.props ?? {};
  if (!old) held.set(node, { props: {}, slots: new Map() });
  patchKids(node, kid.kids, svg);
  setProps(node, before, kid.props);
  held.get(node).props = kid.props;
  const hook = old ? kid.props.updated : (kid.props.mounted ?? kid.props.updated);
  if (hook) after.push(() => hook(node));
  return node;
}

function setProps(node, before, now) {
  for (const name of Object.keys(before)) if (!(name in now)) setProp(node, name, null);
  for (const [name, value] of Object.entries(now)) {
    if (name === "value" || name === "checked" || before[name] !== value) setProp(node, name, value);
  }
}

function setProp(node, name, value) {
  if (name === "key" || name === "mounted" || name === "updated" || name === "gone") return;
  if (name.startsWith("on")) node[name] = value ?? null;
  else if (name === "value") {
    if (node.value !== (value ?? "")) node.value = value ?? "";
  } else if (name === "checked" || name === "disabled" || name === "inert") node[name] = Boolean(value);
  else if (name === "style") Object.entries(value ?? {}).forEach(([rule, to]) => node.style.setProperty(rule, to));
  else if (value === null || value === undefined || (value === false && !name.startsWith("aria-"))) {
    node.removeAttribute(name);
  } else node.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : String(value));
}

function discard(node) {
  leaving(node);
  node.remove();
}

function leaving(node) {
  for (const kid of node.childNodes) leaving(kid);
  held.get(node)?.props.gone?.(node);
}
