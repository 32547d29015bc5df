import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";

/** A command of this repository that runs as a process of its own. */
export type ServiceCommand = {
  /** For messages. */
  readonly name: string;
  /** Its file and its arguments; with them it prints where it listens as one line of JSON. */
  readonly parameters: readonly [file: string, ...rest: string[]];
};

/** A command that listens. */
export type Service = {
  readonly name: string;
  /** Without a slash at the end. */
  readonly url: string;
  /** Where it keeps everything, if it says so. */
  readonly data: string | undefined;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
};

/** A command ended before it listened. The message is what it wrote to standard error. */
export class NotStarted extends Error {
  override readonly name = "NotStarted";
}

/** What a command is started with. */
export type ServiceOptions = {
  /** The path of Node. */
  readonly node: string;
  /** Asks them to stop. */
  readonly signal: AbortSignal;
  /** Gets what the command writes to standard error once it listens. */
  readonly warn: (chunk: Buffer) => void;
};

/**
 * Starts a command and waits until it listens. The command leads a process group of its own, so Ctrl-C on a
 * terminal reaches it once, from here.
 *
 * @throws NotStarted if it ends before that
 */
export async function startService(
  { name, parameters }: ServiceCommand,
  { node, signal, warn }: ServiceOptions,
): Promise<Service> {
  const tether = new URL("tether.mjs", import.meta.url).href;
  const flags = ["--disable-warning=ExperimentalWarning", "--import", tether];
  const child = spawn(node, [...flags, ...parameters], { detached: true });
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  const ended = once(child, "close").then(() => signal.removeEventListener("abort", stop));

  const errors: Buffer[] = [];
  const keep = (chunk: Buffer) => errors.push(chunk);
  child.stderr.on("data", keep);
  const line = await Promise.race([firstLine(child.stdout), ended]);
  if (typeof line !== "string")
    throw new NotStarted(Buffer.concat(errors).toString().trim() || `The ${name} ended at once.`);
  child.stderr.off("data", keep).on("data", warn);
  return { name, ...saidIn(line), ended };
}

/** Never resolves if the stream ends before. */
function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const end = text.indexOf("\n");
      if (end >= 0) resolve(text.slice(0, end));
    });
  });
}

function saidIn(line: string): Pick<Service, "url" | "data"> {
  const said: unknown = JSON.parse(line);
  if (typeof said === "object" && said !== null && "url" in said && typeof said.url === "string")
    return { url: said.url, data: "data" in said && typeof said.data === "string" ? said.data : undefined };
  throw new Error(`Expected a line of JSON with a url, not ${line}`);
}
