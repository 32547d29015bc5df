import { resolve } from "node:path";
import type { CsvDownload } from "@aegis/client";
import { openResults } from "@aegis/metrics/command";
import type { CliContext } from "../cli-context.ts";
import { jsonList } from "./json-list.ts";
import { writeOut } from "./write-out.ts";

/**
 * Saves a file that is being downloaded, or prints it: its bytes as they are; on a terminal without what
 * terminals obey; or its rows as JSON.
 *
 * @throws CommandError if the file cannot be written
 */
export async function printDownload(
  download: CsvDownload<unknown>,
  { output = "-", isJson }: { readonly output?: string | undefined; readonly isJson: boolean },
  { stdout, columns, folder, signal }: Pick<CliContext, "stdout" | "columns" | "folder" | "signal">,
): Promise<void> {
  if (output !== "-") {
    const file = await openResults(resolve(folder, output), stdout, signal, output);
    try {
      for await (const bytes of download.stream) await file.write(bytes);
      return await file.keep();
    } finally {
      await file.discard();
    }
  }
  const pieces = isJson
    ? jsonList(download.rows())
    : columns === undefined
      ? download.stream
      : visible(download.stream);
  for await (const piece of pieces) await writeOut(stdout, piece);
}

async function* visible(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of stream) yield withoutControls(decoder.decode(bytes, { stream: true }));
  yield withoutControls(decoder.decode());
}

function withoutControls(text: string): string {
  return text
    .replaceAll("\r", "")
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, (each) => (/[\n\t]/.test(each) ? each : "\ufffd"));
}
