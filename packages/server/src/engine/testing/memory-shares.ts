import { type JudgeShare, shareOf } from "../../domain/judge-shares.ts";
import type { JudgeShares } from "../../store/store.ts";

/** The shares of judges in memory, as a store keeps them. */
export function memoryShares(now: () => number): JudgeShares {
  const rows = new Map<string, JudgeShare & { readonly freeAt: number }>();
  return {
    async shareJudges(process, { held, wanted, total }, lease) {
      const live = [...rows.values()].filter(({ freeAt }) => freeAt > now());
      const own = live.find((each) => each.process === process)?.held ?? 0;
      const others = live.filter((each) => each.process !== process);
      const given = shareOf({ process, held: Math.min(held, own), wanted, total }, others, now());
      rows.set(process, { process, held: given.held, wanted, total, freeAt: now() + lease });
      return given;
    },
    async leaveJudges(process) {
      rows.delete(process);
    },
  };
}
