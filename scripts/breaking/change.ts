/**
 * How a change is judged. `breaking`: a caller of the old version can fail on the new one, or get something
 * else without a word. `warning`: most callers will not notice, some should be told. `added` and `changed`
 * harm nobody.
 */
export type Level = "breaking" | "warning" | "added" | "changed";

/** A difference between two versions of the API. */
export type Change = {
  readonly level: Level;
  /** What it is a change of: `POST /runs/dataset`, `the API`, `metric faith`, `model gpt-4o`. */
  readonly subject: string;
  /** Where in the subject, such as "request body `alias`"; empty if it is the subject as a whole. */
  readonly place: string;
  /** What happened there, without a full stop. */
  readonly what: string;
};

/** Takes note of a change. The subject is known to whoever listens. */
export type Report = (level: Level, place: string, what: string) => void;

/**
 * Which way data goes. Callers send a request and read a response; of a webhook, it is the other way round.
 */
export type Direction = "request" | "response";

/** What a change does to the values that are allowed. `other` lets some in and keeps others out. */
export type Effect = "narrower" | "wider" | "other";

/**
 * Whether a change of what is allowed breaks: a request must be accepted as before, so it may only become
 * wider; a response must be one that the caller is prepared for, so it may only become narrower.
 */
export function levelOf(effect: Effect, direction: Direction): Level {
  const harmless = direction === "request" ? "wider" : "narrower";
  return effect === harmless ? "changed" : "breaking";
}
