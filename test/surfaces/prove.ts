import { exampleKey as key } from "@aegis/contract";
import { type Recorder, startRecorder } from "../contract/samples/recorder.ts";
import { type Json, membersOf } from "../openapi-document.ts";
import { judgeCall } from "./judge-call.ts";
import { type Coverage, judgeCoverage } from "./judge-coverage.ts";
import { type Step, story } from "./story.ts";
import type { Answer, Driver, Place, Surface } from "./surface.ts";

/**
 * Puts a surface through the story, or lets it play its own, against the server at a URL. A recorder between
 * the two sees what is really sent and answered.
 */
export async function prove(surface: Surface, upstream: string): Promise<Coverage> {
  const recorder = await startRecorder(upstream);
  try {
    const host = recorder.hostFor("surface");
    const place = { baseUrl: `${host}/api/v1`, key };
    const problems = "play" in surface ? await played(surface, place) : await told(surface, place, recorder);
    const coverage = await judgeCoverage(recorder.exchangesTo(host));
    return { ...coverage, problems: [...problems, ...coverage.problems] };
  } finally {
    await recorder.close();
  }
}

async function played(surface: Extract<Surface, { play: unknown }>, place: Place): Promise<string[]> {
  await surface.play(place);
  return [];
}

async function told(
  surface: Extract<Surface, { open: unknown }>,
  place: Place,
  recorder: Recorder,
): Promise<string[]> {
  const driver = await surface.open(place);
  const ids = new Map<string, number>();
  const problems: string[] = [];
  try {
    for (const step of story) problems.push(...(await tell(step, driver, ids, recorder)));
  } catch (error) {
    // What follows may need what is missing now.
    problems.push(`The story ends: ${error instanceof Error ? error.message : error}`);
  } finally {
    await driver.close();
  }
  return problems;
}

async function tell(
  { operation, ask, keep, refused }: Step,
  driver: Driver,
  ids: Map<string, number>,
  recorder: Recorder,
): Promise<string[]> {
  const call = { operation, ...ask((name) => kept(ids, name)) };
  const host = recorder.hostFor("surface");
  const before = recorder.exchangesTo(host).length;
  const answer = await driver.call(call);
  const exchanges = recorder.exchangesTo(host).slice(before);
  const problems = await judgeCall(call, answer, exchanges);
  const statuses = exchanges.map(({ response }) => response.status);
  if (statuses.some((status) => (status < 300 ? undefined : status) !== refused))
    problems.push(`The server answered ${statuses}: ${exchanges[0]?.response.text.slice(0, 500)}`);
  if (keep !== undefined) ids.set(keep, idIn(answer));
  return problems.map((problem) => `${operation}: ${problem}`);
}

function kept(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`No step has kept the id "${name}".`);
  return id;
}

function idIn(answer: Answer): number {
  const { id }: { readonly id?: Json } = "data" in answer ? membersOf(answer.data) : {};
  if (typeof id !== "number") throw new Error(`There is no id in ${JSON.stringify(answer)}.`);
  return id;
}
