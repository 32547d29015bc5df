import { useRef, useState } from "preact/hooks";
import { type SendingProblem, sendingProblem } from "./sending-problem.ts";

/** A form that is sent, once at a time. */
export type Sending = {
  readonly isSending: boolean;
  readonly problem: SendingProblem | undefined;
  /** Sends it, unless it is being sent: a second click does nothing. */
  send(work: () => Promise<void>): void;
};

/** Sends a form, and keeps why it was refused until it is sent again. */
export function useSending(): Sending {
  const [state, setState] = useState<Omit<Sending, "send">>({ isSending: false, problem: undefined });
  // At once, not with the next drawing.
  const isSending = useRef(false);
  return {
    ...state,
    send(work) {
      if (isSending.current) return;
      isSending.current = true;
      setState({ isSending: true, problem: undefined });
      work()
        .then(
          () => undefined,
          (error: unknown) => sendingProblem(error),
        )
        .then((problem) => {
          isSending.current = false;
          setState({ isSending: false, problem });
        });
    },
  };
}
