import { type Clock, deadline, raceWithSignal, systemClock } from "@aegis/async";
import type { Usage } from "../question.ts";
import type { JudgeReply, JudgeWrapper } from "./judge.ts";
import { abortedByCaller, JudgeError, noUsage } from "./judge-error.ts";

/**
 * Gives a question up when its time is over or its caller aborts it, even if the judge heeds no signal. The
 * error carries the tokens that a judge which does heed signals has used by then.
 *
 * @param milliseconds for whatever it wraps, such as all tries. Put `limited` in front of it, so that no
 * question's time runs while it waits for a free place
 */
export function timed(milliseconds: number, clock: Clock = systemClock()): JudgeWrapper {
  return (judge) => ({
    name: judge.name,
    source: judge.source,
    concurrency: judge.concurrency,
    endpoint: judge.endpoint,
    async ask(request) {
      const caller = request.signal;
      if (caller?.aborted) throw abortedByCaller();
      const over = deadline(clock, milliseconds);
      const signal = caller === undefined ? over.signal : AbortSignal.any([caller, over.signal]);
      const reply = judge.ask({ ...request, signal, until: clock.now() + milliseconds });
      try {
        return await raceWithSignal(reply, signal);
      } catch (cause) {
        if (!signal.aborted) throw cause;
        const usage = await usageUntilCutOff(reply, clock);
        if (caller?.aborted) throw abortedByCaller(usage);
        throw new JudgeError("timed_out", `${judge.name}: no answer within ${milliseconds / 1000} s.`, {
          usage,
        });
      } finally {
        over.clear();
      }
    },
  });
}

/** What a judge says that it has used once its signal is aborted; nothing if it keeps silent. */
async function usageUntilCutOff(reply: Promise<JudgeReply>, clock: Clock): Promise<Usage> {
  const usage = reply.then(
    (late) => late.usage ?? noUsage,
    (cause) => (cause instanceof JudgeError ? cause.usage : noUsage),
  );
  const patience = deadline(clock, millisecondsToStop);
  try {
    return await raceWithSignal(usage, patience.signal);
  } catch {
    return noUsage;
  } finally {
    patience.clear();
  }
}

/** A judge that heeds signals stops within a turn of the event loop; a busy machine may take longer. */
const millisecondsToStop = 50;
