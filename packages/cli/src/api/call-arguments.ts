import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { NamedArguments } from "@aegis/client/by-name";
import { fileFromPath } from "@aegis/client/node";
import { isObject } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import type { ApiOperation } from "./api-operation.ts";
import type { OperationField } from "./operation-field.ts";
import { settle } from "./settle.ts";

type Given = Readonly<Record<string, unknown>>;

/**
 * The arguments of a call, from what was given on the command line. A flag goes before the same field of
 * `--body`.
 *
 * @throws CommandError if a required one is missing, or a file cannot be read
 */
export async function callArguments(
  operation: ApiOperation,
  fields: readonly OperationField[],
  given: Given,
  context: CliContext,
): Promise<NamedArguments> {
  const at = async (place: OperationField["place"]) => {
    const values: Record<string, unknown> = {};
    for (const { name, key, flag } of fields.filter((field) => field.place === place))
      if (given[key] !== undefined) values[name] = await settle(given[key], flag, context);
    return values;
  };
  const body = {
    ...(await wholeBody(given.body, context)),
    ...nulls(given.null),
    ...(await at("body")),
    ...(await fileOf(operation, given, context)),
  };
  const [path, query] = [await at("path"), await at("query")];
  refuseMissing(operation, fields, { ...path, ...query, ...body });
  return { path, query, body };
}

async function wholeBody(given: unknown, context: CliContext): Promise<Given> {
  if (given === undefined) return {};
  const body = await settle(given, "--body", context);
  if (!isObject(body)) throw new CommandError("--body: give a JSON object with the fields of the request.");
  return body;
}

function nulls(names: unknown): Given {
  return Object.fromEntries([names ?? []].flat().map((name) => [name, null]));
}

/** A plain file is sent with its name, and again if need be; whatever else can be read is sent once. */
async function fileOf(
  { file: field }: ApiOperation,
  given: Given,
  { folder, stdin }: CliContext,
): Promise<Given> {
  const path = field === undefined ? undefined : given[field];
  if (field === undefined || typeof path !== "string") return {};
  if (path === "-") return { [field]: stdin };
  const absolute = resolve(folder, path);
  try {
    const found = await stat(absolute);
    if (found.isDirectory()) throw new CommandError(`--${field}: ${path} is a folder.`);
    return { [field]: found.isFile() ? await fileFromPath(absolute) : createReadStream(absolute) };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const reason = error.code === "ENOENT" ? "does not exist" : `cannot be read: ${error.message}`;
    throw new CommandError(`--${field}: ${path} ${reason}.`, { cause: error });
  }
}

function refuseMissing({ file }: ApiOperation, fields: readonly OperationField[], values: Given): void {
  const missing = fields
    .filter(({ name, required }) => required && values[name] === undefined)
    .map(({ flag }) => flag);
  if (file !== undefined && values[file] === undefined) missing.unshift(`--${file}`);
  if (missing.length > 0) throw new CommandError(`Give ${missing.join(" and ")}; --help says what it is.`);
}
