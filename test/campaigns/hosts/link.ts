import { run } from "./run.ts";

/** A cable to a host. */
export type Link = {
  /** From now on what is sent is lost, in both directions, and nobody is told. */
  readonly cut: () => void;
  /** From now on what is sent takes its time, and some of it is lost. */
  readonly slow: () => void;
  /** Makes it whole and quick again. */
  readonly mend: () => void;
};

/** The cable at a port of a bridge in the network of this process. */
export function linkOf(port: string): Link {
  const pass = (state: number) => run(["bridge", "link", "set", "dev", port, "state", String(state)]);
  const clear = () => tryQueue(["del", "dev", port, "root"]);
  return {
    cut: () => void pass(disabled),
    slow() {
      clear();
      if (!queues.some((queue) => tryQueue(["add", "dev", port, "root", ...queue])))
        throw new Error(
          `This kernel has no ${queues.map(([kind]) => kind).join(" or ")} to slow a link with.`,
        );
    },
    mend() {
      clear();
      pass(forwarding);
    },
  };
}

/** The numbers that the bridge knows states of a port by. */
const [disabled, forwarding] = [0, 3];

/** Late, uneven and with losses; or if the kernel cannot do that, narrow with a short queue. */
const queues = [
  ["netem", "delay", "200ms", "50ms", "loss", "2%"],
  ["tbf", "rate", "256kbit", "burst", "4kb", "latency", "400ms"],
];

function tryQueue(parameters: readonly string[]): boolean {
  try {
    run(["tc", "qdisc", ...parameters]);
    return true;
  } catch {
    return false;
  }
}
