import { files } from "#embedded-files";

/** Reads a file that is embedded. */
export function readFileSync(file: string | URL): string {
  const path = typeof file === "string" ? file : file.pathname;
  const text = files[path];
  if (text === undefined) throw new Error(`${path} is not embedded.`);
  return text;
}
