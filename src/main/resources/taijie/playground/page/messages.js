// A message and a list of them.

import { aboutLine } from "./agent.js";
import { blocks } from "./blocks.js";
import { ask } from "./confirm.js";
import { ago, clockTime, dayKey, dividerDay, longDay, msOf } from "./dates.js";
import { inMessage, report } from "./dispatch.js";
import { h } from "./dom.js";
import { editor } from "./editor.js";
import { icon, iconButton } from "./icons.js";
import { openMenu } from "./menu.js";
import { mrkdwn, plain } from "./mrkdwn.js";
import { avatar, isBot, nameOf, personOf, standing } from "./people.js";
import { addressOf, openThread } from "./places.js";
import { act } from "./server.js";
import { idFor, setUi, store } from "./state.js";
import { beforeFirstVisit, unreadReplies } from "./unread.js";

const TOGETHER = 5 * 60_000;

/** Messages with dividers between days; `roots` shows what hangs under each. */
export function messageList(channel, messages, roots = true) {
  let before = null;
  return messages
    .filter((message) => !store.ui.dismissed.has(`${store.server.me}|${message.ts}`) && !(message.ephemeral && beforeFirstVisit(message)))
    .map((message) => {
      const ms = msOf(message.ts);
      const newDay = !before || dayKey(msOf(before.ts)) !== dayKey(ms);
      const together = !newDay && before.user === message.user && !before.ephemeral && !message.ephemeral && ms - msOf(before.ts) < TOGETHER;
      before = message;
      return [
        newDay && roots && h("div", { class: "day", key: `day-${dayKey(ms)}`, role: "separator" }, h("span", null, dividerDay(ms))),
        oneMessage(channel, message, { together, roots }),
      ];
    });
}

/** One message. */
export function oneMessage(channel, message, { together = false, roots = true } = {}) {
  const ms = msOf(message.ts);
  const context = inMessage(channel.id, message, roots ? "main" : "thread");
  const error = store.ui.errors[context.where];
  const editing = store.ui.editing?.ts === message.ts && store.ui.editing.inThread === !roots;
  const classes = ["message", together && "together", message.ephemeral && "only-you", store.ui.flash === message.ts && "flash"];
  return h(
    "article",
    {
      key: message.ts,
      class: classes.filter(Boolean).join(" "),
      tabindex: "-1",
      "aria-label": `${nameOf(message.user)}, ${clockTime(ms)}`,
      "data-test": message.ephemeral ? "ephemeral" : "message",
      "data-ts": message.ts,
      "data-user": message.user,
    },
    h("div", { class: "message-side" }, together ? h("time", { class: "hover-time" }, clockTime(ms)) : avatar(message.user)),
    h(
      "div",
      { class: "message-main" },
      message.ephemeral && onlyYou(message),
      !together && head(message, ms),
      message.broadcast && roots && message.thread && h("p", { class: "small quiet" }, "replied to a thread"),
      editing
        ? editor(channel, message)
        : h("div", { class: "message-body" }, body(message, context), message.edited && (together || !message.blocks?.length) && h("span", { class: "edited", "data-test": "edited" }, "(edited)")),
      reactions(message),
      error && h("p", { class: "bar-error", role: "alert", "data-test": "error" }, error),
      roots && !message.ephemeral && summary(channel, message),
      roots && aboutLine(message),
    ),
    !editing && tools(channel, message, roots),
  );
}

function body(message, context) {
  if (message.deleted) return h("p", { class: "quiet" }, "This message was deleted.");
  if (message.blocks?.length) return blocks(context);
  return [message.text && h("div", { class: "text" }, mrkdwn(message.text)), files(message)];
}

function files(message) {
  if (!message.files?.length) return null;
  return h(
    "ul",
    { class: "files" },
    message.files.map((file) => h("li", { key: file.id }, h("a", { href: `/ui/file/${file.id}`, download: file.name, "data-test": "file" }, file.title))),
  );
}

function reactions(message) {
  const all = Object.entries(message.reactions ?? {}).filter(([, who]) => who.length);
  if (!all.length) return null;
  return h("div", { class: "row reactions" }, all.map(([name, who]) => h("span", { class: "chip", key: name, title: who.map(nameOf).join(", ") }, plain(`:${name}:`), ` ${who.length}`)));
}

function head(message, ms) {
  const person = personOf(message.user);
  return h(
    "div",
    { class: "message-head" },
    h("b", { title: person?.title }, nameOf(message.user)),
    isBot(message.user) && h("span", { class: "tag" }, "App"),
    standing(person) && h("span", { class: "tag plain" }, standing(person)),
    h("time", { datetime: new Date(ms).toISOString(), title: `${longDay(ms)}, ${clockTime(ms)}` }, clockTime(ms)),
    message.edited && message.blocks?.length > 0 && h("span", { class: "edited", "data-test": "edited" }, "(edited)"),
  );
}

function onlyYou(message) {
  const off = () => {
    store.ui.dismissed.add(`${store.server.me}|${message.ts}`);
    setUi({});
  };
  return h(
    "div",
    { class: "only-you-head" },
    icon("eye"),
    h("span", null, "Only visible to you"),
    h("button", { type: "button", class: "link-button", "data-test": "dismiss", onclick: off }, "Dismiss"),
  );
}

function summary(channel, message) {
  const seen = (message.replies ?? []).filter((reply) => !reply.ephemeral);
  const count = Math.max(message.replyCount ?? 0, seen.length);
  const fresh = store.ui.thread === message.ts ? 0 : unreadReplies(channel.id, message);
  if (!count && !message.replies?.length) return null;
  const last = (message.replies ?? []).at(-1);
  const who = [...new Set((message.replies ?? []).map((reply) => reply.user))].slice(0, 4);
  return h(
    "button",
    {
      type: "button",
      class: "summary",
      "data-test": "open-thread",
      "data-ts": message.ts,
      "aria-expanded": store.ui.thread === message.ts,
      onclick: () => openThread(channel.id, message.ts),
    },
    h("span", { class: "faces" }, who.map((id) => avatar(id, true))),
    h("b", null, count ? `${count} ${count === 1 ? "reply" : "replies"}` : "Thread"),
    last && h("span", { class: "quiet" }, `last reply ${ago(msOf(last.ts))}`),
    fresh > 0 && h("span", { class: "new", "data-test": "new-replies" }, `${fresh} new`),
    icon("right"),
  );
}

function tools(channel, message, roots) {
  const id = idFor(`more|${roots ? "main" : "thread"}|${message.ts}`);
  if (message.ephemeral || message.deleted) return null;
  return h(
    "div",
    { class: `tools${store.ui.menu?.anchor === id ? " open" : ""}` },
    roots && iconButton("reply", "Reply in thread", () => reply(channel, message), { "data-test": "reply" }),
    iconButton("more", "More actions", () => openMenu(id, "Message actions", actions(channel, message, roots)), {
      id,
      "aria-haspopup": "menu",
      "data-test": "message-menu",
    }),
  );
}

function reply(channel, message) {
  openThread(channel.id, message.thread ?? message.ts);
  setTimeout(() => document.querySelector('[data-test="thread-composer"]')?.focus());
}

function actions(channel, message, roots) {
  const own = message.user === store.server.me;
  const shortcuts = store.server.shortcuts.message ?? [];
  const run = async (kind, fields) => report(inMessage(channel.id, message), await act(kind, { channel: channel.id, ts: message.ts, ...fields }));
  return [
    roots && { label: "Reply in thread", lead: icon("reply"), pick: () => reply(channel, message) },
    shortcuts.length && { heading: store.server.bot.name },
    ...shortcuts.map((each) => ({
      label: each.name,
      lead: icon("bolt"),
      test: "message-shortcut",
      id: each.callbackId,
      pick: () => run("shortcut", { callback: each.callbackId }),
    })),
    { heading: "Message" },
    { label: "Copy link", test: "copy-link", pick: () => copy(channel, message) },
    own && { label: "Edit", test: "edit", pick: () => setUi({ editing: { ts: message.ts, inThread: !roots } }) },
    own && { label: "Delete", test: "delete", danger: true, pick: () => remove(run) },
  ].filter(Boolean);
}

async function remove(run) {
  const sure = await ask({ title: "Delete this message?", body: "It goes for everybody, and cannot be brought back.", yes: "Delete", danger: true });
  if (sure) await run("delete");
}

async function copy(channel, message) {
  const link = `${location.origin}/${addressOf(channel.id, message.ts, message.thread)}`;
  try {
    await navigator.clipboard.writeText(link);
    setUi({ moved: { text: "Link copied." } });
  } catch {
    setUi({ moved: { text: link } });
  }
}

/** Arrow keys go from message to message where a message itself has the focus. */
export function roam(event) {
  const from = event.target;
  if (!from.matches?.("article.message") || !["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
  const all = [...event.currentTarget.querySelectorAll("article.message")];
  const at = all.indexOf(from);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
  all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
  event.preventDefault();
}
