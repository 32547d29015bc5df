import { createFairQueue, type FairQueue } from "./fair-queue.ts";
import type { Job } from "./job.ts";
import { Slot, type SlotOptions } from "./slot.ts";
import type { Suspects } from "./suspects.ts";

/** How many slots there are of each kind, and what they need. */
export type SchedulerOptions = Omit<SlotOptions, "onIdle" | "onParked" | "onLoss"> & {
  readonly suspects: Suspects;
  /** For any job that is not suspect. */
  readonly size: number;
  /** Further ones, for urgent jobs alone. */
  readonly urgent: number;
};

/** Gives jobs to workers, so that users share their time. */
export type Scheduler = {
  add(job: Job): void;
  /** Ends a job that waits, and one that is running when it would have to wait; its results so far count. */
  withdraw(job: Job): void;
  /** Nobody waits for the job any more. */
  cancel(job: Job): void;
  /** Ends the workers. */
  close(): Promise<void>;
};

/** Milliseconds that are charged for a worker: whoever is next waits for it and is charged nothing. */
const restart = 500;

/** Milliseconds that an evaluation may keep others waiting who are next; then its job is put aside. */
const longestAhead = 500;

/**
 * Jobs of suspect tasks have a queue and slots of their own, half as many as the others have, whose workers
 * start when they are needed: whoever is stuck again and again keeps only those waiting who are stuck too.
 */
export function createScheduler({ size, urgent, ...options }: SchedulerOptions): Scheduler {
  const { suspects } = options;
  const ordinary = createFairQueue<Job>();
  const aside = createFairQueue<Job>();
  const urgentSlots = Array.from({ length: urgent }, () => newSlot(ordinary));
  const anySlots = Array.from({ length: size }, () => newSlot(ordinary));
  const asideSlots = Array.from({ length: Math.ceil(size / 2) }, () => newSlot(aside));
  const slots = [...urgentSlots, ...anySlots, ...asideSlots];
  /** Who is being served, and since when nothing has been charged for it. */
  const served = new Map<Slot, { readonly user: string; since: number; readonly queue: FairQueue<Job> }>();
  let watching: NodeJS.Timeout | undefined;

  function newSlot(queue: FairQueue<Job>): Slot {
    const onLoss = ({ user }: Job): void => queue.charge(user, restart);
    return new Slot({ ...options, onIdle: goOn, onParked: putBack, onLoss });
  }

  /** Gives waiting jobs to idle workers, and watches them while there is work. */
  function goOn(): void {
    charge();
    // Urgent jobs leave the other workers alone while one of their own is idle.
    for (const slot of urgentSlots) if (slot.isIdle) give(slot, ordinary, nextOrdinary("urgent"));
    for (const slot of anySlots) if (slot.isIdle) give(slot, ordinary, nextOrdinary("any"));
    for (const slot of asideSlots) if (slot.isIdle) give(slot, aside, aside.next("any"));
    if (slots.every((slot) => slot.isIdle)) {
      clearInterval(watching);
      watching = undefined;
    } else watching ??= setInterval(watch, Math.max(5, Math.min(100, options.limits.deadline / 10)));
  }

  /** The next job that has not become suspect while it waited. */
  function nextOrdinary(lane: "any" | "urgent"): Job | undefined {
    for (;;) {
      const job = ordinary.next(lane);
      if (job === undefined) return undefined;
      if (queueOf(job) === ordinary) return job;
      aside.add(job);
    }
  }

  function queueOf(job: Job): FairQueue<Job> {
    job.isSetAside ||= job.tasks.some(suspects.has);
    return job.isSetAside ? aside : ordinary;
  }

  function give(slot: Slot, queue: FairQueue<Job>, job: Job | undefined): void {
    if (job === undefined) return;
    served.set(slot, { user: job.user, since: performance.now(), queue });
    slot.take(job);
  }

  /** Charges users for the time that they have been served, also if they still are. */
  function charge(): void {
    const now = performance.now();
    for (const [slot, account] of served) {
      account.queue.charge(account.user, slot.servedSince(account.since, now));
      account.since = now;
      if (slot.isIdle) served.delete(slot);
    }
  }

  function putBack(job: Job): void {
    if (job.isWithdrawn) job.finish();
    else queueOf(job).putBack(job);
    goOn();
  }

  function watch(): void {
    const now = performance.now();
    for (const slot of slots) slot.watch(now);
    charge();
    preempt(urgentSlots, "urgent", now);
    preempt(anySlots, "any", now);
  }

  function preempt(some: readonly Slot[], lane: "any" | "urgent", now: number): void {
    for (const slot of some)
      if (slot.user !== undefined && ordinary.isOvertaken(slot.user, lane)) slot.preempt(now, longestAhead);
  }

  const remove = (job: Job): boolean => ordinary.remove(job) || aside.remove(job);

  return {
    add(job) {
      queueOf(job).add(job);
      goOn();
    },
    withdraw(job) {
      job.isWithdrawn = true;
      if (remove(job)) job.finish();
    },
    cancel(job) {
      if (remove(job)) return;
      for (const slot of slots) if (slot.isRunning(job)) slot.drop(performance.now());
    },
    async close() {
      clearInterval(watching);
      await Promise.all(slots.map((slot) => slot.close()));
    },
  };
}
