import type { Json } from "../../openapi-document.ts";
import type { Edit } from "./mutant.ts";

type Tree = { [key: string]: Json | undefined } | (Json | undefined)[];

/** What an operation makes of a value; undefined removes it, and `unchanged` leaves it. */
type Change = (value: Json, edit: Edit) => Json | undefined;

const changes: Readonly<Record<string, Change>> = {
  remove: () => undefined,
  set: (_, { value }) => value ?? null,
  add: (value, edit) => (typeof value === "number" ? value + Number(edit.value) : value),
  not: (value) => (typeof value === "boolean" ? !value : value),
  number: (value) => (typeof value === "string" ? Number(value) : value),
  cut: (value, edit) =>
    typeof value === "string" ? [...value].slice(0, Number(edit.value)).join("") : value,
  append: (value, edit) => (typeof value === "string" ? value + String(edit.value) : value),
  shift: (value, edit) => (typeof value === "string" ? shifted(value, Number(edit.value)) : value),
  reverse: ofList((list) => list.toReversed()),
  swap: ofList(([first, second, ...others]) =>
    first === undefined || second === undefined ? [] : [second, first, ...others],
  ),
  duplicate: ofList(([first, ...others]) => (first === undefined ? [] : [first, first, ...others])),
  drop: ofList((list, { value }) =>
    list.filter((_, index) => index !== list.length * Number(Number(value) < 0) + Number(value)),
  ),
};

/** The text of a JSON body after an edit; the same if it is not about the values of a body. */
export function editBody(text: string, edit: Edit): string {
  const change = changes[edit.op];
  if (change === undefined || edit.at === undefined) return text;
  const root: Tree = [JSON.parse(text)];
  editAt(root, ["0", ...edit.at.split("/").slice(1)], change, edit);
  return JSON.stringify(root[0]);
}

function editAt(tree: Tree, [step = "", ...rest]: readonly string[], change: Change, edit: Edit): void {
  for (const key of step === "*" ? Object.keys(tree) : [step]) {
    const value: Json | undefined = Reflect.get(tree, key);
    if (value === undefined && !(edit.create === true && rest.length === 0 && !Array.isArray(tree))) continue;
    if (rest.length > 0) {
      if (typeof value === "object" && value !== null) editAt(asTree(value), rest, change, edit);
      continue;
    }
    const changed = change(value ?? null, edit);
    if (changed === undefined) Reflect.deleteProperty(tree, key);
    else Reflect.set(tree, key, changed);
  }
}

/** A value that was just parsed, so nobody else has it. */
function asTree(value: object): Tree {
  return Object(value);
}

function ofList(change: (list: readonly Json[], edit: Edit) => readonly Json[]): Change {
  return (value, edit) => (isList(value) ? change(value, edit) : value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function shifted(time: string, seconds: number): string {
  return `${new Date(Date.parse(time) + seconds * 1000).toISOString().slice(0, 19)}Z`;
}
