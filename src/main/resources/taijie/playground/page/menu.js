// Menus that open at a button: roving focus, letters to jump, Escape to leave.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { setUi, store } from "./state.js";

/** Opens a menu at the element with this id; each item has a label, what picking it does, and optional details. */
export function openMenu(anchor, label, items) {
  if (store.ui.menu?.anchor === anchor) closeMenu();
  else setUi({ menu: { anchor, label, items }, picker: null });
}

/** Closes the open menu and gives focus back to its button. */
export function closeMenu(giveBack = true) {
  const { menu } = store.ui;
  if (!menu) return;
  setUi({ menu: null });
  if (giveBack) document.getElementById(menu.anchor)?.focus({ preventScroll: true });
}

/** Puts a popup beside its anchor, inside the window, above it where there is no room below. */
export function placeAt(popup, anchorId, sameWidth = false) {
  const anchor = document.getElementById(anchorId);
  if (!anchor) return;
  const box = anchor.getBoundingClientRect();
  const gap = 6;
  if (sameWidth) popup.style.minWidth = `${Math.max(box.width, 180)}px`;
  popup.style.maxHeight = "none";
  const below = innerHeight - box.bottom - 2 * gap;
  const above = box.top - 2 * gap;
  const wanted = popup.scrollHeight + 2;
  const down = wanted <= below || below >= above;
  const room = Math.max(120, Math.min(wanted, down ? below : above, 420));
  popup.style.maxHeight = `${room}px`;
  const height = Math.min(wanted, room);
  popup.style.top = `${Math.max(gap, down ? box.bottom + gap : box.top - gap - height)}px`;
  const left = Math.min(box.left, innerWidth - popup.offsetWidth - gap);
  popup.style.left = `${Math.max(gap, left)}px`;
}

function keys(event) {
  const items = [...event.currentTarget.querySelectorAll('[role^="menuitem"]:not(:disabled)')];
  const at = items.indexOf(document.activeElement);
  const go = (index) => items[(index + items.length) % items.length]?.focus();
  if (event.key === "ArrowDown") go(at + 1);
  else if (event.key === "ArrowUp") go(at < 0 ? -1 : at - 1);
  else if (event.key === "Home") go(0);
  else if (event.key === "End") go(-1);
  else if (event.key === "Escape" || event.key === "Tab") closeMenu();
  else if (event.key.length === 1 && event.key !== " ") {
    const letter = event.key.toLowerCase();
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    after.find((item) => item.textContent.trim().toLowerCase().startsWith(letter))?.focus();
    return;
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function menuItem(item) {
  if (item.heading) return h("div", { class: "menu-heading", role: "presentation" }, item.heading);
  const words = h("span", { class: "menu-words" }, h("span", null, item.label), item.detail && h("small", null, item.detail));
  return h(
    "button",
    {
      type: "button",
      role: item.checked === undefined ? "menuitem" : "menuitemradio",
      tabindex: "-1",
      class: item.danger ? "danger" : null,
      "aria-checked": item.checked,
      "data-test": item.test ?? "menu-item",
      "data-id": item.id,
      onclick: () => {
        closeMenu();
        item.pick();
      },
    },
    item.lead,
    words,
    item.checked && icon("check"),
  );
}

/** The open menu, if any. */
export function menuLayer() {
  const { menu } = store.ui;
  if (!menu) return null;
  if (!document.getElementById(menu.anchor)) {
    store.ui.menu = null; // its button went away
    return null;
  }
  return h(
    "div",
    {
      key: `menu-${menu.anchor}`,
      class: "popup menu",
      role: "menu",
      tabindex: "-1",
      "aria-label": menu.label,
      "data-test": "menu",
      onkeydown: keys,
      mounted: (popup) => {
        placeAt(popup, menu.anchor);
        (popup.querySelector('[aria-checked="true"]') ?? popup.querySelector("button"))?.focus();
      },
      updated: (popup) => placeAt(popup, menu.anchor),
    },
    menu.items.map(menuItem),
  );
}
