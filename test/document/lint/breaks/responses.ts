import type { Break } from "./break.ts";
import { createRun, getRun, headers, object, page, responses } from "./places.ts";

/** What is wrong with bodies, responses and their headers. */
export const responseBreaks: readonly Break[] = [
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
    change: [[[...getRun, "responses", "404"], { description: "No such run.", headers }]],
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
      [[...responses, "RunMissing"], { description: "No such run.", headers }],
      [[...getRun, "responses", "202"], { $ref: "#/components/responses/RunMissing" }],
    ],
    at: "components responses RunMissing",
    says: "Write a response that only one operation uses in its path file",
  },
  {
    rule: "response-request-id",
    change: [[[...getRun, "responses", "202"], { description: "Not yet." }]],
    at: "paths /runs/{run_id} get responses 202",
    says: "Refer to the header `X-Request-Id`",
  },
  {
    rule: "response-request-id",
    change: [[["paths", "/evaluate", "post", "responses", "204", "headers"], {}]],
    at: "paths /evaluate post responses 204 headers",
    says: "Refer to the header `X-Request-Id`",
  },
  {
    rule: "read-conditional",
    change: [
      [[...getRun, "responses", "304"], undefined],
      [[...getRun, "responses", "303"], { $ref: "#/components/responses/NotModified" }],
    ],
    at: "paths /runs/{run_id} get responses",
    says: "the header `ETag` of 200, and the status 304",
  },
  {
    rule: "read-conditional",
    change: [[[...getRun, "responses", "200", "headers", "ETag"], undefined]],
    at: "paths /runs/{run_id} get responses 200 headers",
    says: "the header `ETag` of 200, and the status 304",
  },
  {
    rule: "header-described",
    change: [[[...responses, "RunStarted", "description"], "The run; `Location` says where it is."]],
    at: "components responses RunStarted",
    says: "Describe the header Location under `headers`, not only in words.",
  },
  {
    rule: "header-described",
    change: [[[...getRun, "description"], "`Rate-Limit` says how often you may ask, `ETag` what you have."]],
    at: "paths /runs/{run_id} get",
    says: "Describe the header Rate-Limit under `headers`, not only in words.",
  },
];
