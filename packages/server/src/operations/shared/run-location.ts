/** Where to ask for a run that has not finished, and how many seconds later. */
export function runLocation(id: number) {
  return { Location: `/api/v1/runs/${id}`, "Retry-After": "2" };
}
