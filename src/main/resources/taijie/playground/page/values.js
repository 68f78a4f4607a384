// What people chose or typed in Block Kit elements and have not sent, and the shape in which Slack sends it.

import { setUi, store } from "./state.js";

const keyOf = (where, block, element) => `${where}|${block.block_id ?? ""}|${element.action_id ?? ""}`;

/** What an element starts with, as an entry of `view.state.values`. */
export function initial(element) {
  const { type } = element;
  switch (type) {
    case "static_select":
    case "external_select":
    case "radio_buttons":
      return { type, selected_option: element.initial_option ?? null };
    case "multi_static_select":
    case "multi_external_select":
    case "checkboxes":
      return { type, selected_options: element.initial_options ?? [] };
    case "users_select":
      return { type, selected_user: element.initial_user ?? null };
    case "multi_users_select":
      return { type, selected_users: element.initial_users ?? [] };
    case "conversations_select":
      return { type, selected_conversation: element.initial_conversation ?? null };
    case "multi_conversations_select":
      return { type, selected_conversations: element.initial_conversations ?? [] };
    case "channels_select":
      return { type, selected_channel: element.initial_channel ?? null };
    case "multi_channels_select":
      return { type, selected_channels: element.initial_channels ?? [] };
    case "datepicker":
      return { type, selected_date: element.initial_date ?? null };
    case "timepicker":
      return { type, selected_time: element.initial_time ?? null };
    case "datetimepicker":
      return { type, selected_date_time: element.initial_date_time ?? null };
    case "plain_text_input":
    case "number_input":
    case "email_text_input":
    case "url_text_input":
      return { type, value: element.initial_value ?? null };
    default:
      return null;
  }
}

/** What an element holds now: chosen here and not yet known to the server, else what the server keeps. */
export function current(context, block, element) {
  const kept = context.kept?.[block.block_id]?.[element.action_id];
  return store.ui.values[keyOf(context.where, block, element)] ?? kept ?? initial(element) ?? {};
}

/** Keeps what an element holds now. */
export function hold(context, block, element, entry) {
  store.ui.values[keyOf(context.where, block, element)] = { type: element.type, ...entry };
  setUi({});
}

/**
 * Notes that the server knows an element's value; from its next state on, the server's word holds. What was typed
 * while it was on its way is not yet known: `entry` is what was sent.
 */
export function known(context, block, element, entry) {
  const held = store.ui.values[keyOf(context.where, block, element)];
  const same = held && Object.entries(entry ?? {}).every(([name, value]) => held[name] === value);
  if (same && context.kept) held.known = true;
}

/** Lets go of what the server knows by now. */
export function forgetKnown() {
  for (const [key, held] of Object.entries(store.ui.values)) if (held.known) delete store.ui.values[key];
}

const elementsOf = (block) => [block.element, block.accessory, ...(block.elements ?? [])].filter((element) => element?.action_id);

/** All inputs of a message or view: `{block: {action: entry}}`. */
export function collect(context) {
  const values = {};
  for (const block of context.blocks) {
    for (const element of elementsOf(block)) {
      if (!initial(element)) continue;
      values[block.block_id] ??= {};
      const { known: _, ...entry } = current(context, block, element);
      values[block.block_id][element.action_id] = entry;
    }
  }
  return values;
}

/** Forgets what was held for views that are no longer there. */
export function forgetViews(living) {
  for (const key of Object.keys(store.ui.values)) {
    const where = key.split("|")[0];
    if (where.startsWith("view:") && !living.has(where.slice(5))) delete store.ui.values[key];
  }
}
