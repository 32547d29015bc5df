import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import type { Chance } from "../chance.ts";

/** An OpenAI-compatible endpoint that outlives the server which asks it. */
export type SlowJudge = AsyncDisposable & {
  readonly url: string;
  /** From now on leaves questions about texts with `heldWord` without an answer. */
  readonly hold: () => void;
  /** Whether a question about a text with these words has come since it was told to hold. */
  readonly wasAsked: (words: string) => boolean;
  /** The most questions that were open at a time. */
  readonly most: () => number;
  /** Answers what it held back, and holds no more. */
  readonly release: () => void;
};

/** What a text has in it so that the judge can be told to hold back its answer. */
export const heldWord = "held-back";

/**
 * Finds nothing in any text, after a while, and counts tokens by chance, so that each evaluation has a cost
 * of its own. Once in a while it fails instead, or hangs up, or refuses all questions for a moment: what is
 * refused is not asked again, and fails.
 *
 * @param host the address that it is asked at
 */
export async function slowJudge(chance: Chance, host = "127.0.0.1"): Promise<SlowJudge> {
  const questions: string[] = [];
  let gate: PromiseWithResolvers<void> | undefined;
  let refusesUntil = 0;
  let [open, most] = [0, 0];
  const server = createServer(async (request, response) => {
    open += 1;
    most = Math.max(most, open);
    let isOpen = true;
    const leave = () => {
      if (isOpen) open -= 1;
      isOpen = false;
    };
    response.once("close", leave);
    const question = await text(request).catch(() => "");
    if (gate !== undefined) questions.push(question);
    if (question.includes(heldWord)) await gate?.promise;
    else await setTimeout(chance.isOneIn(40) ? 1_500 : chance.between(2, 60));
    // Who has the answer may ask the next one before this one is closed here.
    leave();
    if (chance.isOneIn(200)) refusesUntil = performance.now() + refusing;
    if (performance.now() < refusesUntil) response.writeHead(422).end(refusal);
    else answer(response, chance);
  });
  await once(server.listen(0, host), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The judge has no port.");
  const release = () => {
    gate?.resolve();
    gate = undefined;
  };
  return {
    url: `http://${host}:${address.port}/v1`,
    hold: () => {
      questions.length = 0;
      gate = Promise.withResolvers();
    },
    most: () => most,
    wasAsked: (words) => questions.some((question) => question.includes(words)),
    release,
    [Symbol.asyncDispose]: async () => {
      release();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Milliseconds for which it refuses all questions. */
const refusing = 500;

const refusal = JSON.stringify({ error: { message: "This cannot be judged." } });

function answer(response: ServerResponse, chance: Chance): void {
  if (response.destroyed) return;
  if (chance.isOneIn(60)) return void response.destroy();
  if (chance.isOneIn(60)) return void response.writeHead(500).end("{}");
  const usage = { prompt_tokens: chance.between(100, 900), completion_tokens: chance.between(5, 90) };
  const choices = [{ finish_reason: "stop", message: { content: '{"findings":[]}' } }];
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ choices, usage }));
}
