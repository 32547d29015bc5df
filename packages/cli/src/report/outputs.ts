import { extname, resolve } from "node:path";
import type { OutputFile } from "@aegis/io/output-file";
import { openResults } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { csvText } from "./csv.ts";
import type { FinishedRun } from "./finished-run.ts";
import { htmlText } from "./html.ts";
import { inPieces } from "./in-pieces.ts";
import { jsonLinesText, jsonText } from "./json.ts";
import { junitXml } from "./junit.ts";
import { markdownText } from "./markdown.ts";

/** By the ending of a file. */
const formats = {
  ".html": htmlText,
  ".xml": junitXml,
  ".json": jsonText,
  ".jsonl": jsonLinesText,
  ".csv": csvText,
  ".md": markdownText,
} satisfies Record<string, (runs: readonly FinishedRun[]) => AsyncIterable<string>>;

/** A file of results, and in which form. */
export type ReportFile = { readonly file: string; readonly format: keyof typeof formats };

/** Adds a file of results to those read before. @throws CommandError for an ending without a form */
export function readOutput(file: string, before: readonly ReportFile[] = []): readonly ReportFile[] {
  const ending = extname(file).toLowerCase();
  if (!isFormat(ending))
    throw new CommandError(
      `${file}: results are written as ${Object.keys(formats).join(", ")}; end the name with one.`,
    );
  if (before.some((each) => each.file === file)) throw new CommandError(`${file} is given twice.`);
  return [...before, { file, format: ending }];
}

function isFormat(ending: string): ending is ReportFile["format"] {
  return Object.hasOwn(formats, ending);
}

/** Files of results that are open. End with `discard`, which does nothing once they are written. */
export type ReportFiles = {
  /** Writes all of them; each appears when it is complete. @throws CommandError */
  write(runs: readonly FinishedRun[]): Promise<void>;
  discard(): Promise<void>;
};

/**
 * Opens files of results before anything is scored, so that one that cannot be written costs nothing.
 *
 * @throws CommandError
 */
export async function openOutputs(outputs: readonly ReportFile[], context: CliContext): Promise<ReportFiles> {
  const open: { readonly file: OutputFile; readonly format: ReportFile["format"] }[] = [];
  const discard = async () => {
    for (const { file } of open) await file.discard();
  };
  try {
    for (const { file, format } of outputs) {
      const path = resolve(context.folder, file);
      open.push({ file: await openResults(path, context.stdout, context.signal, file), format });
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    async write(runs) {
      for (const { file, format } of open.splice(0)) {
        try {
          for await (const text of inPieces(formats[format](runs))) await file.write(text);
          await file.keep();
        } catch (error) {
          await file.discard();
          throw error;
        }
      }
    },
    discard,
  };
}
