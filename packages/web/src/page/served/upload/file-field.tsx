import { useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "../sending/problem.tsx";
import { problemText } from "../sending/problem-text.ts";
import type { SendingProblem } from "../sending/sending-problem.ts";
import { droppedFile } from "./dropped-file.ts";

type Props = {
  /** Why the file, or what was dropped, cannot be uploaded. */
  readonly unreadable: string | undefined;
  readonly problem: SendingProblem | undefined;
  onChoose(file: File | undefined): void;
  onRefuse(problem: string): void;
};

/** Chooses a file, by the browser's own field or by dropping it anywhere on the page. */
export function FileField({ unreadable, problem, onChoose, onRefuse }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useDrop((dropped) => {
    try {
      const file = droppedFile(dropped);
      // The field names it, and has what it asks for.
      if (field.current !== null) field.current.files = dropped.files;
      onChoose(file);
    } catch (error) {
      onRefuse(problemText(error));
    }
  });
  return (
    <div class={`form-field drop ${isOver ? "over" : ""}`}>
      <label for="file">CSV file</label>
      <input
        id="file"
        ref={field}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        required
        aria-describedby="file-note"
        onChange={({ currentTarget }) => onChoose(currentTarget.files?.[0])}
      />
      <p id="file-note" class="note">
        Choose it, or drop it anywhere on this page. In UTF-8, at most 512 MiB. The first line has the names
        of the columns.
      </p>
      {unreadable !== undefined && <p role="alert">{unreadable}</p>}
      <Problem at="file" problem={problem} />
    </div>
  );
}

/**
 * Takes files that are dropped anywhere on the page, which the browser would open in its place otherwise.
 *
 * @returns whether files are being dragged over the page
 */
function useDrop(onDrop: (dropped: DataTransfer) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: "dragover" | "dragleave" | "drop", then: (dropped: DataTransfer) => void) =>
      addEventListener(
        type,
        (event) => {
          const { dataTransfer } = event;
          // A text that is dragged into a field is none of this.
          if (dataTransfer?.types.includes("Files") !== true) return;
          event.preventDefault();
          setOver(type === "dragover");
          then(dataTransfer);
        },
        { signal: stop.signal },
      );
    const nothing = () => undefined;
    listen("dragover", nothing);
    listen("dragleave", nothing);
    listen("drop", (dropped) => latest.current(dropped));
    return () => stop.abort();
  }, []);
  return isOver;
}
