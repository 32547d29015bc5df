/** HTTP as every server of the API speaks it: reads requests by the document, sends answers, refuses what cannot be read. */
export { type Answer, errorAnswer, Refusal } from "./answer.ts";
export { readBody } from "./body/read-body.ts";
export type { FileSink } from "./body/read-form.ts";
export { corsHeaders } from "./cors.ts";
export { type Door, passDoor } from "./door.ts";
export { type Found, findOperation } from "./find-operation.ts";
export { type Listening, type ListenOptions, listen } from "./listen.ts";
export { type Pages, page, readPages } from "./pages.ts";
export { send } from "./send.ts";
export { basePath, readTarget, type Target } from "./target.ts";
