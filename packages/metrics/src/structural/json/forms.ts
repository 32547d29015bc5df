import { isList, type Json } from "./read-json.ts";

/**
 * A value without the order of its keys and of the elements of its lists. Two values are equal in any order
 * if, and only if, their forms are one object: a table has each form once. `id` numbers the forms of a table.
 */
export type Form =
  | { readonly id: number; readonly kind: "scalar" }
  | { readonly id: number; readonly kind: "list"; readonly elements: readonly Form[] }
  | { readonly id: number; readonly kind: "object"; readonly members: ReadonlyMap<string, Form> };

/** Makes a table of forms, which gives the form of each value that is to be compared. */
export function formTable(): (value: Json) => Form {
  const forms = new Map<string, Form>();
  const once = (key: string, make: (id: number) => Form): Form => {
    const form = forms.get(key) ?? make(forms.size);
    forms.set(key, form);
    return form;
  };
  return (value) =>
    fold<Form>(value, {
      scalar: (leaf) => once(`${typeof leaf} ${leaf}`, (id) => ({ id, kind: "scalar" })),
      list(children) {
        const elements = children.toSorted((left, right) => left.id - right.id);
        return once(`[${elements.map(({ id }) => id).join()}]`, (id) => ({ id, kind: "list", elements }));
      },
      object(members) {
        const names = [...members.keys()].sort();
        const key = names.map((name) => `${JSON.stringify(name)}:${members.get(name)?.id}`).join();
        return once(`{${key}}`, (id) => ({ id, kind: "object", members }));
      },
    });
}

type Builders<T> = {
  scalar(value: null | boolean | number | string): T;
  list(children: readonly T[]): T;
  object(members: ReadonlyMap<string, T>): T;
};

/**
 * Builds from the leaves up, on its own stack, since values may be nested deeper than functions can call each
 * other.
 */
function fold<T>(value: Json, { scalar, list, object }: Builders<T>): T {
  const built: T[] = [];
  // A container is put on the stack twice: first to be opened, then, below its children, to be closed.
  const stack: { readonly value: Json; readonly close: boolean }[] = [{ value, close: false }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const here = next.value;
    if (typeof here !== "object" || here === null) {
      built.push(scalar(here));
    } else if (!next.close) {
      stack.push({ value: here, close: true });
      for (const child of Object.values(here)) stack.push({ value: child, close: false });
    } else if (isList(here)) {
      built.push(list(built.splice(built.length - here.length)));
    } else {
      const names = Object.keys(here);
      // The last child was on top of the stack, so it was built first.
      const children = built.splice(built.length - names.length).reverse();
      built.push(object(new Map(children.map((child, at) => [names[at] ?? "", child]))));
    }
  }
  const [root] = built;
  if (root === undefined) throw new RangeError("A value has no form.");
  return root;
}
