import type { Aegis } from "@aegis/client";
import { useEffect, useState } from "preact/hooks";
import { dollarsText } from "../text/figures.ts";
import { useLatest, useLoaded } from "./use-loaded.ts";

type Props = {
  readonly aegis: Aegis;
  /** The address that is looked at: with each other one, the balance is asked for again. */
  readonly at: string;
};

/** What can be spent, on a server that bills. While runs have reserved something of it, it is kept up. */
export function Balance({ aegis, at }: Props) {
  const [look, setLook] = useState(0);
  const loaded = useLoaded((signal) => aegis.balances.getMy({ signal }), `${at} ${look}`);
  const shown = useLatest(loaded);
  const isReserved = shown.is === "there" && shown.value.reserved !== "0";
  useEffect(() => {
    if (!isReserved || loaded.is === "loading") return;
    const timer = setTimeout(() => setLook(look + 1), betweenLooks);
    return () => clearTimeout(timer);
  }, [isReserved, look, loaded.is]);
  if (shown.is === "loading" || (shown.is === "there" && !shown.value.is_billed)) return null;
  return (
    <p class="muted balance">
      Balance{" "}
      {shown.is === "refused" ? (
        "unknown"
      ) : (
        <>
          <span class="strong">{dollarsText(shown.value.balance)}</span>
          {isReserved && `, ${dollarsText(shown.value.reserved)} reserved`}
        </>
      )}
    </p>
  );
}

/** In milliseconds. */
const betweenLooks = 5_000;
