import { expect, test } from "vitest";
import { mendGo } from "./mend-go.ts";
import { mendJava } from "./mend-java.ts";
import { mendPhp } from "./mend-php.ts";
import { mendModels } from "./mend-php-models.ts";

const org = { org_id: { type: ["integer", "null"] } };
const body = { content: { "application/json": { schema: { $ref: "#/components/schemas/Change" } } } };
const withNull = {
  paths: { "/": { put: { operationId: "change", requestBody: body } } },
  components: { schemas: { Change: { type: "object", properties: org } } },
};

test.each([
  ["an error in Go", mendGo, "package client\n", 'did not write once: return fmt.Sprintf("request'],
  [
    "a form in Go",
    mendGo,
    'return fmt.Sprintf("request failed with status %d", e.Status)\n',
    "wrote no func toMultipart(",
  ],
  ["an import in Java", mendJava, "package aegis;\n", "did not write once: \nimport java.time.Duration;\n"],
  ["a form in PHP", mendPhp, "<?php\n", "wrote no function toMultipart("],
  [
    "an error in PHP",
    mendPhp,
    "<?php\nfunction toMultipart()\n{\n}\n",
    'did not write once: parent::__construct("HTTP',
  ],
  ["a class in PHP", mendModels, "<?php\nfinal readonly class Change\n{\n}\n", "wrote no final class Change"],
  [
    "a field in PHP",
    mendModels,
    "<?php\nfinal class Change\n{\n    public ?int $orgId = null;\n}\n",
    "wrote no field for org_id",
  ],
])("a generator that writes %s in another way is not trusted", (_, mend, source, message) => {
  expect(() => mend(source, withNull)).toThrow(`The generator ${message}`);
});
