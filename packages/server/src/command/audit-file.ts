import { appendFileSync } from "node:fs";
import { CommandError } from "@aegis/terminal";
import { type Audit, createAudit } from "../http/audit.ts";

/**
 * Adds entries to a file that only its owner may read. It is opened for each of them, so that it can be moved
 * away at any time, and begins anew.
 *
 * @param onError is told of an entry that could not be written; the call has been answered all the same
 * @throws CommandError if the file cannot be written now
 */
export function auditFile(file: string, onError: (error: unknown) => void): Audit {
  const add = (line: string) => appendFileSync(file, line, { mode: 0o600 });
  try {
    add("");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    throw new CommandError(`${file} cannot be written${why}. Choose another --audit file.`);
  }
  return createAudit({
    write(line) {
      try {
        add(line);
      } catch (error) {
        onError(error);
      }
    },
  });
}
