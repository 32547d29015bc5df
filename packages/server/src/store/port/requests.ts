/** An idempotency key with a digest of the request that it came with. */
export type RequestKey = { readonly key: string; readonly fingerprint: string };

/** What a request was answered. */
export type KeptAnswer = {
  readonly status: number;
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A request that came with an idempotency key. */
export type KeptRequest = {
  readonly fingerprint: string;
  /** The id of what it created; null if it created nothing. */
  readonly made: number | null;
  /** Null if it was cut off before there was one. */
  readonly answer: KeptAnswer | null;
};

/** Requests that came with an idempotency key. Each user has keys of their own. */
export type Requests = {
  /** Undefined if the user has sent no request with this key in the last 24 hours. */
  findRequest(userId: number, key: string): Promise<KeptRequest | undefined>;
  /** Keeps what a request was answered, beside what it created. An answer that is kept already stays. */
  keepAnswer(userId: number, request: RequestKey, answer: KeptAnswer): Promise<void>;
};
