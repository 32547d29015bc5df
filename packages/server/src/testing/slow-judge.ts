import { setTimeout } from "node:timers/promises";
import { startEndpoint, type TestEndpoint } from "./endpoint.ts";

/** An endpoint that finds nothing, counts the same tokens each time, and answers when a test lets it. */
export type SlowJudge = TestEndpoint & {
  /**
   * How many questions have come, how many of them were withdrawn before they were answered, how many are
   * open, and the most that were at a time.
   */
  readonly seen: { asked: number; withdrawn: number; open: number; most: number };
  /** Milliseconds before each answer; null for none at all, until it is a number again. */
  delay: number | null;
};

const answer = JSON.stringify({
  choices: [{ finish_reason: "stop", message: { content: '{"findings":[]}' } }],
  usage: { prompt_tokens: 1_000, completion_tokens: 100 },
});

export async function slowJudge(): Promise<SlowJudge> {
  const seen = { asked: 0, withdrawn: 0, open: 0, most: 0 };
  const endpoint = await startEndpoint(async (request, response) => {
    seen.asked += 1;
    seen.open += 1;
    seen.most = Math.max(seen.most, seen.open);
    let isOpen = true;
    const leave = () => {
      if (isOpen) seen.open -= 1;
      isOpen = false;
    };
    response.once("close", () => {
      leave();
      if (!response.writableEnded) seen.withdrawn += 1;
    });
    request.resume();
    while (judge.delay === null && !response.destroyed) await setTimeout(20);
    await setTimeout(judge.delay ?? 0);
    leave();
    if (!response.destroyed) response.writeHead(200, { "content-type": "application/json" }).end(answer);
  });
  const judge: SlowJudge = { ...endpoint, url: `${endpoint.url}/v1`, seen, delay: 0 };
  return judge;
}
