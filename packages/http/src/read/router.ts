/** The address of an operation: its method in upper case, and its path with `{name}` for a parameter. */
export type Route = { readonly method: string; readonly path: string };

/** What a method and a path lead to. */
export type Match<Id extends string> =
  /** An operation, with the text of each path parameter, decoded. */
  | { readonly kind: "operation"; readonly id: Id; readonly path: Readonly<Record<string, string>> }
  /**
   * The path exists, but not with this method; `allowed` lists those that it has, `HEAD` included. Answer
   * 405.
   */
  | { readonly kind: "method"; readonly allowed: readonly string[] }
  /** The path exists only without the slash at its end. FastAPI answers 307. */
  | { readonly kind: "slash" }
  /** The path does not exist. Answer 404. */
  | { readonly kind: "nothing" };

/**
 * Finds the operation for a method and a path; the path is given as it was sent, without base path and query.
 */
export type Router<Id extends string> = (method: string, path: string) => Match<Id>;

type Branch<Id> = {
  readonly fixed: Map<string, Branch<Id>>;
  template: { readonly name: string; readonly branch: Branch<Id> } | undefined;
  readonly operations: Map<string, Id>;
};

/**
 * A router over a table of routes, as a tree of path segments. A fixed segment goes before a templated one,
 * as OpenAPI ranks them, and `HEAD` is answered by `GET`.
 */
export function createRouter<Id extends string>(routes: Readonly<Record<Id, Route>>): Router<Id> {
  const root: Branch<Id> = emptyBranch();
  for (const id in routes) plant(root, id, routes[id]);
  return (method, path) => {
    const segments = path.split("/");
    const found = find(root, segments, 1);
    if (found !== undefined) return matchOf(found, segments, method);
    const withSlash = segments.length > 2 && segments.at(-1) === "";
    return withSlash && find(root, segments.slice(0, -1), 1) !== undefined
      ? { kind: "slash" }
      : { kind: "nothing" };
  };
}

function emptyBranch<Id>(): Branch<Id> {
  return { fixed: new Map(), template: undefined, operations: new Map() };
}

function plant<Id extends string>(root: Branch<Id>, id: Id, { method, path }: Route): void {
  let branch = root;
  for (const segment of path.split("/").slice(1)) {
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name === undefined) {
      const next = branch.fixed.get(segment) ?? emptyBranch<Id>();
      branch.fixed.set(segment, next);
      branch = next;
    } else {
      branch.template ??= { name, branch: emptyBranch<Id>() };
      branch = branch.template.branch;
    }
  }
  branch.operations.set(method, id);
  if (method === "GET") branch.operations.set("HEAD", id);
}

type Found<Id> = { readonly branch: Branch<Id>; readonly names: readonly { name: string; at: number }[] };

/** A fixed segment may lead nowhere further down; then the templated one beside it is tried. */
function find<Id>(branch: Branch<Id>, segments: readonly string[], at: number): Found<Id> | undefined {
  const segment = segments[at];
  if (segment === undefined) return branch.operations.size === 0 ? undefined : { branch, names: [] };
  const fixed = branch.fixed.get(segment);
  const found = fixed === undefined ? undefined : find(fixed, segments, at + 1);
  if (found !== undefined || branch.template === undefined || segment === "") return found;
  const below = find(branch.template.branch, segments, at + 1);
  const name = branch.template.name;
  return below === undefined ? undefined : { branch: below.branch, names: [{ name, at }, ...below.names] };
}

function matchOf<Id extends string>(
  { branch, names }: Found<Id>,
  segments: readonly string[],
  method: string,
): Match<Id> {
  const id = branch.operations.get(method);
  if (id === undefined) return { kind: "method", allowed: [...branch.operations.keys()].sort() };
  return {
    kind: "operation",
    id,
    path: Object.fromEntries(names.map(({ name, at }) => [name, decoded(segments[at] ?? "")])),
  };
}

/** A broken escape need not fail here: the text as it was sent is not a valid id either. */
function decoded(segment: string): string {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
