import type { Usage } from "../../question.ts";
import type { AskedEndpoint, Judge, JudgeReply, JudgeRequest } from "../judge.ts";
import { abortedByCaller, addUsage, JudgeError, noUsage } from "../judge-error.ts";
import { readAnswer } from "../read-answer.ts";
import { jsonString } from "../text-in-pieces.ts";
import type { Completion } from "./completion.ts";
import { type Dialect, dialectFields, inWords, simplerDialect } from "./dialect.ts";
import { dialectMemory } from "./dialect-memory.ts";
import { excerpt } from "./json.ts";
import { messagesOf } from "./messages.ts";
import type { HttpAnswer } from "./post.ts";
import { readReply } from "./read-reply.ts";
import type { EndpointSettings } from "./settings.ts";
import { type AskedModel, toJudgeError } from "./to-judge-error.ts";
import { usageOf } from "./token-counts.ts";

/** One model of an endpoint, and how it is asked. */
export type ChatModel = {
  /** The name of the judge. */
  readonly name: string;
  /** What the endpoint calls the model. */
  readonly model: string;
  readonly settings: EndpointSettings;
  /** As `Judge` has it. */
  readonly origin: string;
  readonly endpoint: AskedEndpoint;
  readonly source: AskedModel;
  /** Sends the body of a request. @throws JudgeError if there is no whole answer */
  readonly send: (body: string, signal: AbortSignal | undefined) => Promise<HttpAnswer>;
  readonly drawMark: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Asks one model, once a question, and remembers what of a request it refuses. */
export function chatJudge(asked: ChatModel): Judge {
  const { name, model, settings, origin, endpoint, source, send, drawMark, now } = asked;
  const memory = dialectMemory();
  /** Requests to which the server broke down: another try asks for JSON in words, which may be why. */
  const broken = new WeakSet<JudgeRequest>();
  /** Whether an answer did not fit the schema in its request: an endpoint may drop what it does not know. */
  let dropsSchema = false;

  const ask = async (request: JudgeRequest): Promise<JudgeReply> => {
    const { question, signal } = request;
    const begun = memory.begin();
    let dialect: Dialect = broken.has(request) ? inWords(begun) : begun;
    let spent = noUsage;
    for (;;) {
      const isSchemaSaid = dropsSchema || request.correction !== undefined;
      const messages = await messagesOf(request, isSchemaSaid ? "words" : dialect.format, drawMark);
      const fields = { ...settings.body, model, ...dialectFields(dialect, settings, question) };
      const answer = await send(await bodyOf(fields, messages), signal).catch((cause) => {
        if (signal?.aborted) throw abortedByCaller(spent);
        throw cause instanceof JudgeError ? cause.withUsage(addUsage(spent, cause.usage)) : cause;
      });
      const reply = readReply(answer, source, now());
      if ("completion" in reply) {
        if (!broken.has(request)) memory.answered(begun, dialect);
        const { texts, usage: counted } = reply.completion;
        const usage = addUsage(
          spent,
          usageOf(
            counted,
            messages.map(({ content }) => content),
            texts,
          ),
        );
        try {
          return { value: verdictOf(reply.completion, request, source, usage), usage };
        } catch (cause) {
          dropsSchema ||= dialect.format === "json_schema" && isCorrectable(cause);
          throw cause;
        }
      }
      const { failure, usage } = reply;
      spent = addUsage(spent, usage);
      const simpler = simplerDialect(dialect, failure, settings);
      if (simpler === undefined) {
        if (failure.status === 500) broken.add(request);
        throw toJudgeError(failure, source, spent);
      }
      dialect = simpler;
    }
  };

  return { name, source: origin, endpoint, ask };
}

/** The body of a request as JSON; long texts are written in pieces. */
async function bodyOf(
  fields: { readonly model: string },
  messages: readonly { readonly role: string; readonly content: string }[],
): Promise<string> {
  const written: string[] = [];
  for (const { role, content } of messages)
    written.push(`{"role":${JSON.stringify(role)},"content":${await jsonString(content)}}`);
  return `${JSON.stringify(fields).slice(0, -1)},"messages":[${written}]}`;
}

function isCorrectable(cause: unknown): boolean {
  return cause instanceof JudgeError && cause.correction !== null;
}

/** @throws JudgeError if the model refused, or its answer does not fit the question's schema */
function verdictOf(
  { texts, end, refusal, lacks }: Completion,
  { question, material }: JudgeRequest,
  { model, redact }: AskedModel,
  usage: Usage,
): unknown {
  const error = (kind: "refused" | "unparseable", what: string, correction?: string | null) =>
    new JudgeError(kind, redact(`${model}: ${what}`), {
      usage,
      ...(correction === undefined ? {} : { correction }),
    });
  if (refusal !== null) throw error("refused", `the model refused ${question.id}: ${excerpt(refusal)}`);
  if (end === "filter") throw error("refused", `a content filter stopped the answer to ${question.id}.`);
  // Whatever came before the cut is a draft. Another answer would be cut off as well.
  if (end === "length")
    throw error(
      "unparseable",
      `the answer to ${question.id} was cut off by the limit on tokens: raise the most tokens of an answer.`,
      null,
    );
  if (lacks !== null) throw error("unparseable", `the answer to ${question.id} ${lacks}.`, lacks);
  let problem = "is empty";
  for (const [at, text] of texts.entries()) {
    const answer = readAnswer(text, question, material);
    if ("value" in answer) return answer.value;
    if (at === 0) problem = answer.problem;
  }
  throw error(
    "unparseable",
    `the answer to ${question.id} ${problem}. It begins: ${excerpt(texts[0] ?? "", 150)}`,
    problem,
  );
}
