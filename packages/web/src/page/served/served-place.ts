/** A page of a list, and what it is searched for. */
export type ListPlace = { readonly page: number; readonly search: string };

/** The lists that the server has. */
export type ServedListName = "runs" | "datasets" | "collections";

/** What the page of a server shows. */
export type ServedPlace =
  | ({ readonly at: ServedListName } & ListPlace)
  | {
      readonly at: "run";
      readonly id: number;
      /** The run that it is looked at beside. */
      readonly beside: number | null;
      /** With what addresses within the run begin. */
      readonly base: string;
    }
  /** The form for a dataset, which may go into a collection. */
  | { readonly at: "upload"; readonly collection: number | null }
  /** A page of the rows of a dataset. */
  | { readonly at: "dataset"; readonly id: number; readonly page: number }
  /** The form that starts a run of it. */
  | { readonly at: "start"; readonly id: number }
  /** One of its rows, from 1. */
  | { readonly at: "record"; readonly id: number; readonly row: number };

/** The place that an address names, such as `#/runs/991/beside/985/rows/17`; else the list of runs. */
export function servedPlaceOf(hash: string): ServedPlace {
  return runOf(hash) ?? datasetOf(hash) ?? listOf(hash);
}

/** The address of a list. */
export function listAddress(at: ServedListName, { page = 1, search = "" }: Partial<ListPlace> = {}): string {
  const parameters = new URLSearchParams();
  if (page > 1) parameters.set("page", String(page));
  if (search !== "") parameters.set("search", search);
  const query = parameters.toString();
  return `#/${at}${query === "" ? "" : `?${query}`}`;
}

/** The address of a run, beside another one if it is given. */
export function runAddress(id: number, beside: number | null = null): string {
  return `#/runs/${id}${beside === null ? "" : `/beside/${beside}`}`;
}

/** The address of a page of the rows of a dataset. */
export function datasetAddress(id: number, page = 1): string {
  return `#/datasets/${id}${page > 1 ? `?page=${page}` : ""}`;
}

/** The address of the form that uploads a dataset, into a collection if it is given. */
export function uploadAddress(collection: number | null = null): string {
  return `#/datasets/new${collection === null ? "" : `?collection=${collection}`}`;
}

/** The address of the form that starts a run of a dataset. */
export function startAddress(id: number): string {
  return `#/datasets/${id}/run`;
}

/** The address of a row of a dataset, from 1. */
export function recordAddress(id: number, row: number): string {
  return `#/datasets/${id}/rows/${row}`;
}

function runOf(hash: string): ServedPlace | undefined {
  const [base, id, beside = null] =
    /^#\/runs\/([1-9]\d{0,9})(?:\/beside\/([1-9]\d{0,9}))?(?=[/?]|$)/.exec(hash) ?? [];
  if (base === undefined) return undefined;
  return { at: "run", id: Number(id), beside: beside === null ? null : Number(beside), base };
}

function datasetOf(hash: string): ServedPlace | undefined {
  const [upload, collection = null] = /^#\/datasets\/new(?:\?collection=([1-9]\d{0,9}))?$/.exec(hash) ?? [];
  if (upload !== undefined)
    return { at: "upload", collection: collection === null ? null : Number(collection) };
  const [found, id, start, row] =
    /^#\/datasets\/([1-9]\d{0,9})(?:\/(?:(run)|rows\/([1-9]\d{0,9})))?(?=\?|$)/.exec(hash) ?? [];
  if (found === undefined) return undefined;
  if (start !== undefined) return { at: "start", id: Number(id) };
  if (row !== undefined) return { at: "record", id: Number(id), row: Number(row) };
  return { at: "dataset", id: Number(id), page: pageOf(parametersOf(hash)) };
}

function listOf(hash: string): ServedPlace {
  const parameters = parametersOf(hash);
  const [, at] = /^#\/(datasets|collections)(?=\?|$)/.exec(hash) ?? [];
  const name = at === "datasets" || at === "collections" ? at : "runs";
  return { at: name, page: pageOf(parameters), search: parameters.get("search") ?? "" };
}

function parametersOf(hash: string): URLSearchParams {
  return new URLSearchParams(hash.split("?", 2)[1] ?? "");
}

function pageOf(parameters: URLSearchParams): number {
  return Number(/^[1-9]\d{0,6}$/.exec(parameters.get("page") ?? "")?.[0] ?? "1");
}
