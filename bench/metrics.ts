import { agreement } from "./metrics/agreement.ts";
import { bigFile } from "./metrics/big-file.ts";
import { parsers } from "./metrics/parsers.ts";
import { throughput } from "./metrics/throughput.ts";

/** The metrics without a judge: their speed, their accuracy, and the memory that a million rows take. */
export async function metrics(): Promise<void> {
  await agreement();
  await throughput();
  await parsers();
  await bigFile();
}
