// Run in a network of its own, prints after how many milliseconds a database lets go of what a process had
// locked in a transaction when its link was cut without a word. With an address, it is that process.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { lookAt, startPostgres } from "@aegis/server/testing";
import { openNetwork } from "./network.ts";

const lock = "select pg_advisory_xact_lock(1)";
const [, program = "", address] = process.argv;

if (address === undefined) await measure();
else await lockForGood(address);

async function measure(): Promise<void> {
  using network = await openNetwork(2);
  const [far, near] = network.hosts;
  if (far === undefined || near === undefined) throw new Error("There are two hosts.");
  const { url } = await startPostgres({
    settings: { listen_addresses: far.addresses.back },
    network: far.network,
  });
  const [enter = "", ...parameters] = near.enter;
  const through = `postgres://postgres@${far.addresses.back}/postgres`;
  const locking = spawn(enter, [...parameters, process.execPath, program, through], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(locking.stdout, "data");
  near.links.back.cut();
  const begun = performance.now();
  await lookAt(url("postgres"), (ask) => ask(lock));
  if (locking.exitCode !== null || locking.signalCode !== null)
    throw new Error("The process that had locked has ended, which frees what it had locked.");
  process.stdout.write(String(Math.round(performance.now() - begun)));
  locking.kill("SIGKILL");
  process.exit();
}

async function lockForGood(url: string): Promise<void> {
  await lookAt(url, async (ask) => {
    await ask(lock);
    process.stdout.write("locked");
    await new Promise((resolve) => setTimeout(resolve, 300_000));
  });
}
