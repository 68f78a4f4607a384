// Focus inside dialogs.

const FOCUSABLE = 'a[href],button:not(:disabled),input:not(:disabled),textarea:not(:disabled),select:not(:disabled),[tabindex="0"]';

/** What can be reached by Tab inside an element, in order. */
export function focusable(within) {
  return [...within.querySelectorAll(FOCUSABLE)].filter(
    (element) => element.getAttribute("tabindex") !== "-1" && element.getClientRects().length > 0,
  );
}

/** Keeps Tab inside the element that handles the event. */
export function trapFocus(event) {
  if (event.key !== "Tab") return;
  const all = focusable(event.currentTarget);
  if (!all.length) return event.preventDefault();
  const [first, last] = [all[0], all.at(-1)];
  const at = document.activeElement;
  if (event.shiftKey && (at === first || at === event.currentTarget)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && at === last) {
    event.preventDefault();
    first.focus();
  }
}
