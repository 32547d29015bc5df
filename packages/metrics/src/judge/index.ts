// Wrappers for a judge

export { cached, questionKey } from "./cached.ts";
export {
  composeEndpoint,
  composeJudge,
  type DefaultWrapperOptions,
  defaultWrappers,
} from "./compose-judge.ts";
export { limited } from "./limited.ts";
export { placesByEndpoint } from "./places-by-endpoint.ts";
export { type RetryOptions, retried } from "./retried.ts";
export { timed } from "./timed.ts";

// For writing your own judge

export { fitAnswer, type ReadAnswer } from "./fit-answer.ts";
export type { AskedEndpoint, Endpoint, Judge, JudgeReply, JudgeRequest, JudgeWrapper } from "./judge.ts";
export { JudgeError, type JudgeErrorKind, type Retry } from "./judge-error.ts";
