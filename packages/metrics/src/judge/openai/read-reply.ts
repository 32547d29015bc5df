import type { Usage } from "../../question.ts";
import { JudgeError, noUsage } from "../judge-error.ts";
import { type Completion, errorIn, readCompletion } from "./completion.ts";
import { type EndpointFailure, endpointFailure, wordsOfText } from "./endpoint-failure.ts";
import { excerpt, fieldsOf, parsedJson } from "./json.ts";
import type { HttpAnswer } from "./post.ts";
import type { AskedModel } from "./to-judge-error.ts";
import { readUsage } from "./token-counts.ts";

/** What an endpoint replied: a completion, or an error with the tokens that were counted all the same. */
export type EndpointReply =
  | { readonly completion: Completion }
  | { readonly failure: EndpointFailure; readonly usage: Usage };

/**
 * Reads an answer, whose status may say nothing of what it holds.
 *
 * @param now milliseconds since 1970
 * @throws JudgeError if the answer is neither a completion nor an error
 */
export function readReply(answer: HttpAnswer, { model, redact }: AskedModel, now: number): EndpointReply {
  const { status, text } = answer;
  if (status < 200 || status > 299) return { failure: endpointFailure(answer, now), usage: noUsage };
  const body = parsedJson(text);
  const error = errorIn(body);
  if (error !== undefined) return { failure: endpointFailure(answer, now, error), usage: countedIn(body) };
  const completion = readCompletion(body);
  if (completion !== undefined) return { completion };
  if (body === undefined && (text.trim() === "" || /^\s*[{[]/.test(text)))
    throw new JudgeError(
      "unreachable",
      redact(`${model}: the answer ends in the middle: ${excerpt(text) || "it is empty"}`),
      {
        status,
        retry: { after: undefined },
      },
    );
  throw new JudgeError(
    body === undefined ? "unreachable" : "unparseable",
    redact(`${model}: the answer is not a chat completion, but ${excerpt(wordsOfText(text))}`),
    { status },
  );
}

function countedIn(body: unknown): Usage {
  return { ...noUsage, ...readUsage(fieldsOf(body).usage) };
}
