/**
 * HTTP as every server of the API speaks it. `serveApi` makes an API a listener, and `listen` listens with
 * it; what differs from one server to another comes in as an `Api`. The rest is for those who bring steps of
 * their own.
 */

export { type Exchange, type Handler, type Middleware, present, type Repetition } from "./exchange.ts";
export { type Listening, type ListenOptions, listen } from "./listen.ts";
export { isKeepable } from "./middleware/answer-once.ts";
export { type Authenticate, unauthorized } from "./middleware/authentication.ts";
export type { Files } from "./middleware/content.ts";
export type { EarlierRequest, EarlierRequests } from "./middleware/earlier-requests.ts";
export { type Outage, refusalOf } from "./middleware/errors.ts";
export { stillUnderWay } from "./middleware/one-at-a-time.ts";
export { type Pages, page, readPages } from "./middleware/pages.ts";
export type { RateLimits } from "./middleware/rate-limits.ts";
export type { BodyPace } from "./read/body-pace.ts";
export { bodyLimits } from "./read/limits.ts";
export { noProxies, type Proxies, readBasePath, readTrust } from "./read/origin.ts";
export type { FileSink } from "./read/parse-multipart.ts";
export type { ReadRequest } from "./read/read-request.ts";
export { basePath } from "./read/target.ts";
export { createTempUploads, prepareFolder } from "./read/temp-uploads.ts";
export { ContractViolation, checkResponse } from "./respond/check-response.ts";
export { clientSignal } from "./respond/client-signal.ts";
export { entityTag } from "./respond/entity-tag.ts";
export { unlessHeld } from "./respond/not-modified.ts";
export {
  type ApiResponse,
  type BufferedResponse,
  errorResponse,
  HttpError,
  noBody,
} from "./respond/response.ts";
export { type SendResponse, sendResponse } from "./respond/send-response.ts";
export { shutdownError } from "./respond/shutdown.ts";
export { type ReplyToSend, toResponse } from "./respond/to-response.ts";
export { type Api, type Call, serveApi } from "./serve-api.ts";
