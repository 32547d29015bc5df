import { readFileSync } from "node:fs";
import { join } from "node:path";
import { camel, type Document, pascal } from "./document.ts";
import { type Form, formsOf } from "./forms.ts";
import { inBlock, inBlockIfAny, replaced } from "./mend.ts";
import { classOf, fieldOf, mendModels } from "./mend-php-models.ts";

const runtime = readFileSync(join(import.meta.dirname, "runtime.php.txt"), "utf8");

/**
 * Mends what Redocly's generator of PHP does not do: it sends files as texts, leaves out null, writes an
 * empty object as a list, fails if the answer is null, and does not say in the text of an error what the
 * server said.
 *
 * @throws Error if the generator writes something else than what is mended here
 */
export function mendPhp(source: string, document: Document): string {
  const common = withErrors(inBlock(source, "function toMultipart(", () => runtime));
  const withForms = formsOf(document).reduce(withFiles, common);
  return mendModels(withForms, document).replaceAll(
    /(\w+)::fromArray\(decodeJson\(\$response\)\)/g,
    "modelOf($1::class, decodeJson($$response))",
  );
}

function withErrors(source: string): string {
  const told = replaced(
    source,
    'parent::__construct("HTTP {$status} {$reason} for {$url}");',
    'parent::__construct("HTTP {$status} for {$url}: " . json_encode($body));',
  );
  return replaced(
    told,
    "$response['reason'], decodeJson($response));",
    "$response['reason'], decodeJson($response) ?? $response['body']);",
  );
}

function withFiles(source: string, { name, files, operations }: Form): string {
  const typed = files.reduce(
    (text, file) =>
      inBlock(text, classOf(name), (model) =>
        replaced(
          model,
          new RegExp(`string \\$${fieldOf(model, file)}\\b`),
          `Upload $${fieldOf(model, file)}`,
        ),
      ),
    source,
  );
  const withModel = (method: string) =>
    replaced(
      replaced(method, "array $body", `${pascal(name)} $body`),
      "toMultipart($body)",
      "toMultipart((array) $body->jsonSerialize())",
    );
  return operations.map(camel).reduce((text, method) => {
    const plain = inBlock(text, `    public function ${method}(`, withModel);
    return inBlockIfAny(plain, `    public function ${method}WithHeaders(`, withModel);
  }, typed);
}
