import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "@aegis/io/make-folder";
import { isObject } from "@aegis/metrics/command";
import {
  fitAnswer,
  type JudgeReply,
  type JudgeRequest,
  type JudgeWrapper,
  questionKey,
} from "@aegis/metrics/judge";
import { CommandError } from "@aegis/terminal";
import { makeIgnoredFolder } from "./ignored-folder.ts";

/**
 * Opens a cache of answers. An answer is kept as soon as it is there, by endpoint, model and how it is asked,
 * question, its version, material and arguments: so a run that was interrupted, or that others repeat, pays
 * only for what is new. Scores are computed from the answers each time, and need no place.
 *
 * Failures are not kept. An answer of the cache costs no tokens.
 *
 * @param name of the folder, for errors
 * @returns what is put in front of a judge
 * @throws CommandError if the folder cannot be made
 */
export async function openAnswerCache(folder: string, name: string): Promise<JudgeWrapper> {
  await makeCache(folder, name);
  return answersIn(folder);
}

/**
 * The same for a folder that is made with the first answer.
 *
 * @param others folders in which answers are looked for, too
 */
export function answersIn(folder: string, others: readonly string[] = []): JudgeWrapper {
  return (judge) => ({
    ...judge,
    async ask(request) {
      const key = questionKey(`${judge.name} ${judge.source ?? ""}`, request);
      const placeIn = (each: string) => join(each, key.slice(0, 2));
      for (const each of [folder, ...others]) {
        const known = await readAnswer(join(placeIn(each), `${key}.json`), request.question);
        if (known !== undefined) return { ...known, usage: { input_tokens: 0, output_tokens: 0 } };
      }
      const place = placeIn(folder);
      const file = join(place, `${key}.json`);
      const { value, notes, usage } = await judge.ask(request);
      await keepAnswer(place, file, { value, ...(notes === undefined ? {} : { notes }) });
      return { value, notes, usage };
    },
  });
}

type Answer = Pick<JudgeReply, "value" | "notes">;

async function makeCache(folder: string, name: string): Promise<void> {
  try {
    await makeIgnoredFolder(folder);
  } catch (error) {
    throw new CommandError(
      `Cannot keep answers in ${name}: ${error instanceof Error ? error.message : error}. Use --no-cache.`,
    );
  }
}

/** @returns undefined if there is none, or what is there is not an answer: then the judge is asked */
async function readAnswer(file: string, { schema }: JudgeRequest["question"]): Promise<Answer | undefined> {
  let kept: unknown;
  try {
    kept = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && "code" in error)) return undefined;
    throw error;
  }
  if (!isObject(kept)) return undefined;
  const { value, notes } = kept;
  const answer = fitAnswer(value, schema);
  if (!("value" in answer)) return undefined;
  if (notes === undefined) return { value: answer.value };
  return isListOfTexts(notes) ? { value: answer.value, notes } : undefined;
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

/** Whole or not at all: other commands read and write there at the same time. */
async function keepAnswer(place: string, file: string, answer: Answer): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await makeFolder(place);
  await writeFile(draft, JSON.stringify(answer));
  await rename(draft, file);
}
