import { Ajv } from "ajv";
import type { OpenAI } from "openai";
import type { Question, Usage } from "../../metric.ts";
import type { Judge, JudgeReply, JudgeRequest } from "../judge.ts";
import { abortedByCaller, JudgeError } from "../judge-error.ts";
import { readAnswer } from "../read-answer.ts";
import { type Format, formats, lacksFormat, nextFormat, responseFormat } from "./format.ts";
import { messagesOf } from "./messages.ts";
import { toJudgeError } from "./to-judge-error.ts";

type Model = {
  /** The model's slug. */
  readonly name: string;
  readonly host: string;
  readonly apiKey: string;
  readonly drawMark: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Asks one model, once a question, and remembers which way of asking for JSON it understands. */
export function chatJudge(client: OpenAI, { name, host, apiKey, drawMark, now }: Model): Judge {
  const source = `${name} at ${host}`;
  let format: Format = formats[0];

  const ask = async ({ question, material, signal }: JudgeRequest): Promise<JudgeReply> => {
    const tried = format;
    try {
      const completion = await client.chat.completions.create(
        {
          model: name,
          messages: messagesOf(question, material, drawMark),
          ...responseFormat(tried, question),
        },
        { signal },
      );
      const usage = usageOf(completion);
      return { value: verdictOf(completion, question, source, usage), usage };
    } catch (cause) {
      if (cause instanceof JudgeError) throw cause;
      if (signal?.aborted) throw abortedByCaller();
      const worse = lacksFormat(cause) ? nextFormat(tried) : undefined;
      if (worse === undefined) throw toJudgeError(cause, source, apiKey, now());
      // Another question may have found this out in the meantime.
      if (format === tried) format = worse;
      return ask({ question, material, signal });
    }
  };

  return { name, ask };
}

/** @throws JudgeError if the model refused, or its answer does not fit the question's schema */
function verdictOf(
  completion: OpenAI.ChatCompletion,
  question: Question,
  source: string,
  usage: Usage,
): unknown {
  // An endpoint that is not OpenAI's may leave out what the types promise.
  const choice = completion.choices?.[0];
  const refusal = choice?.message?.refusal;
  if (typeof refusal === "string" && refusal !== "")
    throw new JudgeError("refused", `${source}: the model refused ${question.id}: ${refusal.slice(0, 200)}`, {
      usage,
    });
  if (choice?.finish_reason === "content_filter")
    throw new JudgeError("refused", `${source}: a content filter stopped the answer to ${question.id}.`, {
      usage,
    });
  const content = choice?.message?.content;
  const value = typeof content === "string" ? readAnswer(content) : undefined;
  const fits = ajv.compile(question.schema);
  if (value !== undefined && fits(value)) return value;
  const problem =
    choice?.finish_reason === "length"
      ? "was cut off by the model's token limit"
      : value === undefined
        ? "does not end with a JSON object"
        : `does not fit: ${ajv.errorsText(fits.errors, { dataVar: "answer" })}`;
  throw new JudgeError("unparseable", `${source}: the answer to ${question.id} ${problem}.`, { usage });
}

// Compiled once for each schema: Ajv keeps what it compiled by the schema's identity.
const ajv = new Ajv();

function usageOf({ usage }: OpenAI.ChatCompletion): Usage {
  const count = (tokens: unknown) => (typeof tokens === "number" && tokens >= 0 ? tokens : 0);
  return { input_tokens: count(usage?.prompt_tokens), output_tokens: count(usage?.completion_tokens) };
}
