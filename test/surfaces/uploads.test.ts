import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { exampleKey } from "@aegis/contract";
import { startMock } from "@aegis/mock";
import { describe, expect, onTestFinished, test } from "vitest";
import { startRecorder } from "../contract/samples/recorder.ts";
import { javaProgram, noJava } from "./drivers/java-program.ts";
import { noPhp, phpClient } from "./drivers/php-program.ts";
import { sentRequest } from "./exchange.ts";

const drivers = join(import.meta.dirname, "drivers");
const rows = join(import.meta.dirname, "rows.csv");

const languages: readonly {
  readonly language: string;
  readonly unavailable: string | null;
  readonly command: () => Promise<readonly [string, ...string[]]>;
}[] = [
  {
    language: "Java",
    unavailable: noJava,
    command: async () =>
      javaProgram("aegis-java-uploads", await readFile(join(drivers, "Uploads.java"), "utf8")),
  },
  {
    language: "PHP",
    unavailable: noPhp,
    command: async () => ["php", join(drivers, "uploads.php"), await phpClient("aegis-php-uploads")],
  },
];

describe.each(languages)("the client in $language", ({ language, unavailable, command }) => {
  test.skipIf(unavailable !== null)(
    "uploads the same file from a path, from memory and from a stream",
    async () => {
      const [program, ...parameters] = await command();
      await using mock = await startMock();
      const recorder = await startRecorder(mock.url);
      onTestFinished(() => recorder.close());
      const host = recorder.hostFor(language);
      const env = { ...process.env, AEGIS_API_BASE_URL: `${host}/api/v1`, AEGIS_API_KEY: exampleKey };
      await promisify(execFile)(program, [...parameters, rows], { env });
      const text = await readFile(rows, "utf8");
      const sent = await Promise.all(recorder.exchangesTo(host).map(sentRequest));
      expect(sent.map(({ file }) => file)).toEqual([
        { name: "rows.csv", text },
        { name: '№ "1".csv', text },
        { name: '№ "1".csv', text },
      ]);
    },
  );
});
