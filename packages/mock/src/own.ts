import { echoes } from "./echo/index.ts";
import type { OwnParts } from "./own-parts.ts";
import { inventedReport } from "./produce/invented-report.ts";
import { whereToAsk } from "./produce/where-to-ask.ts";
import { refusals } from "./refuse/refusals.ts";
import { worldLists } from "./world/lists.ts";
import { recordedThings } from "./world/recorded-world.ts";
import { refuseUnknownBody, refuseUnknownPath } from "./world/strict.ts";

/** What this API does that its document does not say. All the rest of the mock is true of any API. */
export const own: OwnParts = {
  refusals,
  echoes,
  lists: worldLists,
  refuseUnknownBody,
  refuseUnknownPath,
  things: recordedThings,
  inventedReport,
  headersOfMade: whereToAsk,
};
