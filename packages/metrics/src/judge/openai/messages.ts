import { fence } from "../fence.ts";
import { instructionsForAll } from "../instructions-for-all.ts";
import type { JudgeRequest } from "../judge.ts";
import type { Dialect } from "./dialect.ts";

/**
 * The two messages of a request. The system message has only our own words, so that no text under evaluation
 * can pass for it; the material is alone in the user message. The schema is in the system message unless the
 * request carries it already.
 */
export async function messagesOf(
  { question: { instructions, schema }, material, correction }: Omit<JudgeRequest, "run">,
  format: Dialect["format"],
  draw: () => string,
): Promise<[{ role: "system"; content: string }, { role: "user"; content: string }]> {
  const system = [
    instructions.trim(),
    instructionsForAll,
    ...(format === "json_schema" ? [] : [`The object must fit this JSON Schema: ${JSON.stringify(schema)}`]),
    ...(correction === undefined
      ? []
      : [
          `Your last answer to this could not be used: the answer ${correction}. Answer again, from the start.`,
        ]),
  ];
  return [
    { role: "system", content: system.join("\n") },
    { role: "user", content: await fence(material, draw) },
  ];
}
