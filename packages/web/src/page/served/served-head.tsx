import type { Aegis } from "@aegis/client";
import { Balance } from "./balance.tsx";
import { listAddress, type ServedPlace } from "./served-place.ts";

type Props = {
  readonly aegis: Aegis;
  readonly at: ServedPlace["at"];
  /** The address that is looked at. */
  readonly hash: string;
  onForget(): void;
};

const parts = [
  { title: "Runs", at: "runs" },
  { title: "Datasets", at: "datasets" },
  { title: "Collections", at: "collections" },
] as const;

/** The ways to the parts of the page. */
export function ServedHead({ aegis, at, hash, onForget }: Props) {
  const here = parts.find((part) => part.at === at)?.at ?? (at === "run" ? "runs" : "datasets");
  return (
    <header class="head">
      <strong class="run-name">Aegis</strong>
      <nav aria-label="Parts" class="views">
        {parts.map((part) => (
          <a
            key={part.at}
            href={listAddress(part.at)}
            aria-current={part.at === at ? "page" : part.at === here ? "true" : undefined}
          >
            {part.title}
          </a>
        ))}
        <a href="docs">Docs</a>
      </nav>
      <Balance aegis={aegis} at={hash} />
      <button type="button" class="quiet" onClick={onForget}>
        Forget the key
      </button>
    </header>
  );
}
