import type { Answer, Asked } from "./edit-answer.ts";

/** Passes a request on, and gives the answer. Another path, method or body may be passed. */
export type Pass = (change?: {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
}) => Promise<Answer>;

/** Answers a request in the place of the server. */
export type Behaviour = (
  asked: Asked & {
    readonly query: string;
    /** The whole body. A request of which nobody reads it is passed on while it arrives. */
    readonly body: () => Promise<string>;
  },
  pass: Pass,
) => Promise<Answer>;

/** The path of one thing. */
const ofThing = /\/\d+$/;

const nothing: Answer = { status: 204, headers: {}, text: "" };

/** What a proxy can do that no edit of one answer says. Each call begins without memory. */
export const behaviours: Readonly<Record<string, () => Behaviour>> = {
  /** 204, and nothing is deleted. */
  "delete-does-nothing":
    () =>
    async ({ method, path }, pass) => {
      if (method !== "DELETE" || !ofThing.test(path)) return pass();
      const there = await pass({ method: "GET", path });
      return there.status === 200 ? nothing : pass();
    },
  /** A list of some time ago, which still has what has been deleted since. */
  "lists-are-stale": () => {
    const lists = new Map<string, Answer>();
    return async ({ method, path, query }, pass) => {
      const answer = await pass();
      if (
        method !== "GET" ||
        !/^\/(datasets|data-collections)(\/all-partial)?$/.test(path) ||
        answer.status !== 200
      )
        return answer;
      const list = `${path}?${query}`;
      const before = lists.get(list);
      lists.set(list, answer);
      return before ?? answer;
    };
  },
  /** The first answer to each GET of one thing, for ever. */
  "reads-are-stale": () => {
    const things = new Map<string, Answer>();
    return async ({ method, path }, pass) => {
      const answer = await pass();
      if (method !== "GET" || !ofThing.test(path) || answer.status !== 200) return answer;
      const first = things.get(path) ?? answer;
      things.set(path, first);
      return first;
    };
  },
  /** A PUT answers with what was sent, and keeps nothing. */
  "put-does-nothing":
    () =>
    async ({ method, path, body }, pass) => {
      if (method !== "PUT" || !ofThing.test(path)) return pass();
      const there = await pass({ method: "GET", path, body: "" });
      const sent = there.status === 200 ? objectIn(await body()) : undefined;
      return sent === undefined
        ? pass()
        : { ...there, text: JSON.stringify({ ...JSON.parse(there.text), ...sent }) };
    },
  /** What is created is deleted at once. */
  "created-is-not-kept":
    () =>
    async ({ method, path }, pass) => {
      const answer = await pass();
      if (method !== "POST" || answer.status !== 201 || path === "/evaluate") return answer;
      const { id } = JSON.parse(answer.text);
      await pass({ method: "DELETE", path: `${path.startsWith("/runs") ? "/runs" : path}/${id}`, body: "" });
      return answer;
    },
  /** Null in a PUT is the same as nothing. */
  "null-is-ignored":
    () =>
    async ({ method, body }, pass) => {
      const sent = method === "PUT" ? objectIn(await body()) : undefined;
      if (sent === undefined) return pass();
      const given = Object.entries(sent).filter(([, value]) => value !== null);
      return pass({ body: JSON.stringify(Object.fromEntries(given)) });
    },
  /** What a PUT leaves out is taken away. */
  "absent-is-null":
    () =>
    async ({ method, body }, pass) => {
      const sent = method === "PUT" ? objectIn(await body()) : undefined;
      if (sent === undefined) return pass();
      return pass({ body: JSON.stringify({ data_collection_id: null, ...sent }) });
    },
  /** Sent once, and carried out twice. */
  "created-twice":
    () =>
    async ({ method, body }, pass) => {
      const sent = method === "POST" ? objectIn(await body()) : undefined;
      const answer = await pass();
      if (sent !== undefined && answer.status === 201)
        await pass({ body: JSON.stringify({ ...sent, alias: null }) });
      return answer;
    },
  /** Things are deleted with the collection that they are in. */
  "collection-takes-its-datasets":
    () =>
    async ({ method, path }, pass) => {
      if (method !== "DELETE" || !path.startsWith("/data-collections/")) return pass();
      const group = await pass({ method: "GET", path });
      const datasets: readonly { readonly id: number }[] =
        group.status === 200 ? JSON.parse(group.text).datasets : [];
      for (const { id } of datasets) await pass({ method: "DELETE", path: `/datasets/${id}` });
      return pass();
    },
};

/** The object that a text is in JSON; undefined for any other text. */
function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
