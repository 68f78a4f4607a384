// Lists that stay at their newest message unless one has scrolled away.

const NEAR = 60;
const ABOVE = 8;
const memory = new WeakMap(); // scroller -> { key, bottom, count, flash, set }

/** Props for a scrolling list: `key` names what it shows, `count` how much there is. */
export function follows(key, count, flash) {
  const settle = (scroller) => {
    const before = memory.get(scroller);
    const fresh = before?.key !== key;
    const target = flash && before?.flash !== flash ? scroller.querySelector(`[data-ts="${flash}"]`) : null;
    const bottom = target ? false : fresh || before.bottom;
    if (target) {
      target.scrollIntoView({ block: "center" });
      target.focus({ preventScroll: true });
    } else if (bottom) scroller.scrollTop = newest(scroller);
    memory.set(scroller, { key, count, flash, bottom, set: scroller.scrollTop });
  };
  return {
    updated: settle,
    onscroll: (event) => {
      const at = event.currentTarget;
      const kept = memory.get(at);
      if (!kept || Math.abs(at.scrollTop - kept.set) < 2) return; // this list's own doing
      kept.bottom = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR;
    },
  };
}

/** Where to scroll to: the end, or the beginning of a last message that is taller than the list. */
function newest(scroller) {
  const last = [...scroller.querySelectorAll("article.message")].at(-1);
  const end = scroller.scrollHeight - scroller.clientHeight;
  return last && last.offsetHeight > scroller.clientHeight ? Math.min(end, last.offsetTop - ABOVE) : end;
}
