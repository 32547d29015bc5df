import { useRef, useState } from "preact/hooks";
import { problemText } from "../sending/problem-text.ts";
import { type ColumnChoice, matchedColumns } from "./column-choice.ts";
import { type CsvPreview, previewOf } from "./csv-preview.ts";

/** A file whose beginning has been read. */
type CsvFile = {
  readonly file: File;
  readonly preview: CsvPreview;
  readonly columns: ColumnChoice;
};

type Chosen = {
  readonly csv: CsvFile | undefined;
  /** Why the file that is chosen cannot be uploaded. */
  readonly problem: string | undefined;
  choose(file: File | undefined): void;
  /** Says why something else cannot be chosen; the file that is chosen stays. */
  refuse(problem: string): void;
  setColumns(columns: ColumnChoice): void;
};

/** Reads the beginning of the file that is chosen, and matches its columns by their names. */
export function useCsvFile(): Chosen {
  const [state, setState] = useState<Pick<Chosen, "csv" | "problem">>(none);
  const latest = useRef<File | undefined>(undefined);
  return {
    ...state,
    choose(file) {
      latest.current = file;
      setState(none);
      if (file === undefined) return;
      previewOf(file)
        .then(
          (preview) => ({
            csv: { file, preview, columns: matchedColumns(preview.names) },
            problem: undefined,
          }),
          (error: unknown) => ({ csv: undefined, problem: problemText(error) }),
        )
        // Another file may have been chosen meanwhile.
        .then((read) => latest.current === file && setState(read));
    },
    refuse: (problem) => setState(({ csv }) => ({ csv, problem })),
    setColumns: (columns) => setState(({ csv }) => ({ csv: csv && { ...csv, columns }, problem: undefined })),
  };
}

const none = { csv: undefined, problem: undefined };
