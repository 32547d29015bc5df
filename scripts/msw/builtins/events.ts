import events from "events/";

export default events;
export const { EventEmitter, once } = events;

/** A browser does not warn of many listeners. */
export function setMaxListeners(): void {}
