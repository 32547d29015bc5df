import { element } from "../element.ts";
import { type Answer, readable } from "./answer.ts";

/** An answer to look at: status and time first, then its body, with the headers to unfold. */
export async function answerView(answer: Answer): Promise<HTMLElement> {
  const { status, statusText, milliseconds, headers, body } = answer;
  const kind = status < 300 ? "good" : status < 400 ? "fair" : "bad";
  return element(
    "div",
    {},
    element(
      "p",
      { class: "aegis-outcome" },
      element("strong", { class: `aegis-${kind}` }, `${status} ${statusText}`.trim()),
      ` ${Math.round(milliseconds).toLocaleString("en")} ms, ${body.size.toLocaleString("en")} bytes`,
    ),
    ...(await bodyView(answer)),
    element(
      "details",
      {},
      element("summary", {}, `${headers.length} headers`),
      element(
        "dl",
        {},
        ...headers.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
      ),
    ),
  );
}

async function bodyView({ body, fileName }: Answer): Promise<HTMLElement[]> {
  if (body.size === 0) return [element("p", {}, "The answer has no body.")];
  const { text, note } = readable(await body.text(), body.type);
  const box = element("pre", { tabindex: "0", "aria-label": "Body of the answer" }, text);
  const isCut = note !== "";
  return [
    box,
    ...(isCut ? [element("p", {}, note)] : []),
    ...(isCut || fileName !== undefined ? [downloadLink(body, fileName ?? "answer.json")] : []),
  ];
}

function downloadLink(body: Blob, name: string): HTMLElement {
  const link = element("a", { download: name, href: URL.createObjectURL(body) }, `Download ${name}`);
  return element("p", {}, link);
}

/** A sentence in place of an answer. */
export function failureView(sentence: string): HTMLElement {
  return element(
    "p",
    { class: "aegis-outcome" },
    element("strong", { class: "aegis-bad" }, "No answer"),
    ` ${sentence}`,
  );
}
