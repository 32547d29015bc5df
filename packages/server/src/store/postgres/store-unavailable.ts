import { DatabaseError } from "pg";
import { StoreDamaged, StoreFull, StoreUnavailable, StoreUncertain } from "../store.ts";

/**
 * Puts into words what the system or PostgreSQL reports about the connection, the database or its disk.
 * Undefined if the error is about a statement instead.
 *
 * @param shown what the message calls the database
 */
export function asStoreUnavailable(error: unknown, shown: string): StoreUnavailable | undefined {
  if (error instanceof StoreUnavailable) return error;
  const [Kind, sentence] = problemOf(error) ?? [];
  return Kind && new Kind(`The database ${shown}: ${sentence}`, { cause: error });
}

/**
 * Puts into words that a COMMIT was sent and its answer has not come. Undefined if it was not sent, or the
 * database has answered that it was not carried out.
 *
 * @param shown what the message calls the database
 */
export function asStoreUncertain(error: unknown, shown: string): StoreUncertain | undefined {
  const isKnown = error instanceof DatabaseError ? !isEnd(error) : !isLoss(error);
  if (isKnown) return undefined;
  return new StoreUncertain(
    `The database ${shown}: Its answer was lost when this was to be kept: it may have been kept or not.`,
    { cause: error },
  );
}

/** Whether the database grants no connection, since it, the role or the database has as many as it may. */
export function isRefusal(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === tooManyConnections;
}

/** Whether the driver has given up waiting for an answer, which may still come on the same connection. */
export function isSilence(error: Error): boolean {
  return error.message === "Query read timeout";
}

/** Whether the database, or what stands before it, has ended the connection: at whatever moment. */
function isEnd({ code = "" }: DatabaseError): boolean {
  return code.startsWith("57") || code.startsWith("08");
}

/** Whether the connection was lost while it was used. Otherwise it was lost before, and nothing was sent. */
function isLoss(error: unknown): boolean {
  return error instanceof Error && !/ is not queryable$/.test(error.message);
}

type Problem = readonly [kind: typeof StoreUnavailable, sentence: string];

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof DatabaseError) {
    const { code = "" } = error;
    return problems.get(code) ?? problems.get(code.slice(0, 2));
  }
  // Of the driver and the system: they have no class of their own.
  if (!(error instanceof Error)) return undefined;
  if (isSilence(error)) return silent;
  if (error.message === "timeout exceeded when trying to connect") return busy;
  const ofSystem = "syscall" in error || ("code" in error && networkCodes.has(String(error.code)));
  return ofSystem || driverMessages.test(error.message) ? unreachable : undefined;
}

const networkCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"]);

const driverMessages =
  /^(Connection terminated|timeout expired|Client (has encountered|was closed)|Cannot use a pool after|The server does not support SSL)/;

const unreachable: Problem = [
  StoreUnavailable,
  "It cannot be reached, or has broken off the connection. Check that it runs, and its address.",
];
const silent: Problem = [
  StoreUnavailable,
  "It has not answered, and may be cut off. Check that it runs, and the network between.",
];
/** The pool has lent all that it has. */
const busy: Problem = [
  StoreUnavailable,
  "All connections to it have been busy for ten seconds. Check what keeps it busy, or raise --database-connections.",
];
const slow: Problem = [StoreUnavailable, "It has not answered in time. Check what keeps it busy."];
const refused: Problem = [StoreUnavailable, "It refuses the user. Check the name and the password."];
const damaged: Problem = [StoreDamaged, "It is damaged. Replace it with a backup."];

const tooManyConnections = "53300";

/** By PostgreSQL's codes, or by their first two characters, their class. */
const problems: ReadonlyMap<string, Problem> = new Map([
  ["08", unreachable],
  ["57", unreachable],
  ["57014", slow],
  ["55P03", slow],
  ["25P03", slow],
  ["28", refused],
  ["3D000", [StoreUnavailable, "It does not exist. Create it, or check the name."]],
  ["42501", [StoreUnavailable, "The user may not create, read or write its tables. Grant it all of that."]],
  ["25006", [StoreUnavailable, "It can only be read. Give the address of the primary."]],
  ["53", [StoreUnavailable, "It has run out of memory, or of what it may use. Raise its limits."]],
  [
    tooManyConnections,
    [
      StoreUnavailable,
      "It grants no more connections. Raise its max_connections, or lower --database-connections of its servers and workers.",
    ],
  ],
  ["53100", [StoreFull, "Its disk is full. What was being written has been rolled back; free some space."]],
  [
    "58",
    [StoreUnavailable, "Its disk is failing. What was being written has been rolled back; check the disk."],
  ],
  ["XX001", damaged],
  ["XX002", damaged],
]);
