import { beforeAll, describe, expect, inject, test } from "vitest";
import { own } from "../own.ts";
import type { Target } from "../prepare-request.ts";
import { hasServer, type OpenTarget, openTarget } from "../target.ts";
import { tellWhatWasSeen } from "../tell-what-was-seen.ts";
import { tellStory } from "./story.ts";

const settings = inject("contract");

if (settings === undefined) {
  describe("the mock:", () => holds({ stateful: false }));
  describe.runIf(hasServer)("the server:", () => holds({ stateful: true }));
} else holds(settings);

/** Tells every story to one target. */
function holds(asked: Partial<Target>): void {
  let target: OpenTarget;
  beforeAll(async () => {
    target = await openTarget(asked);
    return () => target.close();
  });

  for (const story of own.stories.filter(({ name }) => name.includes(settings?.only ?? ""))) {
    test(`${story.name}: ${story.says}`, async ({ skip }) => {
      const telling = await tellStory(story, target);
      if (telling.kind === "not told") return skip(telling.why);
      const { findings } = telling;
      expect(findings, findings.join("\n")).toEqual([]);
    });
  }

  tellWhatWasSeen(() => target.witness);
}
