import { options, type RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type ListWindow, windowOf } from "./window-of.ts";

/** Follows how far an element is scrolled. On paper a list is whole, up to a number of rows. */
export function useWindow(
  element: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): ListWindow {
  const [seen, setSeen] = useState({ top: 0, height: innerHeight });
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const scroller = element.current;
    if (scroller === null) return;
    const measure = () => setSeen({ top: scroller.scrollTop, height: scroller.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    scroller.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", measure);
    };
  }, [element]);
  useEffect(() => {
    const before = () => atOnce(() => setPrinted(true));
    const after = () => setPrinted(false);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return isPrinted
    ? { first: 0, end: Math.min(count, mostPrinted) }
    : windowOf(seen.top, seen.height, rowHeight, count);
}

const mostPrinted = 2_000;

/** The browser takes the page to print when the event is over: what changes has to be drawn by then. */
function atOnce(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (draw) => draw();
  change();
  if (debounceRendering === undefined) delete options.debounceRendering;
  else options.debounceRendering = debounceRendering;
}
