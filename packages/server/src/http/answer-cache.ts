import type { BufferedResponse } from "@aegis/http";

/** Answers that may be given again for as long as nothing has changed. */
export type AnswerCache = {
  /** The answer that was kept under a name at this version. */
  readonly get: (version: string, name: string) => BufferedResponse | undefined;
  readonly keep: (version: string, name: string, answer: BufferedResponse) => void;
};

/**
 * Keeps answers of one version, the newest that was asked about. What was not used for longest goes when they are larger
 * together than `mostBytes`. One that would take more than an eighth of that is not kept, lest it drive out all others.
 */
export function createAnswerCache(mostBytes: number): AnswerCache {
  let current: string | undefined;
  let answers = new Map<string, BufferedResponse>();
  let bytes = 0;

  function turnTo(version: string): void {
    if (version === current) return;
    current = version;
    answers = new Map();
    bytes = 0;
  }

  function drop(name: string, answer: BufferedResponse): void {
    answers.delete(name);
    bytes -= sizeOf(name, answer);
  }

  return {
    get: (version, name) => {
      turnTo(version);
      const answer = answers.get(name);
      if (answer === undefined) return undefined;
      // Last in the order of the map: used last.
      answers.delete(name);
      answers.set(name, answer);
      return answer;
    },
    keep: (version, name, answer) => {
      if (sizeOf(name, answer) > mostBytes / 8) return;
      turnTo(version);
      const replaced = answers.get(name);
      if (replaced !== undefined) drop(name, replaced);
      answers.set(name, answer);
      bytes += sizeOf(name, answer);
      for (const [oldest, kept] of answers) {
        if (bytes <= mostBytes) break;
        drop(oldest, kept);
      }
    },
  };
}

/** What an entry takes besides body and name is a guess, so that many small ones count too. */
function sizeOf(name: string, { body }: BufferedResponse): number {
  return body.length + name.length + 500;
}
