import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import Table from "cli-table3";
import { Command, InvalidArgumentError } from "commander";
import { type Hunted, huntIn, type Kind } from "./lane.ts";
import { mutants } from "./mutants.ts";

await new Command("npm run contract:mutants --")
  .description(
    "Checks the contract suite: puts faults into the answers of a correct server, one at a time, and runs the suite " +
      "against it. Each fault has to be found, except those that the document allows, which must not be. " +
      "Exits with 1 if one is not, or if the suite finds something wrong without a fault.",
  )
  .option("--mock", "before a mock instead of a sandbox")
  .option(
    "--only <text>",
    "only mutants whose class and name, such as paging/item-twice, contain this text",
    "",
  )
  .option("--lanes <n>", "how many are hunted at a time", count, availableParallelism())
  .option("--json", "print the result as JSON")
  .action(run)
  .parseAsync();

type Options = {
  readonly mock?: true;
  readonly only: string;
  readonly lanes: number;
  readonly json?: true;
};

async function run({ mock, only, lanes, json }: Options): Promise<void> {
  const kind: Kind = mock ? "mock" : "server";
  const healthy = await huntIn(kind);
  const wrong = healthy.found ?? healthy.brokeOff;
  if (wrong !== undefined) {
    process.stderr.write(`contract:mutants: without a mutant the suite finds: ${wrong}\n`);
    process.exitCode = 1;
    return;
  }
  const chosen = mutants.filter(
    (mutant) => (mutant.before ?? kind) === kind && `${mutant.class}/${mutant.name}`.includes(only),
  );
  const done: Hunted[] = [];
  const report = (hunted: Hunted) => {
    done.push(hunted);
    process.stderr.write(`${done.length}/${chosen.length} ${lineOf(hunted)}\n`);
  };
  const names = chosen.map(({ name }) => name);
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      runLane(
        kind,
        names.filter((_name, index) => index % lanes === lane),
        report,
      ),
    ),
  );
  process.stdout.write(`${json ? JSON.stringify(done, undefined, 2) : tableOf(done)}\n`);
  process.exitCode = done.every(isRight) ? 0 : 1;
}

/** A lane is a thread: a mutant's server, proxy and suite keep one core busy. */
async function runLane(
  kind: Kind,
  names: readonly string[],
  report: (hunted: Hunted) => void,
): Promise<void> {
  const worker = new Worker(new URL("lane-worker.ts", import.meta.url), { workerData: { kind, names } });
  worker.on("message", report);
  await once(worker, "exit");
}

function isRight({ mutant, found, brokeOff }: Hunted): boolean {
  if (found === undefined && brokeOff !== undefined) return false;
  return (found === undefined) === (mutant.allowed === true);
}

function lineOf(hunted: Hunted): string {
  const { class: kind, name } = hunted.mutant;
  return `${isRight(hunted) ? "" : "WRONG "}${kind}/${name} ${outcomeOf(hunted)}`;
}

function outcomeOf({ found, brokeOff }: Hunted): string {
  if (found !== undefined) return `caught by ${firstLineOf(found)}`;
  return brokeOff === undefined ? "survived" : `unknown, since a test broke off: ${firstLineOf(brokeOff)}`;
}

function firstLineOf(text: string): string {
  const [line = ""] = text.split("\n");
  return line.slice(0, 160);
}

function tableOf(done: readonly Hunted[]): string {
  const table = new Table({
    head: ["class", "caught", "allowed", "wrong"],
    style: { head: [], border: [], compact: true },
  });
  for (const [name, group] of Map.groupBy(done, ({ mutant }) => mutant.class)) {
    const right = group.filter(isRight);
    const allowed = right.filter(({ mutant }) => mutant.allowed === true).length;
    const wrong = group.filter((hunted) => !isRight(hunted)).map(({ mutant }) => mutant.name);
    table.push([name, right.length - allowed, allowed, wrong.join(" ")]);
  }
  return table.toString();
}

function count(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError("It is not a whole number from 1 to 99.");
  return Number(text);
}
