// Times as a person sees them: in their own zone, against the simulated clock.

import { myZone } from "./people.js";
import { simulatedNow } from "./state.js";

const LOCALE = "en-GB";
const formats = new Map();

function formatted(ms, options, zone = myZone()) {
  const key = JSON.stringify([options, zone]);
  if (!formats.has(key)) {
    try {
      formats.set(key, new Intl.DateTimeFormat(LOCALE, { timeZone: zone, ...options }));
    } catch {
      formats.set(key, new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", ...options }));
    }
  }
  return formats.get(key).format(ms);
}

export const msOf = (ts) => Number.parseFloat(ts) * 1000;
export const clockTime = (ms, zone) => formatted(ms, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, zone);
export const dayKey = (ms, zone) => formatted(ms, { year: "numeric", month: "2-digit", day: "2-digit" }, zone);
export const shortDay = (ms, zone) => formatted(ms, { weekday: "short", day: "numeric", month: "short" }, zone);
export const longDay = (ms, zone) => formatted(ms, { weekday: "long", day: "numeric", month: "long" }, zone);

const DAY = 86_400_000;

function nearDay(ms) {
  const now = simulatedNow();
  if (dayKey(ms) === dayKey(now)) return "today";
  if (dayKey(ms) === dayKey(now - DAY)) return "yesterday";
  if (dayKey(ms) === dayKey(now + DAY)) return "tomorrow";
  return null;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** The day of a divider between messages. */
export function dividerDay(ms) {
  const near = nearDay(ms);
  return near ? capital(near) : longDay(ms);
}

/** How long ago, in rough words. */
export function ago(ms) {
  const minutes = Math.round((simulatedNow() - ms) / 60_000);
  const [size, unit] =
    Math.abs(minutes) < 60 ? [minutes, "minute"] : Math.abs(minutes) < 1440 ? [Math.round(minutes / 60), "hour"] : [Math.round(minutes / 1440), "day"];
  if (Math.abs(minutes) < 1) return "just now";
  const words = `${Math.abs(size)} ${unit}${Math.abs(size) === 1 ? "" : "s"}`;
  return size < 0 ? `in ${words}` : `${words} ago`;
}

const TOKENS = {
  date_num: (ms) => formatted(ms, { year: "numeric", month: "2-digit", day: "2-digit" }).split("/").reverse().join("-"),
  date: (ms) => formatted(ms, { year: "numeric", month: "long", day: "numeric" }),
  date_slash: (ms) => formatted(ms, { year: "numeric", month: "2-digit", day: "2-digit" }),
  date_short: (ms) => formatted(ms, { year: "numeric", month: "short", day: "numeric" }),
  date_long: (ms) => formatted(ms, { weekday: "long", year: "numeric", month: "long", day: "numeric" }),
  date_pretty: (ms) => nearDay(ms) ?? TOKENS.date(ms),
  date_short_pretty: (ms) => nearDay(ms) ?? TOKENS.date_short(ms),
  date_long_pretty: (ms) => nearDay(ms) ?? TOKENS.date_long(ms),
  day_divider_pretty: (ms) => nearDay(ms) ?? longDay(ms),
  time: (ms) => clockTime(ms),
  time_secs: (ms) => formatted(ms, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }),
  ago,
};

/** Slack's date formatting: `{date_short_pretty} {time}` and the like. */
export function slackDate(seconds, pattern, fallback) {
  const ms = Number(seconds) * 1000;
  if (!Number.isFinite(ms)) return fallback ?? "";
  return pattern.replace(/\{(\w+)\}/g, (all, token) => TOKENS[token]?.(ms) ?? all);
}

/** The next 09:30 on a weekday in a zone, as an instant. Public holidays are not known here. */
export function nextWorkingMorning(ms, zone) {
  for (let days = 0; days < 8; days++) {
    const parts = Object.fromEntries(
      new Intl.DateTimeFormat("en-US", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric", weekday: "short" })
        .formatToParts(ms + days * DAY)
        .map((part) => [part.type, part.value]),
    );
    if (parts.weekday === "Sat" || parts.weekday === "Sun") continue;
    const wall = Date.UTC(parts.year, parts.month - 1, parts.day, 9, 30);
    const at = wall - offsetAt(wall - offsetAt(wall, zone), zone);
    if (at > ms) return new Date(at).toISOString();
  }
  return new Date(ms + DAY).toISOString();
}

function offsetAt(ms, zone) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
    })
      .formatToParts(ms)
      .map((part) => [part.type, Number(part.value)]),
  );
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
  return wall - Math.floor(ms / 60_000) * 60_000;
}
