import type { FormPart } from "@aegis/contract/cases";
import type { PreparedRequest } from "./prepare-request.ts";

/**
 * A call as a command for a POSIX shell that sends the same bytes, but for the boundary of a form. In the place of
 * the key stands `$AEGIS_API_KEY`.
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

/** One word for a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The key is left to the shell, in double quotes between the quoted rest. */
function header(text: string, key: string): string {
  const pieces = text.split(key).map((piece) => (piece === "" ? "" : `'${piece.replaceAll("'", "'\\''")}'`));
  return pieces.join('"$AEGIS_API_KEY"');
}

function formArgument({ name, value, fileName, contentType }: FormPart): string {
  if (fileName === undefined) return `--form-string ${quoted(`${name}=${value}`)}`;
  return `-F ${quoted(`${name}=@-;filename=${fileName};type=${contentType}`)}`;
}
