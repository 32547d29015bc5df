/**
 * What the API refuses, as far as the request alone decides it: each rule once, for every server of the API.
 * The rules themselves are in `@aegis/rules/runs`, `/datasets`, `/names` and `/csv`.
 */
export { costText, type Nano, totalCostText } from "./cost.ts";
export { DomainError } from "./domain-error.ts";
export { pageMeta } from "./page.ts";
export type { RecordTexts } from "./record-texts.ts";
export type { RequestOf } from "./request-of.ts";
