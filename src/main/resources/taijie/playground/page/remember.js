// What this browser remembers between visits: the hint, the theme, what each person has read. A browser that
// forbids storage simply forgets.

const KEY = "taijie.playground";

function load() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {};
  } catch {
    return {};
  }
}

const kept = load();

/** The value remembered under `name`, or `otherwise`. */
export function recall(name, otherwise) {
  return kept[name] ?? otherwise;
}

/** Remembers `value` under `name`; null forgets it. */
export function remember(name, value) {
  kept[name] = value;
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Kept for this visit only.
  }
}
