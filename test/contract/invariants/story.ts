import { own as suite } from "../own.ts";
import type { Target } from "../prepare-request.ts";
import { UnexpectedAnswer } from "../unexpected-answer.ts";
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
  const [told] = await Promise.allSettled([story.tell(teller)]);
  const [removed] = await Promise.allSettled([own.remove()]);
  const reasons = [told, removed].flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  const findings = new Set(teller.findings);
  let why: string | undefined;
  for (const reason of reasons) {
    if (reason instanceof UnexpectedAnswer) findings.add(reason.message);
    else if (reason instanceof CannotTell) why = reason.message;
    else if (!(reason instanceof StoryEnded)) throw reason;
  }
  return why !== undefined && findings.size === 0
    ? { kind: "not told", why }
    : { kind: "told", findings: [...findings] };
}
