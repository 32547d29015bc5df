import { editBody } from "./edit-body.ts";
import type { Edit, Matching } from "./mutant.ts";

/** An answer on its way to the client. */
export type Answer = {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/** Which answer it is. */
export type Asked = { readonly method: string; readonly path: string };

/** Whether a mutant is about an answer. */
export function matches({ method, path, status }: Matching, asked: Asked, answer?: Answer): boolean {
  return (
    (method === undefined || method === asked.method) &&
    (path === undefined || pattern(path).test(asked.path)) &&
    (status === undefined || answer === undefined || statusPattern(status).test(String(answer.status)))
  );
}

/** An answer after an edit. @param count how many answers there were before */
export function editAnswer(answer: Answer, edit: Edit, count: number): Answer {
  const { status, headers, text } = answer;
  if (edit.op === "status") return { ...answer, status: Number(edit.value) };
  if (edit.op === "header") return { ...answer, headers: editHeader(headers, edit, count) };
  if (edit.op === "body") return { ...answer, text: String(edit.value) };
  if (edit.op === "text")
    return { ...answer, text: text.replace(new RegExp(edit.pattern ?? "$^", "gu"), edit.with ?? "") };
  if (edit.op === "dropRecord")
    return isCsv(answer) ? { ...answer, text: withoutRecord(text, Number(edit.value)) } : answer;
  const isJson = headers["content-type"]?.startsWith("application/json") === true && text !== "";
  return isJson ? { ...answer, status, text: editBody(text, edit) } : answer;
}

function editHeader(headers: Answer["headers"], edit: Edit, count: number): Answer["headers"] {
  const name = edit.name ?? "";
  const { [name]: given, ...others } = headers;
  if (edit.value === null) return others;
  if (edit.pattern !== undefined)
    return given === undefined
      ? headers
      : { ...others, [name]: given.replace(new RegExp(edit.pattern, "gu"), edit.with ?? "") };
  if (edit.present === true && given === undefined) return headers;
  return { ...others, [name]: String(edit.value).replace("{n}", String(count)) };
}

function isCsv({ headers }: Answer): boolean {
  return headers["content-type"]?.startsWith("text/csv") === true;
}

/** Quotes that are open at the end of a line mean that its record goes on in the next. */
function withoutRecord(text: string, index: number): string {
  const lines = text.split(/(?<=\n)/);
  const records: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const begun = isOpen ? (records.pop() ?? "") : "";
    records.push(begun + line);
    isOpen = (line.split('"').length % 2 === 0) !== isOpen;
  }
  const dropped = index < 0 ? records.length + index : index;
  return records.filter((_, at) => at !== dropped).join("");
}

function pattern(path: string): RegExp {
  const source = path
    .split(/(\{id\}|\*\*|\*)/)
    .map(
      (part) =>
        ({ "{id}": "\\d+", "**": ".*", "*": "[^/]+" })[part] ?? part.replace(/[.?+^$|()[\]\\]/g, "\\$&"),
    );
  return new RegExp(`^${source.join("")}$`);
}

function statusPattern(status: number | string): RegExp {
  return new RegExp(`^${String(status).replaceAll("x", "\\d")}$`);
}
