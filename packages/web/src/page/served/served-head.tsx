import { listAddress, type ServedPlace } from "./served-place.ts";

type Props = { readonly at: ServedPlace["at"]; onForget(): void };

const parts = [
  { title: "Runs", at: "runs" },
  { title: "Datasets", at: "datasets" },
  { title: "Collections", at: "collections" },
] as const;

/** The ways to the parts of the page. */
export function ServedHead({ at, onForget }: Props) {
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
      <button type="button" class="quiet" onClick={onForget}>
        Forget the key
      </button>
    </header>
  );
}
