import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { exampleKey } from "@aegis/contract";
import { startMock } from "@aegis/mock";
import { describe, expect, onTestFinished, test } from "vitest";
import { startRecorder } from "../contract/samples/recorder.ts";
import { goProgram, noGo } from "./drivers/go-program.ts";
import { javaProgram, noJava } from "./drivers/java-program.ts";
import { noPhp, phpClient } from "./drivers/php-program.ts";
import { sentRequest } from "./exchange.ts";

const page = join(import.meta.dirname, "../../docs/clients-in-other-languages.md");

const languages = [
  {
    language: "go",
    unavailable: noGo,
    command: async (source: string): Promise<Command> => [await goProgram("aegis-go-example", source)],
    refusal: '404 map[detail:Metric "no_such_metric" not found.]',
  },
  {
    language: "java",
    unavailable: noJava,
    command: (source: string): Promise<Command> => javaProgram("aegis-java-example", source),
    refusal: "404 {detail=Run 2147483647 not found.}",
  },
  {
    language: "php",
    unavailable: noPhp,
    command: async (source: string): Promise<Command> => {
      const folder = await phpClient("aegis-php-example/aegis");
      const file = join(folder, "../example.php");
      await writeFile(file, source.replace("'aegis/client.php'", "__DIR__ . '/aegis/client.php'"));
      return ["php", file];
    },
    refusal: '404 {"detail":"Run 2147483647 not found."}',
  },
] as const;
type Command = readonly [string, ...string[]];

describe.each(languages)("the example in $language", ({ language, unavailable, command, refusal }) => {
  test.skipIf(unavailable !== null)(
    "uploads, downloads, unshares and is refused, as its page says",
    async () => {
      const text = await readFile(page, "utf8");
      const [, example = ""] = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text) ?? [];
      const [program, ...parameters] = await command(example);
      await using mock = await startMock({ strictIds: true });
      const recorder = await startRecorder(mock.url);
      onTestFinished(() => recorder.close());
      const host = recorder.hostFor(language);
      const env = { ...process.env, AEGIS_API_BASE_URL: `${host}/api/v1`, AEGIS_API_KEY: exampleKey };
      const { stdout } = await promisify(execFile)(program, parameters, { env });
      const [upload, , update] = await Promise.all(recorder.exchangesTo(host).map(sentRequest));
      expect(upload?.file).toEqual({ name: "rows.csv", text: "output,golden_answer\n4,4\n" });
      expect(update?.json).toEqual({ org_id: null });
      expect(stdout.replaceAll("\r\n", "\n")).toMatch(/^prompt,output,golden_answer\n(.*\n)+404 /);
      expect(stdout).toContain(`\n${refusal}\n`);
    },
  );
});
