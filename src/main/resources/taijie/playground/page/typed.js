// Text from Slack as one would have typed it, for editing. (Typed text goes out as it is: the simulated Slack escapes
// it and marks mentions, as Slack's own clients do.)

import { entities } from "./mrkdwn.js";
import { nameOf } from "./people.js";
import { channelOf } from "./state.js";

/** mrkdwn as typed text: names for ids, characters for entities. */
export function typed(text) {
  return entities(
    text.replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (all, target, label) => {
      if (target.startsWith("@")) return `@${nameOf(target.slice(1))}`;
      if (target.startsWith("#")) return `#${channelOf(target.slice(1))?.name ?? label ?? target.slice(1)}`;
      if (/^!(here|channel|everyone)$/.test(target)) return `@${target.slice(1)}`;
      if (target.startsWith("!")) return label ?? all;
      return target.replace(/^mailto:/, "");
    }),
  );
}
