import { expect, test } from "vitest";
import { processDriver } from "./process-driver.ts";

const place = { baseUrl: "http://127.0.0.1:1/api/v1", key: "sk_any" };

function programOf(script: string) {
  return processDriver([process.execPath, "-e", script], place);
}

test("a program is told each call and where the server is, and answers with a line", async () => {
  const program = programOf(`
    require("node:readline").createInterface(process.stdin).on("line", (line) => {
      const { operation } = JSON.parse(line);
      const { AEGIS_API_BASE_URL: at, AEGIS_API_KEY: key } = process.env;
      console.log(JSON.stringify({ data: [operation, at, key] }));
    });`);
  for (const operation of ["getRun", "evaluate"] as const)
    expect(await program.call({ operation })).toEqual({ data: [operation, place.baseUrl, place.key] });
  await program.close();
});

test.each([
  ['console.error("no key"); process.exit(1)', /did not answer getRun\. no key/],
  ['console.log("Hello")', /did not answer getRun\..* It wrote: Hello/],
])("a call that %s does not answer is rejected with what it said", async (script, message) => {
  const program = programOf(script);
  await expect(program.call({ operation: "getRun" })).rejects.toThrow(message);
  await program.close();
});

test("a program that cannot be started is named", async () => {
  const program = processDriver(["no-such-program"], place);
  await expect(program.call({ operation: "getRun" })).rejects.toThrow(/no-such-program .*ENOENT/);
});
