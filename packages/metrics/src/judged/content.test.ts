import { expect, test } from "vitest";
import { asks, namesSomething, saysMore, speaksOfForm } from "./content.ts";

test.for<[string, boolean]>([
  ["The tower was built in 1889.", true],
  ["Paris.", true],
  ["4", true],
  ["Der Turm ist alt.", true],
  ["塔は古い。", true],
  ["Hello! The tower is old.", true],
  ["I cannot help with that.", true],
  ["Hello!", false],
  ["Thank you!", false],
  ["Guten Tag? Danke.", false],
  ["Which city do you mean?", false],
  ["…", false],
  ["", false],
])("%j says something that has to be listed: %s", ([text, want]) => {
  expect(saysMore(text)).toBe(want);
});

test.for<[string, boolean]>([
  ["It is 330 metres tall.", true],
  ["We met Gustave Eiffel.", true],
  ["Angela Merkel sprach.", false],
  ["Der Himmel über Berlin ist blau.", false],
  ["The sky is blue.", false],
  ["1. Stir the pot.", false],
])("%j surely names something: %s", ([text, want]) => {
  expect(namesSomething(text)).toBe(want);
});

test.for<[string, boolean]>([
  ["When does it open?", true],
  ["いつ開きますか？ 駅は", true],
  ["Hello?", false],
  ["Hello!", false],
])("%j asks for something: %s", ([text, want]) => {
  expect(asks(text)).toBe(want);
});

test.for<[string, boolean]>([
  ["Answer in three words.", true],
  ["Return JSON.", true],
  ["When does it open?", false],
])("%j surely speaks of form: %s", ([text, want]) => {
  expect(speaksOfForm(text)).toBe(want);
});
