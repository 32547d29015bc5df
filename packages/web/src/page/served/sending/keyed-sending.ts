import { StatusError } from "@aegis/client";

/** Sends a content with an idempotency key. */
type KeyedSending = (content: string, send: (idempotencyKey: string) => Promise<void>) => Promise<void>;

/**
 * Sends the same content with the same key until the server has answered it: if an answer was lost, what the
 * server made is found, not made again. Other content has another key.
 *
 * @param newKey - makes a key that no other request has
 */
export function keyedSending(newKey: () => string): KeyedSending {
  const unanswered = new Map<string, string>();
  return async (content, send) => {
    const key = unanswered.get(content) ?? newKey();
    unanswered.set(content, key);
    try {
      await send(key);
      unanswered.delete(content);
    } catch (error) {
      // A refusal is kept with its key: it would come again, even if what it is about has been mended.
      if (isRefusal(error)) unanswered.delete(content);
      throw error;
    }
  };
}

/** Whether nothing was made. 409 says that an earlier attempt is still under way. */
function isRefusal(error: unknown): boolean {
  return error instanceof StatusError && error.status < 500 && error.status !== 409 && error.status !== 429;
}
