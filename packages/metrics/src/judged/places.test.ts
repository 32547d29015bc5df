import { expect, test } from "vitest";
import { placesOf } from "./places.ts";

const cities = ["Paris is big.", "Rome is old.", "Oslo is cold."];
const alike = ["The tower is old.", "The tower is tall.", "The tower is old."];
const none = undefined;

type Named = readonly [id: number, words: string];

test.for<[string, readonly string[], readonly Named[], readonly (number | undefined)[]]>([
  [
    "from 0",
    cities,
    [
      [0, "Paris is big."],
      [1, "Rome is"],
      [2, "oslo  IS cold"],
    ],
    [0, 1, 2],
  ],
  [
    "from 1",
    cities,
    [
      [1, "Paris is big."],
      [2, "Rome is old."],
      [3, "Oslo is"],
    ],
    [0, 1, 2],
  ],
  ["from 1, in part", cities, [[2, "Rome is old."]], [1]],
  [
    "in another order",
    cities,
    [
      [2, "Oslo"],
      [0, "Paris"],
    ],
    [2, 0],
  ],
  [
    "exchanged",
    cities,
    [
      [0, "Rome is old."],
      [1, "Paris is big."],
    ],
    [none, none],
  ],
  [
    "shifted from the second on",
    cities,
    [
      [0, "Paris"],
      [2, "Rome"],
      [3, "Oslo"],
    ],
    [0, none, none],
  ],
  ["by words of none", cities, [[0, "Madrid is hot."]], [none]],
  [
    "outside the list",
    cities,
    [
      [-1, "Paris"],
      [7, "Rome"],
      [2, "Oslo"],
    ],
    [none, none, 2],
  ],
  [
    "twice",
    cities,
    [
      [0, "Paris"],
      [0, "Paris is"],
    ],
    [0, 0],
  ],
  [
    "twice, for one that it is not",
    cities,
    [
      [0, "Paris"],
      [0, "Rome"],
    ],
    [0, none],
  ],
  [
    "by number if they begin alike",
    alike,
    [
      [0, "The tower is"],
      [1, "The tower is"],
    ],
    [0, 1],
  ],
  [
    "if equal, by number",
    alike,
    [
      [2, "The tower is old."],
      [0, "The tower is old."],
    ],
    [2, 0],
  ],
  ["not by words of a better one", alike, [[0, "The tower is tall."]], [none]],
  ["with a typing error mended", ["Teh tower is old."], [[0, "The tower is old."]], [0]],
  ["with an escape repeated", ["«Hello» there"], [[0, "\\u00abHello\\u00bb there"]], [0]],
  [
    "in a script without blanks",
    ["塔は古い。", "塔は高い。"],
    [
      [0, "塔は古い"],
      [1, "塔は高い"],
    ],
    [0, 1],
  ],
  ["translated", ["Der Turm ist alt."], [[0, "The tower is old."]], [none]],
  [
    "if an element has no words",
    ["…", "Rome"],
    [
      [0, ""],
      [1, "Rome"],
    ],
    [0, 1],
  ],
  [
    "without words, from 0",
    cities,
    [
      [0, ""],
      [1, ""],
      [2, ""],
    ],
    [0, 1, 2],
  ],
  ["without words, from 0, in part", cities, [[0, ""]], [0]],
  [
    "without words, from 1",
    cities,
    [
      [1, ""],
      [2, ""],
      [3, ""],
    ],
    [0, 1, 2],
  ],
  [
    "without words, in doubt",
    cities,
    [
      [1, ""],
      [2, ""],
    ],
    [none, none],
  ],
  [
    "without words, outside the list",
    cities,
    [
      [0, ""],
      [9, ""],
    ],
    [none, none],
  ],
  ["by nothing", cities, [], []],
])("elements named %s", ([, elements, named, want]) => {
  const places = named.map(([id, words]) => ({ id, words }));
  expect(placesOf(places, elements)).toEqual(want);
});
