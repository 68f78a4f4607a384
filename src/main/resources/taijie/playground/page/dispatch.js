// Sends what was done with a Block Kit element, after the question that some elements ask first.

import { ask } from "./confirm.js";
import { textObject, wordsOf } from "./mrkdwn.js";
import { act } from "./server.js";
import { setUi, store, touch } from "./state.js";
import { collect, known } from "./values.js";

/**
 * Where a set of blocks stands: in a message. A thread's root is drawn twice, so `place` keeps the element ids of
 * the two apart, while what is held in them is one.
 */
export function inMessage(channel, message, place = "main") {
  return {
    kind: "message",
    on: { channel, ts: message.ts },
    where: `message:${channel}:${message.ts}`,
    ids: `${place}:${channel}:${message.ts}`,
    blocks: message.blocks ?? [],
    kept: message.state,
    errors: {},
  };
}

/** Where a set of blocks stands: in a modal or in App Home. */
export function inView(view) {
  const where = `view:${view.id}`;
  return { kind: view.type, on: { view: view.id }, where, ids: where, blocks: view.blocks ?? [], kept: view.state, errors: view.errors ?? {} };
}

export const busyKey = (context, block, element) => `${context.where}|${block.block_id}|${element.action_id}`;

/** Asks if the element wants that, then sends; resolves to whether it was sent and taken. */
export async function dispatch(context, block, element, entry) {
  if (element.confirm && !(await agreed(element.confirm))) return false;
  const key = busyKey(context, block, element);
  if (store.ui.busy.has(key)) return false;
  store.ui.busy.add(key);
  touch();
  const answer = await act("act", {
    on: context.on,
    block: block.block_id,
    action: element.action_id,
    state: entry,
    values: collect(context),
  });
  store.ui.busy.delete(key);
  if (answer.ok) known(context, block, element, entry);
  report(context, answer);
  return answer.ok;
}

function agreed(confirm) {
  return ask({
    title: wordsOf(confirm.title),
    body: textObject(confirm.text),
    yes: wordsOf(confirm.confirm),
    no: wordsOf(confirm.deny),
    danger: confirm.style === "danger",
  });
}

/** Shows a refusal where it arose, or clears the one shown before. */
export function report(context, answer) {
  store.ui.errors = { ...store.ui.errors, [context.where]: answer.ok ? null : answer.error };
  setUi({});
}
