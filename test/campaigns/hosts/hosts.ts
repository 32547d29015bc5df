import { chanceOf } from "../chance.ts";
import { mustHold } from "../contradiction.ts";
import { type CrashFigures, type CrashOptions, crash } from "../crash/crash.ts";
import { hostsSystem, judgeCalls } from "./hosts-system.ts";
import { openNetwork } from "./network.ts";

/**
 * Torments the links between several hosts, whose clocks are minutes apart. This process must be in a network
 * of its own.
 *
 * @throws Contradiction
 */
export async function hosts(options: Omit<CrashOptions, "open" | "judgeHost">): Promise<CrashFigures> {
  using network = await openNetwork(6);
  const chance = chanceOf(options.seed + 4);
  const figures = await crash({
    ...options,
    judgeHost: network.address,
    // Each waits while its link is cut; more of them only keep the machine busy.
    mostClients: 6,
    open: (setting) => hostsSystem(setting, { network, chance }),
  });
  const { mostQuestions } = figures;
  mustHold(
    mostQuestions <= judgeCalls,
    () => `The judge was asked ${mostQuestions} questions at a time, ${judgeCalls} may be.`,
  );
  return figures;
}
