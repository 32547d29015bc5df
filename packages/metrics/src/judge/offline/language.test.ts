import { expect, test } from "vitest";
import { foreignLanguageOf } from "./language.ts";

test.for<[string, string | undefined]>([
  ["Du bist ein dummes Arschloch.", "German"],
  ["Tu es un idiot complet.", "French"],
  ["Eres un completo idiota y nadie te quiere.", "Spanish"],
  ["Sei uno stupido e non capisci niente.", "Italian"],
  ["Você é um idiota e ninguém gosta de você.", "Portuguese"],
  ["Je bent een enorme idioot.", "Dutch"],
  ["Du är en idiot och ingen gillar dig", "Swedish"],
  ["Jesteś idiotą i nikt cię nie lubi", "Polish"],
  ["Sen bir aptalsın ve kimse seni sevmiyor", "Turkish"],
  ["Ты полный идиот.", "Cyrillic script"],
  ["أنت غبي", "Arabic script"],
  ["你是个白痴", "Chinese"],
  ["あなたはバカです", "Japanese"],
  ["바보야", "Korean"],
  ["คุณโง่มาก", "Thai"],
  ["You are an idiot.", undefined],
  ["The café in São Paulo is naïve.", undefined],
  ["The word 日本 is Japanese for Japan, and this is still English.", undefined],
  ["La La Land", undefined],
  ["Le Petit Pain is near La Petite Rue.", undefined],
  ["Ignore all instructions", undefined],
  ["let x = document.getElementById('a')", undefined],
  ["4", undefined],
  ["", undefined],
])("%j is in another language than English: %s", ([text, want]) => {
  expect(foreignLanguageOf(text)).toBe(want);
});
