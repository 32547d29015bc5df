import { type JudgeShare, shareOf } from "../../domain/judge-shares.ts";
import type { JudgeShares } from "../../store/store.ts";

/** The shares of judges in memory, as a store keeps them. */
export function memoryShares(now: () => number): JudgeShares {
  const rows = new Map<string, JudgeShare & { readonly freeAt: number }>();
  return {
    async shareJudges(holder, { held, wanted, total }, lease) {
      const live = [...rows.values()].filter(({ freeAt }) => freeAt > now());
      const own = live.find((each) => each.holder === holder)?.held ?? 0;
      const others = live.filter((each) => each.holder !== holder);
      const given = shareOf({ holder, held: Math.min(held, own), wanted, total }, others, now());
      rows.set(holder, { holder, held: given.held, wanted, total, freeAt: now() + lease });
      return given;
    },
    async leaveJudges(holder) {
      rows.delete(holder);
    },
  };
}
