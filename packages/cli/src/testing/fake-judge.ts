import { createServer } from "node:http";
import { text } from "node:stream/consumers";

/** An endpoint that speaks chat completions, and how often it was asked. */
export type FakeJudge = AsyncDisposable & {
  readonly url: string;
  readonly asked: () => number;
  /** The requests that were answered, as JSON. */
  readonly answered: readonly string[];
  /** How many questions it answers from the start, while the others hang. @default all */
  answerOnly(most: number): void;
  /** Answers all questions from now on, and those that hang. */
  answerAll(): void;
  /** Refuses questions that fit a pattern, with 400. @default none */
  refuse(pattern: RegExp | undefined): void;
  /** Answers questions that fit a pattern with what does not fit their schema. @default none */
  answerUnfit(pattern: RegExp): void;
};

/**
 * Starts an endpoint that answers each question with the emptiest value that fits its schema, and counts ten
 * tokens read and two written for it.
 */
export async function startFakeJudge(): Promise<FakeJudge> {
  let asked = 0;
  let most = Number.POSITIVE_INFINITY;
  const answered: string[] = [];
  const hanging: (() => void)[] = [];
  let refused: RegExp | undefined;
  let unfit: RegExp | undefined;
  const server = createServer(async (request, response) => {
    asked += 1;
    const body = await text(request);
    if (answered.length >= most) await new Promise<void>((resolve) => hanging.push(resolve));
    if (refused?.test(body)) {
      response.writeHead(400, { "content-type": "application/json" }).end('{"error":{"message":"no"}}');
      return;
    }
    answered.push(body);
    const { response_format } = JSON.parse(body);
    const content = unfit?.test(body) ? "[0]" : JSON.stringify(emptiest(response_format.json_schema.schema));
    response.setHeader("content-type", "application/json").end(
      JSON.stringify({
        id: "1",
        object: "chat.completion",
        created: 1,
        model: "fake",
        choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
        usage: { prompt_tokens: 10, completion_tokens: 2, total_tokens: 12 },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked: () => asked,
    answered,
    answerOnly(count) {
      most = count;
    },
    answerAll() {
      most = Number.POSITIVE_INFINITY;
      for (const answer of hanging.splice(0)) answer();
    },
    refuse(pattern) {
      refused = pattern;
    },
    answerUnfit(pattern) {
      unfit = pattern;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Schema = { readonly type?: string; readonly properties?: Readonly<Record<string, Schema>> };

function emptiest({ type, properties = {} }: Schema): unknown {
  if (type === "object")
    return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, emptiest(schema)]));
  return type === "array" ? [] : "";
}
