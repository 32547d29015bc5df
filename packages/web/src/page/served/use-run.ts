import { type Aegis, ConnectionError, StatusError, TimeoutError } from "@aegis/client";
import { useEffect, useRef, useState } from "preact/hooks";
import { type LoadedRun, loadRun } from "./load-run.ts";
import { type Loaded, useLoaded } from "./use-loaded.ts";

type Shown = {
  readonly shown: Loaded<LoadedRun>;
  /** Why the last look failed at a run that is still looked at. */
  readonly problem: unknown;
};

/**
 * Loads a run, and loads it again every two seconds while it is running. What was seen before stays while it
 * is loaded again, and if that fails for a reason that may pass.
 */
export function useRun(aegis: Aegis, id: number, beside: number | null): Shown {
  const [look, setLook] = useState(0);
  const loaded = useLoaded(() => loadRun(aegis, id, beside), `${id} ${beside} ${look}`);
  const seen = useRef<{ readonly latest?: LoadedRun; readonly problem?: unknown }>({});
  if (loaded.is === "there") seen.current = { latest: loaded.value };
  if (loaded.is === "refused") seen.current = { ...seen.current, problem: loaded.error };
  const latest = seen.current.latest?.summary.id === id ? seen.current.latest : undefined;
  const isRunning = latest !== undefined && latest.data === undefined;
  const goesOn = isRunning && (loaded.is !== "refused" || mayPass(loaded.error));
  useEffect(() => {
    if (!goesOn || loaded.is === "loading") return;
    const timer = setTimeout(() => setLook(look + 1), betweenLooks);
    return () => clearTimeout(timer);
  }, [goesOn, look, loaded.is]);
  const isKept = latest !== undefined && (loaded.is === "loading" || goesOn);
  return {
    shown: isKept ? { is: "there", value: latest } : loaded,
    problem: goesOn ? seen.current.problem : undefined,
  };
}

/** In milliseconds. */
const betweenLooks = 2_000;

/** A run that is gone does not come back. */
function mayPass(error: unknown): boolean {
  if (error instanceof StatusError) return error.status !== 404;
  return error instanceof ConnectionError || error instanceof TimeoutError;
}
