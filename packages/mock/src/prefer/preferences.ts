import { faults, type InjectedFault } from "../http/fault.ts";
import { parsePrefer } from "./parse-prefer.ts";

/** What a request, or the mock's options, prefer about a response. */
export type Preferences = {
  /** One of the documented statuses. */
  readonly code?: number;
  /** Name of an example. */
  readonly example?: string;
  /** Whether the body is invented from the schema. */
  readonly dynamic?: boolean;
  /** The same seed invents the same body. */
  readonly seed?: string;
  /** Milliseconds before the response, from 0 to 30,000. */
  readonly delay?: number;
  /** How the response is broken on its way. */
  readonly fault?: InjectedFault;
  /** Requests that a key may make per second, at least 1. */
  readonly rateLimit?: number;
  /** Whether requests that do not fit the document, or that break its rules, are refused. */
  readonly validate?: boolean;
};

/** The preferences of a header, and of the options for what it leaves out. */
export type PreferencesReading = {
  /** Without the options' `code` and `example`, which give way to the operations that lack them. */
  readonly preferences: Preferences;
  /** The options' own, if the header names neither. */
  readonly fallback: Pick<Preferences, "code" | "example">;
  /** Those of the header that are applied, for `Preference-Applied`. */
  readonly applied: string;
  /** Why one of them cannot be applied. */
  readonly problem: string | undefined;
};

/** The longest delay of a response, in milliseconds. */
export const longestDelay = 30_000;

/** Reads a `Prefer` header. Unknown preferences are ignored, as RFC 7240 demands. */
export function readPreferences(header: string | undefined, defaults: Preferences): PreferencesReading {
  const { code, example, ...others } = defaults;
  const fallback = { ...(code !== undefined && { code }), ...(example !== undefined && { example }) };
  if (header === undefined) return { preferences: others, fallback, applied: "", problem: undefined };
  let preferences: Preferences = others;
  const applied: string[] = [];
  const problems: string[] = [];
  for (const [name, value] of parsePrefer(header)) {
    const kind = kinds.get(name);
    const wanted = kind?.read(value);
    if (kind === undefined) continue;
    if (wanted === undefined) problems.push(`Prefer: ${name} is ${kind.is}, not "${value}".`);
    else {
      preferences = { ...preferences, ...wanted };
      applied.push(
        value === "" ? name : `${name}=${/^[\w.-]+$/.test(value) ? value : JSON.stringify(value)}`,
      );
    }
  }
  const isChosen = preferences.code !== undefined || preferences.example !== undefined;
  return {
    preferences,
    fallback: isChosen ? {} : fallback,
    applied: applied.join(", "),
    problem: problems[0],
  };
}

type Kind = { readonly is: string; readonly read: (value: string) => Preferences | undefined };

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  [
    "code",
    {
      is: "a status such as 404",
      read: (value) => (/^[1-5]\d\d$/.test(value) ? { code: Number(value) } : undefined),
    },
  ],
  [
    "example",
    { is: "the name of an example", read: (value) => (value === "" ? undefined : { example: value }) },
  ],
  [
    "dynamic",
    {
      is: "true or false",
      read: (value) => (/^(true|false|)$/.test(value) ? { dynamic: value !== "false" } : undefined),
    },
  ],
  ["seed", { is: "a text or number", read: (value) => (value === "" ? undefined : { seed: value }) }],
  [
    "delay",
    {
      is: `a whole number of milliseconds from 0 to ${longestDelay}`,
      read: (value) =>
        /^\d+$/.test(value) && Number(value) <= longestDelay ? { delay: Number(value) } : undefined,
    },
  ],
  [
    "fault",
    {
      is: `one of ${faults.join(", ")}`,
      read: (value) => {
        const fault = faults.find((each) => each === value);
        return fault === undefined ? undefined : { fault };
      },
    },
  ],
  [
    "validate",
    {
      is: "on or off",
      read: (value) =>
        /^(on|off|true|false|)$/.test(value) ? { validate: !/^(off|false)$/.test(value) } : undefined,
    },
  ],
  [
    "rate-limit",
    {
      is: "a number of requests a second, from 1",
      read: (value) => (/^[1-9]\d*$/.test(value) ? { rateLimit: Number(value) } : undefined),
    },
  ],
]);
