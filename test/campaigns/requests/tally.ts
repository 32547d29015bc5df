import type { Generated } from "./generated.ts";

/** Counts requests by how they were made, and answers by their status. */
export class Tally {
  readonly requests: Record<Generated["kind"], number> = { valid: 0, broken: 0, mutated: 0, wire: 0 };
  readonly statuses: Record<number, number> = {};
  /** Requests that got nothing but the end of the connection; only bytes that are not HTTP may. */
  hungUp = 0;

  add(kind: Generated["kind"], statuses: readonly number[]): void {
    this.requests[kind] += 1;
    for (const status of statuses) this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    if (statuses.length === 0) this.hungUp += 1;
  }
}
