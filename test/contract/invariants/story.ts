import { own as suite } from "../own.ts";
import type { Target } from "../prepare-request.ts";
import { CannotTell, createTeller, StoryEnded, type Teller } from "./teller.ts";

/** What holds over several requests. */
export type Story = {
  /** For reports, in kebab case. */
  readonly name: string;
  /** What the document promises, as a sentence. */
  readonly says: string;
  /** Whether the public pages of the API say so, or `openapi/decisions.md` does. */
  readonly source: "documented" | "decided";
  /** Whether it only reads what is there, so that a server without state can be told it too. */
  readonly reads: boolean;
  /** Whether a server without state can be told it although it writes, since nothing has to be kept. */
  readonly standsAlone?: boolean;
  readonly tell: (teller: Teller) => Promise<void>;
};

/** How a story ended. */
export type Telling =
  | { readonly kind: "told"; readonly findings: readonly string[] }
  | { readonly kind: "not told"; readonly why: string };

/** Tells a story to a server, and removes what it made there. */
export async function tellStory(story: Story, target: Target): Promise<Telling> {
  if (!target.stateful && !story.reads && story.standsAlone !== true)
    return { kind: "not told", why: "the server keeps nothing" };
  if (target.onlyDocumented === true && story.source === "decided")
    return { kind: "not told", why: "no public page says so" };
  const telling = await tellOnce(story, target);
  // Others may use the server: what they change between two requests is hardly changed twice.
  const isBroken = telling.kind === "told" && telling.findings.length > 0;
  return isBroken && story.reads ? tellOnce(story, target) : telling;
}

async function tellOnce(story: Story, target: Target): Promise<Telling> {
  const own = suite.ownThings(target);
  const teller = createTeller(target, own);
  try {
    await story.tell(teller);
  } catch (error) {
    const isCutShort = error instanceof CannotTell;
    if (isCutShort && teller.findings.length === 0) return { kind: "not told", why: error.message };
    if (!isCutShort && !(error instanceof StoryEnded)) throw error;
  } finally {
    await own.remove();
  }
  return { kind: "told", findings: [...new Set(teller.findings)] };
}
