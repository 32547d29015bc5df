import { sampleKey } from "../generate/sample-call.ts";

/** What is said once everything listens: the addresses, the key, and a call to try for each. */
export function greeting({ server, mock, data }: { server: string; mock: string; data: string }): string {
  return [
    "The system and its mock are listening.",
    "",
    `  System    ${server}/api/v1  (a sandbox; it remembers)`,
    `  Mock      ${mock}/api/v1  (answers from the examples)`,
    `  Docs      ${server}/docs`,
    `  Key       ${sampleKey}  (for both)`,
    `  Data      ${data}`,
    "",
    `  curl "${server}/api/v1/runs/991" -H "Authorization: Bearer ${sampleKey}"`,
    `  curl "${mock}/api/v1/datasets" -H "Authorization: Bearer ${sampleKey}"`,
    "",
    "Ctrl-C stops both. What the system knows is there again at the next start; npm start -- --fresh begins anew.",
    "",
  ].join("\n");
}
