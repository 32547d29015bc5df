/** What the header line of a file says. Nothing of it needs Node: a page shows it before an upload. */
export { type Columns, readColumns } from "./columns.ts";
export { CsvProblem } from "./csv-problem.ts";
export { type HeaderLine, readHeaderLine } from "./header-line.ts";
