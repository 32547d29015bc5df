/**
 * What the API refuses, as far as the request alone decides it, and what a run comes to: each rule once, for
 * every server of the API and for who scores without one. The rules themselves are in `@aegis/rules/runs`,
 * `/prices`, `/datasets`, `/names` and `/csv`.
 */
export { costText, type Nano, totalCostText } from "./cost.ts";
export { defaultPage } from "./default-page.ts";
export { DomainError } from "./domain-error.ts";
export { pageMeta } from "./page.ts";
export type { RecordTexts } from "./record-texts.ts";
export type { RequestOf } from "./request-of.ts";
export { timestampFrom } from "./timestamp-from.ts";
