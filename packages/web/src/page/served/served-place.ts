/** Where somebody is on the page of a server: at the list of runs, or at a run, maybe beside another one. */
export type ServedPlace =
  | { readonly at: "runs"; readonly page: number; readonly search: string }
  | {
      readonly at: "run";
      readonly id: number;
      readonly beside: number | null;
      /** With what addresses within the run begin. */
      readonly base: string;
    };

/** The place that an address names, such as `#/runs/991/beside/985/rows/17`; else the list of runs. */
export function servedPlaceOf(hash: string): ServedPlace {
  const [base, id, beside = null] =
    /^#\/runs\/([1-9]\d{0,9})(?:\/beside\/([1-9]\d{0,9}))?(?=[/?]|$)/.exec(hash) ?? [];
  if (base !== undefined)
    return { at: "run", id: Number(id), beside: beside === null ? null : Number(beside), base };
  const parameters = new URLSearchParams(hash.split("?", 2)[1] ?? "");
  const page = /^[1-9]\d{0,6}$/.exec(parameters.get("page") ?? "")?.[0] ?? "1";
  return { at: "runs", page: Number(page), search: parameters.get("search") ?? "" };
}

/** The address of the list of runs. */
export function listAddress(page: number, search: string): string {
  const parameters = new URLSearchParams();
  if (page > 1) parameters.set("page", String(page));
  if (search !== "") parameters.set("search", search);
  const query = parameters.toString();
  return `#/runs${query === "" ? "" : `?${query}`}`;
}

/** The address of a run, beside another one if it is given. */
export function runAddress(id: number, beside: number | null = null): string {
  return `#/runs/${id}${beside === null ? "" : `/beside/${beside}`}`;
}
