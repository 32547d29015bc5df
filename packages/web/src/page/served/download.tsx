import { useState } from "preact/hooks";
import { Refused } from "./refused.tsx";

/** A file to save. */
type SavedFile = { readonly filename: string; readonly content: Blob };

type Props = {
  readonly title: string;
  /** @default "button second" */
  readonly look?: "button second" | "quiet";
  load(): Promise<SavedFile>;
};

/** Saves a file. Not by a link, since the server asks for the key. */
export function Download({ title, look = "button second", load }: Props) {
  const [state, setState] = useState<{ readonly isLoading: boolean; readonly problem?: unknown }>(idle);
  const start = async () => {
    setState({ isLoading: true });
    try {
      save(await load());
      setState(idle);
    } catch (problem) {
      setState({ isLoading: false, problem });
    }
  };
  return (
    <>
      <button type="button" class={look} disabled={state.isLoading} onClick={start}>
        {state.isLoading ? "Loading …" : title}
      </button>
      {state.problem !== undefined && <Refused error={state.problem} />}
    </>
  );
}

const idle = { isLoading: false };

function save({ filename, content }: SavedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = filename;
  link.click();
  URL.revokeObjectURL(link.href);
}
