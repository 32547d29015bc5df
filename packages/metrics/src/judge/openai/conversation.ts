import { Ajv } from "ajv";
import type { OpenAI } from "openai";
import type { Question, Usage } from "../../metric.ts";
import type { JudgeReply, JudgeRequest } from "../judge.ts";
import { addUsage, JudgeError, noUsage } from "../judge-error.ts";
import { readAnswer } from "../read-answer.ts";
import { type AttemptFailure, type RetryOptions, withRetries } from "../retry.ts";
import { attemptFailureOf } from "./attempt-failure.ts";
import { type Format, formats, lacksFormat, nextFormat, responseFormat } from "./format.ts";
import { messagesOf } from "./messages.ts";

type Party = {
  readonly model: string;
  readonly host: string;
  readonly apiKey: string;
  readonly drawMark: () => string;
};

/** Puts questions to one model, and remembers which way to ask for JSON it understands. */
export function conversation(
  client: OpenAI,
  { model, host, apiKey, drawMark }: Party,
): (request: JudgeRequest, options: RetryOptions) => Promise<JudgeReply> {
  const where = `${model} at ${host}`;
  let format: Format = formats[0];

  return async ({ question, material }, options) => {
    let usage = noUsage;
    const attempt = async (): Promise<{ value: unknown } | AttemptFailure> => {
      const tried = format;
      try {
        const completion = await client.chat.completions.create(
          { model, messages: messagesOf(question, material, drawMark), ...responseFormat(tried, question) },
          { signal: options.signal },
        );
        usage = addUsage(usage, usageOf(completion));
        return { value: verdictOf(completion, question, where) };
      } catch (cause) {
        options.signal.throwIfAborted();
        if (cause instanceof JudgeError) return { failure: cause, retryable: false };
        const worse = lacksFormat(cause) ? nextFormat(tried) : undefined;
        if (worse === undefined) return attemptFailureOf(cause, where, apiKey, options.clock.now());
        // Another question may have found out in the meantime.
        if (format === tried) format = worse;
        return attempt();
      }
    };

    try {
      return { value: await withRetries(attempt, options), usage };
    } catch (cause) {
      // Everything else has been sorted; what is left is the signal, and the deadline knows whose it was.
      const [kind, message] =
        cause instanceof JudgeError ? [cause.kind, cause.message] : (["aborted", where] as const);
      throw new JudgeError(kind, message, usage);
    }
  };
}

function verdictOf(completion: OpenAI.ChatCompletion, question: Question, where: string): unknown {
  // An endpoint that is not OpenAI's may leave out what the types promise.
  const choice = completion.choices?.[0];
  const refusal = choice?.message?.refusal;
  if (typeof refusal === "string" && refusal !== "")
    throw new JudgeError("refused", `${where}: the model refused ${question.id}: ${refusal.slice(0, 200)}`);
  if (choice?.finish_reason === "content_filter")
    throw new JudgeError("refused", `${where}: a content filter stopped the answer to ${question.id}.`);
  const content = choice?.message?.content;
  const value = typeof content === "string" ? readAnswer(content) : undefined;
  const fits = ajv.compile(question.schema);
  if (value !== undefined && fits(value)) return value;
  const problem =
    choice?.finish_reason === "length"
      ? "was cut off by the model's limit on tokens"
      : value === undefined
        ? "ends with no JSON object"
        : `does not fit: ${ajv.errorsText(fits.errors, { dataVar: "answer" })}`;
  throw new JudgeError("unparseable", `${where}: the answer to ${question.id} ${problem}.`);
}

// Compiled once for each schema: Ajv keeps them by identity.
const ajv = new Ajv();

function usageOf({ usage }: OpenAI.ChatCompletion): Usage {
  const count = (tokens: unknown) => (typeof tokens === "number" && tokens >= 0 ? tokens : 0);
  return { input_tokens: count(usage?.prompt_tokens), output_tokens: count(usage?.completion_tokens) };
}
