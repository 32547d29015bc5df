// @ts-check
import { entries, follow, mapping, operationsOf } from "../document.js";

/** Response headers that HTTP knows, and whatever else is written like one. */
const header = /`((?:Allow|ETag|Link|Location|Sunset|Vary)|[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)+)`/g;

/** What a client sends. */
const sent = ["Authorization", "If-None-Match", "Content-Type", "Idempotency-Key"];

/**
 * A response header that a text names is described under `headers`: of the response, if the response names
 * it, or of any response, if the operation does.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function headersTold(_target, _options, { document }) {
  const root = mapping(document.data);
  return operationsOf(root).flatMap(({ value, path }) => {
    const responses = entries(value.responses).map(([status, response]) =>
      follow(root, { value: mapping(response), path: [...path, "responses", status] }),
    );
    const all = responses.flatMap((response) => Object.keys(mapping(response.value.headers)));
    return [
      ...responses.flatMap((response) =>
        untold(response.value.description, Object.keys(mapping(response.value.headers)), response.path),
      ),
      ...untold(value.description, all, path),
    ];
  });
}

/**
 * @param {unknown} text
 * @param {string[]} described
 * @param {import("../document.js").Path} path
 */
function untold(text, described, path) {
  const named = [...String(text).matchAll(header)].map(([, name]) => String(name));
  return [...new Set(named)]
    .filter((name) => !described.includes(name) && !sent.includes(name))
    .map((name) => ({ message: `Describe the header ${name} under \`headers\`, not only in words.`, path }));
}
