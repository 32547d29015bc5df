import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { Contradiction } from "./contradiction.ts";
import { type CrashStore, crashOn, crashStores } from "./crash/stores.ts";
import { type Progress, progressOn } from "./progress.ts";

type Options = { readonly seed: number; readonly json?: true };
type Place = {
  readonly folder: string;
  readonly seed: number;
  readonly tell: Progress;
  readonly signal: AbortSignal;
};

const program = new Command("npm run campaign --").description(
  "Tries for long what the tests try for a moment. Exit code 1 means that something was seen which must not be. " +
    "Ctrl-C ends it early, with what it has seen by then.",
);

seeded(program.command("crash"))
  .description(
    "Kill API, workers and database again and again while users work, and compare what was answered with what is kept.",
  )
  .option("--rounds <n>", "how many times something is killed, in equal shares on each store", positive, 200)
  .addOption(
    new Option("--on <store>", "what keeps everything: a data folder, or a PostgreSQL, which it brings along")
      .choices([...crashStores, "both"])
      .default("both"),
  )
  .action(({ rounds, on, ...options }: Options & { rounds: number; on: CrashStore | "both" }) =>
    run(`crash --rounds ${rounds} --on ${on}`, options, (place) =>
      crashOn(on === "both" ? crashStores : [on], { ...place, rounds }),
    ),
  );

seeded(program.command("hosts"))
  .description(
    "Cut and slow the links between API, workers and database on hosts of their own, whose clocks differ. Linux, as root.",
  )
  .option("--rounds <n>", "how many times links fail", positive, 30)
  .action(async ({ rounds, ...options }: Options & { rounds: number }) => {
    const { isInOwnNetwork, inOwnNetwork, noHosts } = await import("./hosts/own-network.ts");
    if (noHosts !== null) program.error(`It cannot make hosts: ${noHosts}.`);
    if (isInOwnNetwork())
      return run(`hosts --rounds ${rounds}`, options, async (place) =>
        (await import("./hosts/hosts.ts")).hosts({ ...place, rounds }),
      );
    process.exitCode = (await inOwnNetwork([process.execPath, ...process.argv.slice(1)], "inherit")).code;
  });

seeded(program.command("requests"))
  .description("Send a server valid, broken and mutated requests while another user waits for it.")
  .option("--count <n>", "how many requests", positive, 20_000)
  .action(({ count, ...options }: Options & { count: number }) =>
    run(`requests --count ${count}`, options, async (place) =>
      (await import("./requests/requests.ts")).requests({ ...place, count }),
    ),
  );

seeded(program.command("users"))
  .description(
    "Have several users do things at once, beside a model of who owns and sees what, of names and money.",
  )
  .option("--count <n>", "how many sequences of steps", positive, 1_000)
  .option("--postgres", "keep everything in a PostgreSQL, which it brings along")
  .action(({ count, postgres: onPostgres, ...options }: Options & { count: number; postgres?: boolean }) =>
    run(`users --count ${count}${onPostgres ? " --postgres" : ""}`, options, async (place) =>
      (await import("./users/users.ts")).users({ ...place, count, onPostgres: onPostgres === true }),
    ),
  );

await program.parseAsync();

function seeded(command: Command): Command {
  return command
    .option(
      "--seed <n>",
      "begins the same choices again; the moments differ",
      positive,
      1 + (Date.now() % 2 ** 31),
    )
    .option("--json", "print the figures as JSON");
}

/** Prints the figures, or what contradicts, and keeps the data only of a contradiction. */
async function run(
  name: string,
  { seed, json }: Options,
  campaign: (place: Place) => Promise<object>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aegis-campaign-"));
  const { tell, clear } = progressOn(process.stderr);
  const ending = new AbortController();
  process.on("SIGINT", () => (ending.signal.aborted ? process.exit(130) : ending.abort()));
  const print = (report: object, text: string) =>
    process.stdout.write(`${json ? JSON.stringify({ seed, ...report }, undefined, 2) : text}\n`);
  try {
    const figures = await campaign({ folder, seed, tell, signal: ending.signal });
    clear();
    print(
      { held: true, ...figures },
      `${linesOf(figures).join("\n")}\nheld: nothing contradicts (--seed ${seed})`,
    );
    await rm(folder, { recursive: true });
  } catch (error) {
    clear();
    if (!(error instanceof Contradiction)) throw error;
    const again = `npm run campaign -- ${name} --seed ${seed}`;
    const isKept = (await readdir(folder)).length > 0;
    if (!isKept) await rm(folder, { recursive: true });
    print(
      { held: false, contradiction: error.message, again, ...(isKept ? { folder } : {}) },
      `contradiction: ${error.message}\nTry it again: ${again}${isKept ? `\nIts data and log are kept: ${folder}` : ""}`,
    );
    process.exitCode = 1;
  }
}

/** The figures of a report, one a line, nested ones with the name of what they are in. */
function linesOf(figures: object, before = ""): string[] {
  return Object.entries(figures).flatMap(([name, value]) => {
    const words = before + name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    if (typeof value === "object" && value !== null) return linesOf(value, `${words}: `);
    return [
      `${words.padEnd(40)} ${typeof value === "number" ? Math.round(value).toLocaleString("en") : value}`,
    ];
  });
}

function positive(text: string): number {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value < 1)
    throw new InvalidArgumentError("It is not a whole number from 1.");
  return value;
}
