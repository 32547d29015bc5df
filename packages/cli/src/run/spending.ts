import type { Judge } from "@aegis/metrics";
import { JudgeError, type JudgeWrapper } from "@aegis/metrics/judge";
import type { Nano } from "@aegis/rules";
import { costOf, type Prices } from "@aegis/rules/prices";
import { dollars } from "./dollars.ts";

/** What judges have used since the command began, whatever became of their answers. */
export type Spending = {
  /** Null if nobody knows the price of a model that has been asked, or nothing has one. */
  cost(): Nano | null;
  tokens(): number;
  /** Waits for the answers that are still to come: they cost as much as others. */
  settled(): Promise<void>;
};

/** Counts what a command spends. */
export type SpendingMeter = Spending & {
  /** Stands nearest to a judge, so that it sees every try: also those of a question that was given up. */
  readonly metered: JudgeWrapper;
  /** Stands in front of all that asks again: between two tries, too, an answer is still to come. */
  readonly awaited: JudgeWrapper;
};

/** @param prices by which tokens are counted as money; undefined as long as there are none */
export function createSpending(prices: () => Prices | undefined): SpendingMeter {
  const used = new Map<string, Used>();
  const underWay = new Set<Promise<unknown>>();
  const asking = async (judge: Judge, request: Parameters<Judge["ask"]>[0]) => {
    const reply = judge.ask(request);
    underWay.add(reply);
    try {
      return await reply;
    } finally {
      underWay.delete(reply);
    }
  };
  return {
    metered: (judge) => {
      const count = (usage: Used | null) => {
        const { input_tokens, output_tokens } = used.get(judge.name) ?? nothing;
        const more = usage ?? nothing;
        used.set(judge.name, {
          input_tokens: input_tokens + more.input_tokens,
          output_tokens: output_tokens + more.output_tokens,
        });
      };
      return {
        ...judge,
        async ask(request) {
          try {
            const reply = await asking(judge, request);
            count(reply.usage);
            return reply;
          } catch (error) {
            if (error instanceof JudgeError) count(error.usage);
            throw error;
          }
        },
      };
    },
    awaited: (judge) => ({ ...judge, ask: (request) => asking(judge, request) }),
    cost() {
      const table = prices();
      if (table === undefined || [...used.keys()].some((model) => !table.models.has(model))) return null;
      return [...used].reduce((sum, [model_slug, usage]) => sum + costOf(table, { model_slug }, usage), 0);
    },
    tokens: () =>
      [...used.values()].reduce(
        (sum, { input_tokens, output_tokens }) => sum + input_tokens + output_tokens,
        0,
      ),
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

type Used = { readonly input_tokens: number; readonly output_tokens: number };

const nothing: Used = { input_tokens: 0, output_tokens: 0 };

/** What has been spent since a moment, in words: dollars, or tokens if nobody knows what they cost. */
export function spentSince(spending: Spending): () => string | undefined {
  const [cost, tokens] = [spending.cost(), spending.tokens()];
  return () => {
    const used = spending.tokens() - tokens;
    if (used === 0) return undefined;
    const now = spending.cost();
    return now === null || cost === null
      ? `${used.toLocaleString("en")} tokens spent`
      : `${dollars(now - cost)} spent`;
  };
}
