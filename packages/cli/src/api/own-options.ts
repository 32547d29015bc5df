import { nearest } from "@aegis/io/nearest";
import { CommandError, flag, type OptionParameter, option } from "@aegis/terminal";
import { type ApiOperation, kebabCase } from "./api-operation.ts";
import { JsonFile } from "./read-value.ts";
import { shapeOf } from "./value-shape.ts";

/** Options of every command of an operation. */
export const connectionOptions = {
  json: flag("--json", "print JSON instead of tables"),
  server: option("--server <url>", "the server, in place of AEGIS_API_BASE_URL"),
  key: option("--key <key>", "the API key, in place of AEGIS_API_KEY; a list of processes shows it"),
};

/** Options that a command has for what its operation is, by their keys. */
export function particularOptions(operation: ApiOperation): Readonly<Record<string, OptionParameter>> {
  const { places, file, isPost, isDownload } = operation;
  const hasBody = file !== undefined || Object.values(places).includes("body");
  return {
    ...(file !== undefined && { [file]: fileOption(file) }),
    ...(hasBody && { body: bodyOption(), null: nullOption(operation) }),
    ...(places.page === "query" && { all: flag("--all", "print the items of all pages, from --page on") }),
    ...(isDownload && { output: option("--output <file>", "save it there, in place of printing it") }),
    ...(isPost && { idempotencyKey: option("--idempotency-key <key>", idempotencyText) }),
  };
}

const idempotencyText = "repeated with the same one within 24 hours, the call takes effect once";

function fileOption(name: string): OptionParameter {
  return option(`--${name} <path>`, "the file to send; - for standard input (required)");
}

function bodyOption(): OptionParameter {
  return option("--body <json>", "fields in JSON; @file, or - for standard input. Flags go before them", {
    read: (text) => {
      if (text === "-") return new JsonFile("-");
      if (text.startsWith("@")) return new JsonFile(text.slice(1));
      return parsed(text);
    },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError(`Give JSON, @file or -. It is not JSON: ${error.message}`);
  }
}

/** For a text, which is always taken as it is: the text `null` is a text. */
function nullOption({ places, inputSchema }: ApiOperation): OptionParameter {
  const names = Object.entries(inputSchema.properties).flatMap(([name, schema]) =>
    places[name] === "body" && shapeOf(schema).nullable ? [name] : [],
  );
  return option("--null <field>", "a field that is sent as null; may be repeated", {
    read: (text, before: readonly string[] = []): readonly string[] => {
      const name = names.find((each) => kebabCase(each) === kebabCase(text));
      if (name !== undefined) return [...before, name];
      const meant = nearest(text, names);
      const hint = meant === undefined ? `Those are ${names.join(", ")}.` : `Did you mean ${meant}?`;
      throw new CommandError(`It is not a field that can be null. ${hint}`);
    },
  });
}
