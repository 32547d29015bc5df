/** One way to break a rule, and what the rule must report. */
export interface Break {
  /** The only rule that must report. */
  readonly rule: string;
  /** What to set in the good document: paths and values; `undefined` removes a value. */
  readonly change: readonly (readonly [path: readonly (string | number)[], value: unknown])[];
  /** Where the rule must point: the path, its keys separated by spaces. */
  readonly at: string;
  /** A part of the message, which tells the author what to do. */
  readonly says: string;
}

const getRun = ["paths", "/runs/{run_id}", "get"];
const createRun = ["paths", "/runs", "post"];
const page = ["paths", "/runs", "get", "responses", "200", "content", "application/json"];
const parameters = ["paths", "/runs", "get", "parameters"];
const responses = ["components", "responses"];
const schemas = ["components", "schemas"];
const object = (property: string, schema: object) => ({
  type: "object",
  required: [property],
  properties: { [property]: schema },
});

/** At least one row for each rule, and one for each branch of a rule. */
export const breaks: readonly Break[] = [
  {
    rule: "operation-id-verb-noun",
    change: [[[...getRun, "operationId"], "fetchRun"]],
    at: "paths /runs/{run_id} get operationId",
    says: 'Instead of "fetchRun", name the operation by verb and noun',
  },
  {
    rule: "operation-id-verb-noun",
    change: [[[...getRun, "operationId"], "get_run"]],
    at: "paths /runs/{run_id} get operationId",
    says: "in camelCase, such as listRuns",
  },
  {
    rule: "operation-id-verb-noun",
    change: [[[...getRun, "operationId"], "evaluateRun"]],
    at: "paths /runs/{run_id} get operationId",
    says: "evaluate stands alone",
  },
  {
    rule: "operation-one-tag",
    change: [
      [
        [...getRun, "tags"],
        ["Runs", "Evaluations"],
      ],
    ],
    at: "paths /runs/{run_id} get tags",
    says: "Give the operation exactly one tag",
  },
  {
    rule: "operation-tag-defined",
    change: [[[...getRun, "tags"], ["Jobs"]]],
    at: "paths /runs/{run_id} get tags 0",
    says: "tags must be defined in global tags",
  },
  {
    rule: "operation-summary",
    change: [[[...getRun, "summary"], undefined]],
    at: "paths /runs/{run_id} get",
    says: "Write a summary, a verb first",
  },
  {
    rule: "operation-summary-sentence",
    change: [[[...getRun, "summary"], "Get a run."]],
    at: "paths /runs/{run_id} get summary",
    says: 'Instead of "Get a run.", write in sentence case, a verb first and no full stop',
  },
  {
    rule: "operation-summary-sentence",
    change: [[[...getRun, "summary"], "Get A Run"]],
    at: "paths /runs/{run_id} get summary",
    says: "in capitals are only I, ID, API, CSV and JSON.",
  },
  {
    rule: "operation-summary-sentence",
    change: [[[...getRun, "summary"], "Fetch a run"]],
    at: "paths /runs/{run_id} get summary",
    says: "the verbs are Change, Create",
  },
  {
    rule: "operation-description-adds",
    change: [[[...getRun, "description"], undefined]],
    at: "paths /runs/{run_id} get",
    says: "Write a description; state the rule that a caller cannot guess",
  },
  {
    rule: "operation-description-adds",
    change: [[[...getRun, "description"], "Get  a run."]],
    at: "paths /runs/{run_id} get description",
    says: "The description only repeats the summary; state the rule",
  },
  {
    rule: "operation-secured",
    change: [[["security"], undefined]],
    at: "",
    says: "Declare `security` at the root of the document",
  },
  {
    rule: "operation-secured",
    change: [[[...getRun, "security"], []]],
    at: "paths /runs/{run_id} get security",
    says: "Remove the operation's own `security`",
  },
  {
    rule: "operation-secured",
    change: [
      [
        [...getRun, "security"],
        [{ key: [] }, {}],
      ],
    ],
    at: "paths /runs/{run_id} get security",
    says: "allows calls without a key",
  },
  {
    rule: "operation-source",
    change: [[[...getRun, "x-source"], undefined]],
    at: "paths /runs/{run_id} get",
    says: "Add `x-source: documented`, or `x-source: decided`",
  },
  {
    rule: "operation-source",
    change: [[[...getRun, "x-source"], "guessed"]],
    at: "paths /runs/{run_id} get x-source",
    says: "Add `x-source: documented`, or `x-source: decided`",
  },
  {
    rule: "media-named-examples",
    change: [[[...page, "examples"], undefined]],
    at: "paths /runs get responses 200 content application/json",
    says: "Give the body a named example under `examples`",
  },
  {
    rule: "media-named-examples",
    change: [[[...page, "examples"], {}]],
    at: "paths /runs get responses 200 content application/json examples",
    says: "Give the body a named example under `examples`",
  },
  {
    rule: "media-named-examples",
    change: [
      [[...page, "examples"], undefined],
      [[...page, "example"], { items: [] }],
    ],
    at: "paths /runs get responses 200 content application/json",
    says: "(not `example`)",
  },
  {
    rule: "media-named-examples",
    change: [
      [["components", "requestBodies", "RunCreate", "content", "application/json", "examples"], undefined],
    ],
    at: "components requestBodies RunCreate content application/json",
    says: "Give the body a named example under `examples`",
  },
  {
    rule: "error-body-shared",
    change: [
      [
        [...responses, "Unauthorized", "content", "application/json", "schema"],
        object("detail", { type: "string" }),
      ],
    ],
    at: "components responses Unauthorized",
    says: 'application/json only, with the shared schema: $ref: "#/components/schemas/ErrorBody".',
  },
  {
    rule: "error-body-shared",
    change: [[[...getRun, "responses", "404"], { description: "No such run." }]],
    at: "paths /runs/{run_id} get responses 404",
    says: 'application/json only, with the shared schema: $ref: "#/components/schemas/ErrorBody".',
  },
  {
    rule: "error-body-shared",
    change: [[[...getRun, "responses", "422"], { $ref: "#/components/responses/Unauthorized" }]],
    at: "components responses Unauthorized",
    says: '$ref: "#/components/schemas/ValidationErrorBody".',
  },
  {
    rule: "write-answers-422",
    change: [[["paths", "/evaluate", "post", "responses", "422"], undefined]],
    at: "paths /evaluate post responses",
    says: "Document the response to invalid input",
  },
  {
    rule: "write-answers-422",
    change: [[["paths", "/runs/{run_id}", "put", "responses", "422"], undefined]],
    at: "paths /runs/{run_id} put responses",
    says: "Document the response to invalid input",
  },
  {
    rule: "body-answers-413-415",
    change: [[[...createRun, "responses", "413"], undefined]],
    at: "paths /runs post responses",
    says: "a body that is too large (413)",
  },
  {
    rule: "body-answers-413-415",
    change: [[[...createRun, "responses", "415"], undefined]],
    at: "paths /runs post responses",
    says: "of the wrong content type (415)",
  },
  {
    rule: "response-shared",
    change: [
      [[...responses, "RunMissing"], { description: "No such run." }],
      [[...getRun, "responses", "304"], { $ref: "#/components/responses/RunMissing" }],
    ],
    at: "components responses RunMissing",
    says: "Write a response that only one operation uses in its path file",
  },
  {
    rule: "parameter-integer-bounded",
    change: [[[...parameters, 0, "schema", "minimum"], undefined]],
    at: "paths /runs get parameters 0 schema",
    says: "Bound the schema: add minimum or exclusiveMinimum or enum.",
  },
  {
    rule: "parameter-integer-bounded",
    change: [[[...schemas, "Id", "maximum"], undefined]],
    at: "components schemas Id",
    says: "Bound the schema: add maximum or exclusiveMaximum or enum.",
  },
  {
    rule: "parameter-string-bounded",
    change: [[[...parameters, 1, "schema", "maxLength"], undefined]],
    at: "paths /runs get parameters 1 schema",
    says: "Bound the schema: add maxLength or pattern or enum or format.",
  },
  {
    rule: "request-array-bounded",
    change: [[[...parameters, 2, "schema", "maxItems"], undefined]],
    at: "paths /runs get parameters 2 schema",
    says: "Bound the schema: add maxItems.",
  },
  {
    rule: "request-array-bounded",
    change: [[[...schemas, "RunCreate", "properties", "rows", "maxItems"], undefined]],
    at: "components schemas RunCreate properties rows",
    says: "Bound the schema: add maxItems.",
  },
  {
    rule: "schema-flat",
    change: [
      [
        [...schemas, "Run", "properties", "owner", "properties", "address"],
        object("street", { type: "string" }),
      ],
    ],
    at: "components schemas Run properties owner properties address",
    says: "make it a file of components/schemas and refer to it by $ref.",
  },
  {
    rule: "schema-flat",
    change: [[[...page, "schema", "properties", "items", "items"], object("id", { type: "integer" })]],
    at: "paths /runs get responses 200 content application/json schema properties items items",
    says: "make it a file of components/schemas and refer to it by $ref.",
  },
  {
    rule: "discriminator-mapped",
    change: [[[...schemas, "Source", "discriminator", "mapping"], undefined]],
    at: "components schemas Source discriminator",
    says: "Add to the discriminator's `mapping`: Upload, Call.",
  },
  {
    rule: "discriminator-mapped",
    change: [[[...schemas, "Source", "discriminator", "mapping", "call"], undefined]],
    at: "components schemas Source discriminator",
    says: "Add to the discriminator's `mapping`: Call.",
  },
  {
    rule: "discriminator-mapped",
    change: [[[...schemas, "Source", "oneOf", 2], object("kind", { const: "other" })]],
    at: "components schemas Source discriminator",
    says: "Make every member of the union a file and refer to it by $ref.",
  },
  {
    rule: "discriminator-mapped",
    change: [[[...schemas, "Upload", "discriminator"], { propertyName: "kind" }]],
    at: "components schemas Upload discriminator",
    says: "Put the union's members into `oneOf` beside the discriminator.",
  },
  {
    rule: "nullable-required",
    change: [
      [
        [...schemas, "Run", "required"],
        ["id", "owner", "source"],
      ],
    ],
    at: "components schemas Run properties result",
    says: 'List the nullable "result" in `required`',
  },
  {
    rule: "nullable-required",
    change: [
      [
        [...schemas, "Run", "required"],
        ["id", "owner", "source"],
      ],
      [
        [...schemas, "Run", "properties", "result"],
        { anyOf: [{ $ref: "#/components/schemas/Id" }, { type: "null" }] },
      ],
    ],
    at: "components schemas Run properties result",
    says: 'List the nullable "result" in `required`',
  },
];
