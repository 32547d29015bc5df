import { resolve } from "node:path";
import { fileIdentity } from "@aegis/io/file-identity";
import { CommandError } from "@aegis/terminal";

/** Files of a command, as the user named them; `-` is a standard stream, and an empty name is none. */
export type CommandFiles = {
  /** From which relative paths are counted. @default that of the process */
  readonly folder?: string;
  readonly read: readonly string[];
  readonly written: readonly string[];
};

/**
 * Refuses to write what a command reads, and to write one file twice, however it is spelt: through links and
 * by other names of the same file, too.
 *
 * @throws CommandError that names the files
 */
export async function refuseSameFiles({ folder = "", read, written }: CommandFiles): Promise<void> {
  const known = new Map<string, { readonly name: string; readonly is: "read" | "written" }>();
  for (const [name, is] of [
    ...read.map((each) => [each, "read"] as const),
    ...written.map((each) => [each, "written"] as const),
  ]) {
    if (name === "" || name === "-") continue;
    const identity = await fileIdentity(resolve(folder, name));
    const other = identity === undefined ? undefined : known.get(identity);
    if (is === "written" && other !== undefined) refuse(name, other);
    if (identity !== undefined && other === undefined) known.set(identity, { name, is });
  }
}

function refuse(name: string, other: { readonly name: string; readonly is: "read" | "written" }): never {
  if (other.name !== name)
    throw new CommandError(
      `${name} is the same file as ${other.name}, which is ${other.is}; name another file.`,
    );
  throw new CommandError(`${name} is ${other.is === "read" ? "read" : "given twice"}; name another file.`);
}
