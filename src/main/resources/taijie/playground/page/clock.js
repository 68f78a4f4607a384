// The simulated clock: shown in one's own zone, and only ever moved forward.

import { clockTime, nextWorkingMorning, shortDay } from "./dates.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { cityOf, myZone } from "./people.js";
import { act } from "./server.js";
import { setUi, simulatedNow, store } from "./state.js";

const LEAPS = [
  { test: "clock-plus-1h", label: "+1 hour", by: "PT1H" },
  { test: "clock-plus-4h", label: "+4 hours", by: "PT4H" },
  { test: "clock-plus-1d", label: "+1 day", by: "P1D" },
  { test: "clock-next-morning", label: "Next working morning 09:30", short: "Next 09:30", to: () => nextWorkingMorning(simulatedNow(), myZone()) },
];

/** What the clock says, alone. */
export function clockFace() {
  const now = simulatedNow();
  return h(
    "span",
    { class: "clock", "data-test": "clock", "data-now": store.server.now, title: `Simulated time in ${myZone()}` },
    icon("clock"),
    h("b", null, `${shortDay(now)}, ${clockTime(now)}`),
    h("span", { class: "zone" }, cityOf(myZone())),
  );
}

/** The buttons that move time forward. */
export function clockButtons() {
  return LEAPS.map((leap) =>
    h(
      "button",
      { type: "button", class: "pill", title: leap.label, "data-test": leap.test, disabled: store.ui.busy.has("clock"), onclick: () => move(leap) },
      leap.short ?? leap.label,
      leap.short && h("span", { class: "unseen" }, ` (${leap.label})`),
    ),
  );
}

async function move(leap) {
  store.ui.busy.add("clock");
  setUi({ moved: { text: "Moving time …" } });
  const answer = await act("clock", leap.by ? { by: leap.by } : { to: leap.to() });
  store.ui.busy.delete("clock");
  setUi({ moved: answer.ok ? null : { text: answer.error, error: true } });
}

/** Says how far time went between two states of the server, where that was a leap. */
export function noteLeap(state, before, waited) {
  if (!before) return;
  const leap = Date.parse(state.now) - Date.parse(before.now) - waited;
  if (leap < 60_000) return;
  const hours = Math.round(leap / 3_600_000);
  const size = hours >= 48 ? `${Math.round(hours / 24)} days` : hours >= 1 ? `${hours} hour${hours === 1 ? "" : "s"}` : `${Math.round(leap / 60_000)} minutes`;
  const now = Date.parse(state.now);
  setUi({ moved: { text: `Time moved ${size} forward. It is now ${shortDay(now)}, ${clockTime(now)} in ${cityOf(myZone())}.`, time: true } });
}
