import type { FormPart } from "@aegis/contract/cases";
import type { PreparedRequest } from "./prepare-request.ts";

/**
 * A request as a command for a POSIX shell that sends the same bytes, except for the boundary of a form. The
 * key is replaced with `$AEGIS_API_KEY`.
 */
export function curlOf({ method, url, headers, body }: PreparedRequest, key: string): string {
  const file = typeof body === "object" ? body.find(({ fileName }) => fileName !== undefined) : undefined;
  return [
    ...(file === undefined ? [] : [`printf %s ${quoted(file.value)} |`]),
    "curl -i",
    `-X ${method}`,
    quoted(url),
    ...Object.entries(headers).map(([name, value]) => `-H ${header(`${name}: ${value}`, key)}`),
    ...(typeof body === "string" ? [`--data-raw ${quoted(body)}`] : []),
    ...(typeof body === "object" ? body.map(formArgument) : []),
  ].join(" ");
}

/** A text as one word for a POSIX shell. */
function quoted(text: string): string {
  return /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The shell fills in the key, in double quotes between the quoted rest. */
function header(text: string, key: string): string {
  const pieces = text.split(key).map((piece) => (piece === "" ? "" : `'${piece.replaceAll("'", "'\\''")}'`));
  return pieces.join('"$AEGIS_API_KEY"');
}

function formArgument({ name, value, fileName, contentType }: FormPart): string {
  if (fileName === undefined) return `--form-string ${quoted(`${name}=${value}`)}`;
  return `-F ${quoted(`${name}=@-;filename=${fileName};type=${contentType}`)}`;
}
