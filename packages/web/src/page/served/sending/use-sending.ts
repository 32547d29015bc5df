import { UnauthorizedError } from "@aegis/client";
import { useRef, useState } from "preact/hooks";
import { keyedSending } from "./keyed-sending.ts";
import { type SendingProblem, sendingProblem } from "./sending-problem.ts";

/** A form that is sent, once at a time. */
export type Sending = {
  readonly isSending: boolean;
  readonly problem: SendingProblem | undefined;
  /**
   * Sends it, unless it is being sent: a second click does nothing.
   *
   * @param content - all that is entered: what is entered alike is sent with the same key
   */
  send(content: string, work: (idempotencyKey: string) => Promise<void>): void;
};

/** Sends a form, and keeps why it was refused until it is sent again. */
export function useSending(): Sending {
  const [state, setState] = useState<Omit<Sending, "send">>({ isSending: false, problem: undefined });
  // At once, not with the next drawing.
  const isSending = useRef(false);
  const keyed = useRef(keyedSending(newKey));
  return {
    ...state,
    send(content, work) {
      if (isSending.current) return;
      isSending.current = true;
      setState({ isSending: true, problem: undefined });
      keyed
        .current(content, work)
        .then(
          () => undefined,
          // A refused key is asked for elsewhere; then the form can be sent as it is.
          (error: unknown) => (error instanceof UnauthorizedError ? undefined : sendingProblem(error)),
        )
        .then((problem) => {
          isSending.current = false;
          setState({ isSending: false, problem });
        });
    },
  };
}

/** Not a UUID, which browsers make at secure addresses only. */
function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}
