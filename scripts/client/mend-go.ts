import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, operationsOf, pascal } from "./document.ts";
import { type Form, formsOf } from "./forms.ts";
import { inBlock, inBlockIfAny, replaced } from "./mend.ts";

const runtime = readFileSync(join(import.meta.dirname, "runtime.go.txt"), "utf8");

/**
 * Mends what Redocly's generator of Go does not do: it sends files as texts, gives nothing for a download,
 * and does not say in the text of an error what the server said.
 *
 * @throws Error if the generator writes something else than what is mended here
 */
export function mendGo(source: string, document: Document): string {
  const withError = replaced(
    source,
    `return fmt.Sprintf("request failed with status %d", e.Status)`,
    `said, _ := json.Marshal(e.Body)\n\treturn fmt.Sprintf("request failed with status %d: %s", e.Status, said)`,
  );
  const withForms = formsOf(document).reduce(
    withFiles,
    inBlock(withError, "func toMultipart(", () => runtime),
  );
  return downloadsOf(document).reduce(withDownload, withForms);
}

function withFiles(source: string, { name, files }: Form): string {
  const typed = files.reduce(
    (text, file) =>
      inBlock(text, `type ${name} struct {`, (struct) =>
        struct.replace(
          new RegExp(`^\\t${pascal(file)}\\s.*\`json:"${file}.*$`, "m"),
          `\t${pascal(file)} Upload \`json:"-"\``,
        ),
      ),
    source,
  );
  const entries = files.map((file) => `"${file}": body.${pascal(file)}`);
  return `${typed}\nfunc (body ${name}) uploads() map[string]Upload {\n\treturn map[string]Upload{${entries.join(", ")}}\n}\n`;
}

/** Methods that answer with something else than JSON. Events have methods of their own kind. */
function downloadsOf(document: Document): readonly string[] {
  return operationsOf(document).flatMap(({ operationId, responses = {} }) => {
    const types = Object.entries(responses).flatMap(([status, { content = {} }]) =>
      status.startsWith("2") ? Object.keys(content) : [],
    );
    const isDownload = types.length > 0 && !types.some((type) => /\bjson\b|^text\/event-stream\b/.test(type));
    return isDownload && operationId !== undefined ? [pascal(operationId)] : [];
  });
}

/** The caller reads the body, and closes it. */
function withDownload(source: string, method: string): string {
  const plain = inBlock(source, `func (c *Client) ${method}(`, (text) =>
    replaced(text, ") error {", ") (io.ReadCloser, error) {")
      .replaceAll(/\breturn (err|apiErrorFrom\(.*\))$/gm, "return nil, $1")
      .replace("return decodeJSON(resp, nil)", "return resp.Body, nil"),
  );
  return inBlockIfAny(plain, `func (c *Client) ${method}WithHeaders(`, (text) =>
    replaced(text, `(${method}Headers, error) {`, `(io.ReadCloser, ${method}Headers, error) {`)
      .replace(/^\tif err := decodeJSON\(resp, nil\); err != nil \{\n.*\n\t\}\n/m, "")
      .replaceAll("return headers, nil", "return resp.Body, headers, nil")
      .replaceAll(/\breturn headers, (?!nil)/g, "return nil, headers, "),
  );
}
