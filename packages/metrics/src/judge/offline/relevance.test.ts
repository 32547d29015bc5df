import { expect, test } from "vitest";
import { gistOf } from "./gist.ts";
import { answerRelevanceTo, coverage, relevanceTo, relevanceWithin } from "./relevance.ts";

test.for<[string, string, string, string]>([
  ["The museum opens at nine.", "When does the museum open?", "relevant", "relevant"],
  ["Paris.", "What is the capital of France?", "irrelevant", "relevant"],
  ["Bananas.", "What is the capital of France?", "irrelevant", "irrelevant"],
  ["I don't know when the museum opens.", "When does the museum open?", "relevant", "irrelevant"],
  ["Paris.", "Tell a story.", "irrelevant", "irrelevant"],
  ["Seven.", "How many dwarfs are there?", "irrelevant", "relevant"],
  ["Green.", "How many dwarfs are there?", "irrelevant", "irrelevant"],
  ["In May.", "When did she leave?", "irrelevant", "relevant"],
  ["Yes.", "Is water wet?", "irrelevant", "relevant"],
  ["Click on the link.", "How do I reset it?", "irrelevant", "relevant"],
  ["The museum has a large and quiet garden with roses.", "When does the museum open?", "partly", "partly"],
  [
    "Bananas are grown in warm and humid southern countries.",
    "When does it open?",
    "irrelevant",
    "irrelevant",
  ],
])("the offline judge finds %j beside %j %s, and as an answer %s", ([statement, request, plain, answer]) => {
  expect(relevanceTo(request)(statement).verdict).toBe(plain);
  expect(answerRelevanceTo(request)(statement).verdict).toBe(answer);
});

test.for<[string, string, number]>([
  ["It opens at nine.", "The museum is old. It opens at nine.", 1],
  ["It opens at nine.", "It opens at nine.", 0.7],
  ["It has roses.", "The museum opens at nine. It has roses.", 0],
])("the degree of %j in the passage %j is %d", ([sentence, passage, want]) => {
  const { degree } = relevanceWithin("When does the museum open?", passage)(sentence);
  expect(degree).toBeCloseTo(want);
});

test.for<[string, string]>([
  ["the size of its rose garden", "missing"],
  ["when the museum opens", "available"],
  ["the price of museum tickets", "partly"],
])("the offline judge finds the need for %j %s", ([need, want]) => {
  expect(coverage(need, gistOf("The museum opens at 9. Tickets are sold.")).verdict).toBe(want);
});
