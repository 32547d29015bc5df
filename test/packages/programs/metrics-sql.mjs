// Which of the statements in a file are rejected, by dialect; as an application scores many rows.
import { readFile } from "node:fs/promises";
import { evaluateRows, isValidSql } from "@aegis/metrics";

const { statements } = JSON.parse(await readFile(process.argv[2], "utf8"));
const rejected = {};
for (const [dialect, texts] of Object.entries(statements)) {
  rejected[dialect] = [];
  const rows = texts.map((output) => ({ output }));
  const results = evaluateRows(rows, [{ metric: isValidSql, args: { dialect } }]);
  let row = 0;
  for await (const [result] of results) {
    if (result.score !== 100) rejected[dialect].push(texts[row]);
    row += 1;
  }
}
console.log(JSON.stringify(rejected));
