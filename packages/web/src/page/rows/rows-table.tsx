import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Navigation } from "../address/use-navigation.ts";
import { numberOf, type RunData } from "../data/run-data.ts";
import { useKeys } from "../keyboard/use-keys.ts";
import { RowLine } from "./row-line.tsx";
import { TableHead } from "./table-head.tsx";
import type { RowSelection } from "./use-selection.ts";
import { useWindow } from "./use-window.ts";

type Props = {
  readonly data: RunData;
  readonly navigation: Navigation;
  readonly selection: RowSelection;
  readonly start: number | null;
};

/** Of a row, in pixels, as the style has it: the same for all, so that any number can be scrolled. */
const rowHeight = 56;

/** Rows × metrics. Only the rows that are seen are drawn. */
export function RowsTable({ data, navigation, selection: { rows, isSearching }, start }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const [active, setActive] = useState(() => (start === null ? -1 : rows.indexOf(start)));
  const { first, end } = useWindow(scroller, rowHeight, rows.length);
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = active < 0 ? 0 : (active - 3) * rowHeight;
  }, []);
  const move = (by: number) => {
    const to = Math.min(rows.length - 1, Math.max(0, active + by));
    if (rows.length > 0) setActive(to);
    bringIntoView(scroller.current, to);
  };
  useFocusOn(scroller, active, first, end);
  const open = (row: number | undefined) =>
    row !== undefined && navigation.go({ row: numberOf(data.run, row) });
  useKeys({ j: () => move(1), k: () => move(-1), Enter: active < 0 ? undefined : () => open(rows[active]) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class="table-scroll" ref={scroller} tabIndex={0} aria-label="Rows of the run">
      <table class="rows" aria-rowcount={rows.length + 1}>
        <TableHead run={data.run} navigation={navigation} />
        <tbody>
          <Gap rows={first} />
          {rows.slice(first, end).map((row, at) => (
            <RowLine
              key={row}
              data={data}
              row={row}
              place={first + at}
              isActive={first + at === active}
              href={navigation.href({ row: numberOf(data.run, row) })}
            />
          ))}
          <Gap rows={rows.length - end} />
        </tbody>
      </table>
      {rows.length === 0 && !isSearching && (
        <p class="empty">No row is like that. Change what narrows the table down.</p>
      )}
    </section>
  );
}

/** The place of rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <tr aria-hidden="true" class="gap">
      <td style={{ height: `${rows * rowHeight}px` }} />
    </tr>
  );
}

function bringIntoView(scroller: HTMLElement | null, at: number): void {
  if (scroller === null) return;
  const head = scroller.querySelector("thead")?.clientHeight ?? 0;
  const top = at * rowHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  const bottom = top + rowHeight + head;
  if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight;
}

/** The active row has the focus as soon as it is drawn, unless somebody writes into a field. */
function useFocusOn(
  scroller: { readonly current: HTMLElement | null },
  active: number,
  first: number,
  end: number,
): void {
  const isDrawn = active >= first && active < end;
  useLayoutEffect(() => {
    if (!isDrawn || document.activeElement?.matches("input, select")) return;
    scroller.current?.querySelector<HTMLElement>("tr.active a")?.focus({ preventScroll: true });
  }, [active, isDrawn]);
}
