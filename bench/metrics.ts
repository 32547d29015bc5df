import { agreement } from "./metrics/agreement.ts";
import { bigFile } from "./metrics/big-file.ts";
import { parsers } from "./metrics/parsers.ts";
import { throughput } from "./metrics/throughput.ts";

/** The metrics that ask no judge: how fast, how right, and how much memory a million rows take. */
export async function metrics(): Promise<void> {
  await agreement();
  await throughput();
  await parsers();
  await bigFile();
}
