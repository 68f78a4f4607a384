// Who is in a channel, and what one can do about it.

import { ask } from "./confirm.js";
import { h } from "./dom.js";
import { icon, iconButton } from "./icons.js";
import { openMenu } from "./menu.js";
import { avatar, cityOf, nameOf, people, personOf, standing } from "./people.js";
import { act } from "./server.js";
import { idFor, setUi, store } from "./state.js";

/** The strip under a channel's header. */
export function details(channel) {
  const inviteId = idFor("invite");
  const inside = new Set(channel.members);
  const outside = people().filter((person) => !inside.has(person.id));
  const run = async (kind, fields = {}) => {
    const answer = await act(kind, { channel: channel.id, ...fields });
    if (!answer.ok) setUi({ moved: { text: answer.error, error: true } });
  };
  const invite = () =>
    openMenu(inviteId, "Invite", outside.map((person) => ({
      label: nameOf(person.id),
      detail: [person.title, standing(person)].filter(Boolean).join(" · "),
      lead: avatar(person.id, true),
      test: "invite-person",
      id: person.id,
      pick: () => run("invite", { person: person.id }),
    })));
  const leave = async () => {
    const sure = await ask({ title: `Leave #${channel.name}?`, body: "The channel goes from your list until somebody invites you again.", yes: "Leave" });
    if (sure) run("leave");
  };
  const archive = async () => {
    const sure = await ask({ title: `Archive #${channel.name}?`, body: "Nobody can write in it any more.", yes: "Archive", danger: true });
    if (sure) run("archive");
  };
  return h(
    "section",
    { class: "details", "aria-label": "About this channel", "data-test": "details" },
    h(
      "ul",
      { class: "member-list" },
      channel.members.map((id) =>
        h(
          "li",
          { key: id },
          avatar(id, true),
          h("span", { class: "menu-words" }, h("b", null, nameOf(id)), h("small", null, [personOf(id)?.title, personOf(id)?.isBot ? null : cityOf(personOf(id)?.tz), standing(personOf(id))].filter(Boolean).join(" · "))),
        ),
      ),
    ),
    h(
      "div",
      { class: "row" },
      outside.length > 0 && h("button", { id: inviteId, type: "button", class: "button", "data-test": "invite", "aria-haspopup": "menu", onclick: invite }, icon("plus"), "Invite"),
      h("button", { type: "button", class: "button", "data-test": "leave", onclick: leave }, "Leave"),
      !channel.archived && h("button", { type: "button", class: "button", "data-test": "archive", onclick: archive }, "Archive"),
      iconButton("close", "Close", () => setUi({ details: false })),
    ),
  );
}
