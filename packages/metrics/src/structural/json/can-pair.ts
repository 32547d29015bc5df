/**
 * Whether everyone can have a partner of their own (a perfect matching in a bipartite graph, by augmenting
 * paths).
 *
 * @param partners for each, the numbers of those they could be paired with
 */
export function canPair(partners: readonly (readonly number[])[]): boolean {
  const pairs: Pairs = { partnerOf: [], ownerOf: new Map() };
  return partners.every((_, newcomer) => findPartner(newcomer, partners, pairs));
}

type Pairs = { readonly partnerOf: (number | undefined)[]; readonly ownerOf: Map<number, number> };

/** Finds a partner for one more, by the shortest chain in which each gives up a partner for another. */
function findPartner(newcomer: number, partners: readonly (readonly number[])[], pairs: Pairs): boolean {
  const seekerOf = new Map<number, number>();
  const queue = [newcomer];
  for (const seeker of queue)
    for (const partner of partners[seeker] ?? []) {
      if (seekerOf.has(partner)) continue;
      seekerOf.set(partner, seeker);
      const owner = pairs.ownerOf.get(partner);
      if (owner === undefined) {
        handDown(partner, seekerOf, pairs);
        return true;
      }
      queue.push(owner);
    }
  return false;
}

/**
 * Goes back along the chain from a partner who is free: each seeker takes it and frees the partner they had.
 */
function handDown(free: number, seekerOf: ReadonlyMap<number, number>, { partnerOf, ownerOf }: Pairs): void {
  for (let partner: number | undefined = free; partner !== undefined; ) {
    const seeker = seekerOf.get(partner);
    if (seeker === undefined) return;
    const freed: number | undefined = partnerOf[seeker];
    partnerOf[seeker] = partner;
    ownerOf.set(partner, seeker);
    partner = freed;
  }
}
