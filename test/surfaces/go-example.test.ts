import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { exampleKey } from "@aegis/contract";
import { startMock } from "@aegis/mock";
import { expect, test } from "vitest";
import { goProgram, noGo } from "./drivers/go-program.ts";

const page = join(import.meta.dirname, "../../docs/clients-in-other-languages.md");

test.skipIf(noGo !== null)(
  "the example in Go uploads, downloads, unshares and is refused, as its page says",
  async () => {
    const [, example = ""] = /^```go\n([\s\S]*?)^```$/m.exec(await readFile(page, "utf8")) ?? [];
    const program = await goProgram("aegis-go-example", example);
    await using mock = await startMock();
    const env = { AEGIS_API_BASE_URL: `${mock.url}/api/v1`, AEGIS_API_KEY: exampleKey };
    const { stdout } = await promisify(execFile)(program, { env });
    expect(stdout).toMatch(
      /^prompt,output,golden_answer\n[\s\S]+\n404 map\[detail:Metric "no_such_metric" not found\.\]\n$/,
    );
  },
);
