import {
  type EndpointShare,
  type HolderShares,
  overAll,
  shareOf,
  sharesOf,
} from "../../domain/judge-shares.ts";
import type { JudgeShares } from "../../store/store.ts";

/** The shares of judges in memory, as a store keeps them. */
export type MemoryShares = JudgeShares & {
  /** The same as processes of an earlier version reach it, which know of one endpoint. */
  readonly asEarlier: JudgeShares;
};

export function memoryShares(now: () => number): MemoryShares {
  const rows = new Map<string, HolderShares & { readonly freeAt: number }>();
  const live = () => [...rows.values()].filter(({ freeAt }) => freeAt > now());
  const leaveJudges = async (holder: string) => void rows.delete(holder);
  return {
    async shareJudges(holder, needs, lease) {
      const given = sharesOf(holder, needs, live(), now());
      const shares = needs.map(({ endpoint, wanted, total }, at): [string, EndpointShare] => [
        endpoint,
        { held: given[at]?.held ?? 0, wanted, total },
      ]);
      const all = overAll(shares.map(([, share]) => share));
      rows.set(holder, { holder, ...all, endpoints: Object.fromEntries(shares), freeAt: now() + lease });
      return given;
    },
    leaveJudges,
    asEarlier: {
      async shareJudges(holder, needs, lease) {
        const own = live().find((each) => each.holder === holder)?.held ?? 0;
        const others = live().filter((each) => each.holder !== holder);
        return needs.map(({ held, wanted, total }) => {
          const given = shareOf({ holder, held: Math.min(held, own), wanted, total }, others, now());
          const row = { holder, held: given.held, wanted, total, endpoints: null };
          rows.set(holder, { ...row, freeAt: now() + lease });
          return given;
        });
      },
      leaveJudges,
    },
  };
}
