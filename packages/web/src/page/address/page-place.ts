/** Rows that are shown, by what became of them. */
export const shows = ["all", "failed", "below", "errors", "worse", "better", "unchanged", "new"] as const;

/** What narrows the table of rows down, and its order. */
export type RowsQuery = {
  readonly show: (typeof shows)[number];
  /** The shortname of the metric that `show` and the bounds speak of; null for any. */
  readonly metric: string | null;
  /** Bounds of the score, both included; null for none. */
  readonly min: number | null;
  readonly max: number | null;
  readonly text: string;
  /** `row`, `change`, or the shortname of a metric. */
  readonly sort: string;
  readonly isDescending: boolean;
};

/** All rows as they come. */
export const allRows: RowsQuery = {
  show: "all",
  metric: null,
  min: null,
  max: null,
  text: "",
  sort: "row",
  isDescending: false,
};

const views = ["overview", "rows", "scores", "baseline"] as const;

/** Everything that decides what the page shows: it is the address, so that it can be sent to somebody. */
export type PagePlace = {
  /** Which run of the report, from 0. */
  readonly run: number;
  readonly view: (typeof views)[number];
  /** The number of the row that is open, from 1; null for the table. */
  readonly row: number | null;
  readonly query: RowsQuery;
};

/** The place that an address such as `#/rows/17?show=failed` names. What is not understood is left out. */
export function placeOf(hash: string): PagePlace {
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [name = "", number = ""] = path.split("/");
  const parameters = new URLSearchParams(search);
  const view = views.find((each) => each === name) ?? "overview";
  return {
    run: (wholeNumber(parameters.get("suite")) ?? 1) - 1,
    view,
    row: view === "rows" ? wholeNumber(number) : null,
    query: queryOf(parameters),
  };
}

function queryOf(parameters: URLSearchParams): RowsQuery {
  const sort = parameters.get("sort") ?? allRows.sort;
  return {
    show: shows.find((each) => each === parameters.get("show")) ?? allRows.show,
    metric: parameters.get("metric"),
    min: numberOf(parameters.get("min")),
    max: numberOf(parameters.get("max")),
    text: parameters.get("text") ?? "",
    sort: sort.replace(/^-/, ""),
    isDescending: sort.startsWith("-"),
  };
}

/** From 1; null if it is not one. */
function wholeNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function numberOf(text: string | null): number | null {
  const number = Number(text ?? "");
  return text === null || text.trim() === "" || !Number.isFinite(number) ? null : number;
}

/** The address of a place; what is as it would be anyway is left out. */
export function addressOf({ run, view, row, query }: PagePlace): string {
  const parameters = new URLSearchParams();
  const add = (name: string, value: string | number | null, without: string | number | null) => {
    if (value !== null && value !== without) parameters.set(name, String(value));
  };
  add("suite", run + 1, 1);
  if (view === "rows") {
    for (const name of ["show", "metric", "min", "max", "text"] as const)
      add(name, query[name], allRows[name]);
    add("sort", `${query.isDescending ? "-" : ""}${query.sort}`, allRows.sort);
  }
  const path = [view === "overview" ? "" : view, row ?? []].flat().join("/");
  const search = parameters.toString();
  return `#/${path}${search === "" ? "" : `?${search}`}`;
}
