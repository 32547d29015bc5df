import { Ajv } from "ajv";
import type { Question, Usage } from "../../metric.ts";
import type { Judge, JudgeReply, JudgeRequest } from "../judge.ts";
import { abortedByCaller, addUsage, JudgeError, noUsage } from "../judge-error.ts";
import { readAnswer } from "../read-answer.ts";
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
  readonly source: AskedModel;
  /** Sends the body of a request. @throws JudgeError if there is no whole answer */
  readonly send: (body: string, signal: AbortSignal | undefined) => Promise<HttpAnswer>;
  readonly drawMark: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Asks one model, once a question, and remembers what of a request it refuses. */
export function chatJudge({ name, model, settings, source, send, drawMark, now }: ChatModel): Judge {
  const memory = dialectMemory();
  /** Requests to which the server broke down: another try asks for JSON in words, which may be why. */
  const broken = new WeakSet<JudgeRequest>();

  const ask = async (request: JudgeRequest): Promise<JudgeReply> => {
    const { question, material, signal } = request;
    const begun = memory.begin();
    let dialect: Dialect = broken.has(request) ? inWords(begun) : begun;
    let spent = noUsage;
    for (;;) {
      const messages = messagesOf(question, material, drawMark);
      const fields = { ...settings.body, model, messages, ...dialectFields(dialect, settings, question) };
      const answer = await send(JSON.stringify(fields), signal).catch((cause) => {
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
        return { value: verdictOf(reply.completion, question, source, usage), usage };
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

  return { name, ask };
}

/** @throws JudgeError if the model refused, or its answer does not fit the question's schema */
function verdictOf(
  { texts, end, refusal, lacks }: Completion,
  question: Question,
  { model, redact }: AskedModel,
  usage: Usage,
): unknown {
  const error = (kind: "refused" | "unparseable", what: string) =>
    new JudgeError(kind, redact(`${model}: ${what}`), { usage });
  if (refusal !== null) throw error("refused", `the model refused ${question.id}: ${excerpt(refusal)}`);
  if (end === "filter") throw error("refused", `a content filter stopped the answer to ${question.id}.`);
  if (end === "length")
    throw error(
      "unparseable",
      `the answer to ${question.id} was cut off by the limit on tokens: raise the most tokens of an answer.`,
    );
  if (lacks !== null) throw error("unparseable", `the answer to ${question.id} ${lacks}.`);
  const fits = ajv.compile(question.schema);
  const values = texts.map(readAnswer).filter((value) => value !== undefined);
  const fitting = values.find((value) => fits(value));
  if (fitting !== undefined) return fitting;
  const problem =
    values.length === 0
      ? "does not end with a JSON object"
      : `does not fit: ${ajv.errorsText(fits.errors, { dataVar: "answer" })}`;
  throw error(
    "unparseable",
    `the answer to ${question.id} ${problem}. It begins: ${excerpt(texts[0] ?? "", 150)}`,
  );
}

// Compiled once for each schema: Ajv keeps what it compiled by the schema's identity.
const ajv = new Ajv();
