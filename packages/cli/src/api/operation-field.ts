import {
  type ArgumentParameter,
  argument,
  type OptionParameter,
  offering,
  option,
  toggle,
} from "@aegis/terminal";
import { type ApiOperation, kebabCase } from "./api-operation.ts";
import { argumentWords } from "./argument-words.ts";
import { describeArgument } from "./describe-argument.ts";
import { readValue } from "./read-value.ts";
import { placeholderOf, shapeOf } from "./value-shape.ts";

/** An argument of an operation, as the command line has it. */
export type OperationField = {
  /** In the document. */
  readonly name: string;
  readonly place: "path" | "query" | "body";
  readonly required: boolean;
  readonly nullable: boolean;
  /** As it is typed: `--dataset-id`. */
  readonly flag: string;
  /** Under which the command gets its value. */
  readonly key: string;
};

/** The arguments in the path of an operation, which stand by themselves, in their order. */
export function pathFieldsOf({
  pathNames,
  inputSchema,
}: ApiOperation): readonly (OperationField & { readonly parameter: ArgumentParameter })[] {
  return pathNames.map((name) => {
    const schema = inputSchema.properties[name] ?? {};
    const shape = shapeOf(schema);
    return {
      name,
      place: "path",
      required: true,
      nullable: false,
      flag: `<${kebabCase(name)}>`,
      key: name,
      parameter: argument(`<${kebabCase(name)}>`, describeArgument(schema), (text) => readValue(shape, text)),
    };
  });
}

/**
 * All other arguments of an operation, which are flags. Truths are given as `--raw` and `--no-raw`.
 *
 * @param taken names of flags that the command has besides. An argument of such a name has its place in
 * front: `--body-json`.
 */
export function flagFieldsOf(
  { places, inputSchema }: ApiOperation,
  taken: readonly string[],
): readonly (OperationField & { readonly parameter: OptionParameter })[] {
  return Object.entries(places).flatMap(([name, place]) => {
    if (place !== "query" && place !== "body") return [];
    const schema = inputSchema.properties[name] ?? {};
    const shape = shapeOf(schema);
    const plain = kebabCase(name);
    const flag = `--${taken.includes(plain) ? `${place}-${plain}` : plain}`;
    const required = inputSchema.required.includes(name);
    const described = describeArgument(schema, required);
    const parameter: OptionParameter =
      shape.kind === "boolean" && !shape.nullable
        ? toggle(flag, described)
        : option(`${flag} <${placeholderOf(shape)}>`, described, {
            read: (text, before: unknown) => readValue(shape, text, before),
          });
    const key = parameter.attributeName();
    offering(parameter, argumentWords(name, schema));
    return [{ name, place, required, nullable: shape.nullable, flag, key, parameter }];
  });
}
