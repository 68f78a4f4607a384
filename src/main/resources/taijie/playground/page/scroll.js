// Lists that stay at their newest message unless one has scrolled away.

const NEAR = 60;
const memory = new WeakMap(); // scroller -> { key, bottom, count }

/** Props for a scrolling list: `key` names what it shows, `count` how much there is. */
export function follows(key, count, flash) {
  const settle = (scroller) => {
    const before = memory.get(scroller);
    const fresh = before?.key !== key;
    const target = flash && before?.flash !== flash ? scroller.querySelector(`[data-ts="${flash}"]`) : null;
    if (target) {
      target.scrollIntoView({ block: "center" });
      target.focus({ preventScroll: true });
    } else if (fresh || before.bottom) scroller.scrollTop = scroller.scrollHeight;
    memory.set(scroller, { key, count, flash, bottom: target ? false : fresh || before.bottom });
  };
  return {
    updated: settle,
    onscroll: (event) => {
      const at = event.currentTarget;
      const kept = memory.get(at);
      if (kept) kept.bottom = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR;
    },
  };
}
