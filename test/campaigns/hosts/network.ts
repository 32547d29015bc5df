import { spawn } from "node:child_process";
import { once } from "node:events";
import { readlinkSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type Link, linkOf } from "./link.ts";
import { run } from "./run.ts";

/** Which way a host is reached: from clients and judges, or from the database. */
const ways = ["front", "back"] as const;
export type Way = (typeof ways)[number];

/** A host with a network of its own. It has an address and a link on each way. */
type Host = {
  readonly addresses: Readonly<Record<Way, string>>;
  readonly links: Readonly<Record<Way, Link>>;
  /** The file of its network. */
  readonly network: string;
  /** What a command line begins with that runs on it. It ends with this process, however that ends. */
  readonly enter: readonly string[];
};

/** Hosts that reach each other. */
export type Network = Disposable & {
  /** The address of this process in front. */
  readonly address: string;
  readonly hosts: readonly Host[];
};

/**
 * Makes hosts beside this process, whose own network must have nothing in it yet. The kernel removes all of
 * it with the last process that is in it.
 */
export async function openNetwork(count: number): Promise<Network> {
  const numbers = Array.from({ length: count }, (_, index) => index + 2);
  const holders = await Promise.all(numbers.map(holdNetwork));
  const hosts = numbers.map((number, index) => hostOf(number, networkOf(holders[index]?.pid)));
  const everybody = [1, ...numbers];
  const bridges = ways.map((way) => `link add ${way} address ${macOf(way, 1)} type bridge`);
  const cables = numbers.flatMap((number, index) =>
    ways.flatMap((way) => [
      `link add ${way}${number} type veth peer name ${way} address ${macOf(way, number)} netns ${holders[index]?.pid}`,
      `link set ${way}${number} master ${way} up`,
    ]),
  );
  run(["ip", "-batch", "-"], [...bridges, ...cables, ...addressed(1, everybody)].join("\n"));
  for (const [index, { network }] of hosts.entries())
    run(
      ["nsenter", `--net=${network}`, "ip", "-batch", "-"],
      addressed(numbers[index] ?? 0, everybody).join("\n"),
    );
  return {
    address: addressOf("front", 1),
    hosts,
    [Symbol.dispose]() {
      for (const holder of holders) holder.kill("SIGKILL");
    },
  };
}

/** @returns a process that is alone in a new network */
async function holdNetwork() {
  const holder = spawn("setpriv", ["--pdeathsig=KILL", "unshare", "--net", "sleep", "infinity"], {
    stdio: "ignore",
  });
  await once(holder, "spawn");
  const own = readlinkSync("/proc/self/ns/net");
  while (readlinkSync(networkOf(holder.pid)) === own) {
    if (holder.exitCode !== null) throw new Error("A network of its own cannot be made here.");
    await setTimeout(5);
  }
  holder.unref();
  return holder;
}

function networkOf(pid: number | undefined): string {
  return `/proc/${pid}/ns/net`;
}

function hostOf(number: number, network: string): Host {
  return {
    addresses: { front: addressOf("front", number), back: addressOf("back", number) },
    links: { front: linkOf(`front${number}`), back: linkOf(`back${number}`) },
    network,
    enter: ["nsenter", `--net=${network}`, "setpriv", "--pdeathsig=KILL"],
  };
}

/**
 * What gives the ends of a host their addresses. They know those of the others for good: otherwise one that
 * is cut off would be told so by its own kernel, which a router between would not do.
 */
function addressed(number: number, everybody: readonly number[]): readonly string[] {
  return [
    "link set lo up",
    ...ways.flatMap((way) => [
      `addr add ${addressOf(way, number)}/24 dev ${way}`,
      `link set ${way} up`,
      ...everybody
        .filter((other) => other !== number)
        .map(
          (other) =>
            `neigh add ${addressOf(way, other)} lladdr ${macOf(way, other)} dev ${way} nud permanent`,
        ),
    ]),
  ];
}

function addressOf(way: Way, number: number): string {
  return `10.77.${ways.indexOf(way)}.${number}`;
}

function macOf(way: Way, number: number): string {
  return `02:00:00:00:0${ways.indexOf(way)}:${number.toString(16).padStart(2, "0")}`;
}
