/**
 * What the tables of sharing start from, in the shorthand of `sharing-state.ts`: `a` is the owner and the
 * caller, `b` a colleague, 12 the organization of both. Requests are about `d1` and `c14`; what else is there
 * may or may not follow.
 */

/** A dataset on its own and with runs, and in a collection. */
export const datasetStates = {
  loose: { d1: "a - -", r1: "a - - d1" },
  shared: { d1: "a 12 -", r1: "a 12 - d1", r2: "b 12 - d1" },
  inPrivate: {
    c14: "a -",
    d1: "a - c14",
    d3: "a - c14",
    r1: "a - c14 d1",
    r3: "a - c14 d3",
    r9: "a - c14 -",
  },
  inShared: { c15: "a 12", d1: "a 12 c15", r1: "a 12 c15 d1", r2: "b 12 c15 d1" },
};

/** A collection with datasets and runs in it, and a dataset that it may take in. */
export const collectionStates = {
  privately: {
    c14: "a -",
    d1: "a - c14",
    d3: "a - c14",
    r1: "a - c14 d1",
    r3: "a - c14 d3",
    r9: "a - c14 -",
  },
  shared: {
    c14: "a 12",
    d1: "a 12 c14",
    d4: "b 12 c14",
    r1: "a 12 c14 d1",
    r2: "b 12 c14 d1",
    r4: "b 12 c14 d4",
    r5: "a 12 c14 d4",
    r8: "b 12 c14 -",
    r9: "a 12 c14 -",
  },
  looseShared: { d7: "a 12 -", r7: "a 12 - d7" },
};
