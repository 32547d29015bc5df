/** HTTP as every server of the API speaks it: reads requests by the document, sends answers, refuses what cannot be read. */

export type { FileSink } from "./body/parse-multipart.ts";
export { readBody } from "./body/read-body.ts";
export { corsHeaders } from "./cors.ts";
export { type Found, findOperation } from "./find-operation.ts";
export { type Listening, type ListenOptions, listen } from "./listen.ts";
export { type Pages, page, readPages } from "./pages.ts";
export { type PreRoute, preRoute } from "./pre-route.ts";
export { type BufferedResponse, errorResponse, HttpError } from "./response.ts";
export { send } from "./send.ts";
export { basePath, readTarget, type Target } from "./target.ts";
