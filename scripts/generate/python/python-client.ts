import { clientName } from "../document/client-name.ts";
import type { Document, Operation } from "../document/document.ts";
import { additions, csvRows } from "./own.ts";
import { answerNames } from "./python-answers.ts";
import { argumentNames } from "./python-arguments.ts";
import { method } from "./python-method.ts";
import { className, pythonName } from "./python-name.ts";

import type { Flavour } from "./python-return.ts";
import { docstring, indented, withImports } from "./python-text.ts";
import { paramName } from "./python-type.ts";

const flavours = {
  sync: { prefix: "", def: "def", await: "" },
  async: { prefix: "Async", def: "async def", await: "await " },
} as const satisfies Record<string, Flavour>;

/** The client, and a class for each group of operations. */
export function clientModule(
  document: Document,
  operations: readonly Operation[],
  kind: keyof typeof flavours,
): string {
  const flavour = flavours[kind];
  const groups = Map.groupBy(operations, ({ id, tag }) => clientName(id, tag).group);
  const named = [...groups].flatMap(([group, members]) => (group === null ? [] : [{ group, members }]));
  const methods = (members: readonly Operation[]) =>
    indented(members.flatMap((operation) => method(document, operation, flavour)));
  const base = kind === "sync" ? "Sync" : "Async";
  const lines = [
    ...named.flatMap(({ group, members }) => [
      `class ${nameOf(group, flavour)}(${additionTo(group, flavour) ?? `${base}Group`}):`,
      ...methods(members),
    ]),
    `class ${flavour.prefix}Aegis(${base}Client):`,
    ...indented(
      docstring(`A client of the ${document.info?.title ?? ""}. Each option has a default but the key.`),
    ),
    ...named.flatMap(({ group }) =>
      indented([
        "@cached_property",
        `def ${pythonName(group)}(self) -> ${nameOf(group, flavour)}:`,
        ...indented([`return ${nameOf(group, flavour)}(self._transport)`]),
      ]),
    ),
    ...methods(groups.get(null) ?? []),
  ];
  const names = {
    ...modules(flavour, base),
    ".params": argumentNames(document, operations).map(paramName),
    ".types": answerNames(document, operations),
  };
  return [
    '"""The operations as methods, in the groups of the document."""',
    ...withImports(names, lines),
  ].join("\n");
}

function nameOf(group: string, { prefix }: Flavour): string {
  return prefix + className(group);
}

function additionTo(group: string, { prefix }: Flavour): string | undefined {
  const addition = additions[group];
  return addition && prefix + addition;
}

/** What the lines may need of other modules. */
function modules({ prefix }: Flavour, base: string): Record<string, readonly string[]> {
  return {
    "collections.abc": ["Mapping", "Sequence"],
    functools: ["cached_property"],
    typing: ["Any", "Dict", "List", "Literal"],
    "._base_client": [`${base}Client`],
    "._call": ["NOT_GIVEN", "Call", "FileInput", "FilePart", "NotGiven", "given", "path_of"],
    "._decode": ["dict_of", "list_of", "nothing", "one_of", "optional", "plain"],
    "._download": [`${prefix}CsvDownload`],
    "._group": [`${base}Group`],
    "._pages": [`${prefix}Paged`, "first_page"],
    ".rows": Object.values(csvRows).flat(),
    "._run_waiting": Object.values(additions).map((addition) => prefix + addition),
  };
}
