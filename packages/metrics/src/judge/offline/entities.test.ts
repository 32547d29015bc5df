import { expect, test } from "vitest";
import { entitiesIn, groundingIn } from "./entities.ts";

test.for<[string, readonly string[]]>([
  ["", []],
  ["Nairobi is a city.", ["Nairobi"]],
  ["Tickets cost 12%. Researchers agree.", ["12%"]],
  ["The meeting is on 3 May 2024.", ["3 May 2024"]],
  ["It weighs 89lbs, and came on the 22nd of 1990s' May.", ["89lbs", "22nd", "1990s", "May"]],
  ["She works at Bank of America.", ["Bank of America"]],
  ["The UN met Dr. Jane Goodall, and the UN left.", ["UN", "Jane Goodall"]],
  ["Mail kim@mail.net or see https://mail.net/a.", ["kim@mail.net", "https://mail.net/a."]],
])("the entities of %j are %j", ([text, want]) => {
  expect(entitiesIn(text)).toEqual(want);
});

test.for<[entity: string, text: string, flexible: string, strict: string]>([
  ["South Korea", "South Korea won.", "grounded", "grounded"],
  ["North Korea", "South Korea won.", "absent", "absent"],
  ["Bank of China", "She works at Bank of America.", "absent", "absent"],
  ["22nd", "It opens on the 22nd.", "grounded", "grounded"],
  ["1.2", "She has 1. 1 million readers.", "absent", "absent"],
  ["3 June", "It is on 3 May.", "absent", "absent"],
  ["President Obama", "Obama spoke.", "grounded", "absent"],
  ["Acme Inc", "Acme grew.", "grounded", "absent"],
  ["UN", "The United Nations met.", "grounded", "absent"],
  ["German", "She is from Germany.", "grounded", "grounded"],
  ["Dr", "Nobody came.", "absent", "absent"],
])("%j is in %j: %s, and strictly %s", ([entity, text, flexible, strict]) => {
  expect([groundingIn(text, false)(entity), groundingIn(text, true)(entity)]).toEqual([flexible, strict]);
});
