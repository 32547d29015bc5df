import type { Waiter } from "@aegis/async";
import type { Material, Question, Usage } from "../question.ts";

/**
 * A question put to a judge. Nothing that a sample or an argument holds ever becomes part of the question
 * itself.
 */
export type JudgeRequest = {
  readonly question: Question;
  readonly material: Material;
  /**
   * Which of several independent answers to the same question is wanted.
   *
   * @default 0
   */
  readonly run?: number | undefined;
  /**
   * What was wrong with the last answer to the same question, as in "is empty", if it is put once more.
   */
  readonly correction?: string | undefined;
  /** Gives the question up, with an error of kind `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * When the time for an answer is over, in milliseconds since 1970. A deadline sets it for what it wraps.
   */
  readonly until?: number | undefined;
  /**
   * Who asks. A limit lets urgent questions come first, and users take turns.
   *
   * @default all are of the same user, and none is urgent
   */
  readonly asker?: Waiter | undefined;
};

/** What a judge answers. */
export type JudgeReply = {
  /** Fits the question's schema. */
  readonly value: unknown;
  /**
   * Tokens of all tries that this answer took; zero if the answer was known already, null if nobody counts.
   */
  readonly usage: Usage | null;
  /**
   * What a reader of the score has to know of the answer, such as what the judge did not read: sentences
   * for the metadata and the explanation.
   */
  readonly notes?: readonly string[] | undefined;
};

/** The endpoint that answers a judge, as far as whoever limits questions has to know it. */
export type AskedEndpoint = {
  /** Tells endpoints apart. It holds no secret, and may be kept. */
  readonly key: string;
  /**
   * How many questions it takes on at a time, over all judges there, in place of what a limit says.
   *
   * @default what the limit says
   */
  readonly concurrency?: number | undefined;
};

/** Answers questions about texts: the one port between the judged metrics and a model. */
export type Judge = {
  /** `offline`, or the model's slug; appears in the metadata of every result. */
  readonly name: string;
  /**
   * Tells its answers from those of a judge of the same name that is elsewhere, or asked otherwise: whoever
   * keeps answers for longer than a run keeps them apart by it.
   *
   * @default nothing tells them apart
   */
  readonly source?: string | undefined;
  /**
   * How many questions it takes on at a time, while the others wait. Whoever scores many rows starts no more
   * of them than that.
   *
   * @default any number
   */
  readonly concurrency?: number | undefined;
  /**
   * The endpoint that answers it: a limit holds for all judges of an endpoint together, and for each endpoint
   * by itself.
   *
   * @default all judges that do not say are at one endpoint
   */
  readonly endpoint?: AskedEndpoint | undefined;
  /** @throws JudgeError of the kind that says why there is no answer */
  ask(request: JudgeRequest): Promise<JudgeReply>;
};

/**
 * Puts something in front of a judge, such as a cache or a deadline. Judges that one wrapper wraps may share
 * its limit.
 */
export type JudgeWrapper = (judge: Judge) => Judge;

/** Judges by the names of their models. */
export type Endpoint = { judge(model: string): Judge };
