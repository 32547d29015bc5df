/** A request stopped waiting for its run because the server stops. The run goes on at the next start. */
export class RunInterrupted extends Error {
  override readonly name = "RunInterrupted";
  readonly runId: number;
  constructor(runId: number) {
    super(`Run ${runId} goes on at the next start.`);
    this.runId = runId;
  }
}
