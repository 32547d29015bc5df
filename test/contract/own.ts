import { stories } from "./invariants/stories.ts";
import { openServer, showsWorld } from "./own-server.ts";
import { ownThings } from "./own-things.ts";
import { isStranger, namesThingByNumber } from "./request-ids.ts";
import { states } from "./states/index.ts";

export type { OwnThings } from "./own-things.ts";
export type { ServerControls } from "./states/server-controls.ts";

/**
 * What the suite knows of this API besides its document; what holds for every response is in
 * `invariants/own-invariants.ts`. All the rest of the suite is true of any API.
 */
export const own = {
  /** How to bring a server into the states that cases need. */
  states,
  stories,
  /** Starts the server in this process; undefined if there is none. */
  openServer,
  /** Whether a server holds the examples' world. */
  showsWorld,
  /** Keeps track of what the suite makes on a server that others use. */
  ownThings,
  isStranger,
  namesThingByNumber,
};
