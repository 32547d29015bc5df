/** Headers of a run that has not finished: where to ask for it, and how many seconds later. */
export function runLocation(id: number) {
  return { location: `/api/v1/runs/${id}`, "retry-after": "2" };
}
