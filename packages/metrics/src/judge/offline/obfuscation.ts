import type { FindingFound } from "../../finding.ts";

/** Words that nobody disguises without a reason. */
const suspicious =
  /ignore|instruction|system prompt|password|secret|bomb|weapon|kill|hack|exploit|bypass|jailbreak|malware|drugs?\b|attack|admin|token|delete/i;

type Sign = {
  readonly category: string;
  readonly reason: string;
  readonly pattern: RegExp;
  /** Returns what is hidden, or undefined if nothing turns out to be. */
  readonly reveal: (words: string) => string | undefined;
};

/**
 * Finds disguised words. What they hide decides the severity: high for suspicious words, medium for others.
 * At most 20 findings of one kind.
 */
export function findDisguises(text: string): readonly FindingFound[] {
  return signs.flatMap(({ category, reason, pattern, reveal }) =>
    [...text.matchAll(pattern)]
      .flatMap(({ 0: words }): FindingFound[] => {
        const hidden = reveal(words);
        if (hidden === undefined) return [];
        const severity = suspicious.test(hidden) ? "high" : "medium";
        return [{ text: words.slice(0, 200), category, severity, reason }];
      })
      .slice(0, 20),
  );
}

const signs: readonly Sign[] = [
  {
    category: "encoding",
    reason: "Base64 that holds readable text.",
    pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{16,4000}={0,2}(?![A-Za-z0-9+/=])/g,
    reveal: (words) =>
      /[A-Z]/.test(words) && /[a-z]/.test(words) ? readable(Buffer.from(words, "base64")) : undefined,
  },
  {
    category: "encoding",
    reason: "Bytes in hexadecimal that hold readable text.",
    pattern: /(?<![0-9A-Za-z])(?:0x)?(?:[0-9a-f]{2}[ :]?){8,2000}(?![0-9A-Za-z])/gi,
    reveal: (words) => readable(Buffer.from(words.replaceAll(/^0x|[ :]/gi, ""), "hex")),
  },
  {
    category: "encoding",
    reason: "A run of percent signs or escapes in place of letters.",
    pattern:
      /(?:%[0-9a-f]{2}){5,500}|(?:\\x[0-9a-f]{2}){4,500}|(?:\\u00[0-9a-f]{2}){4,500}|(?:&#x?[0-9a-f]{2,5};){4,500}/gi,
    reveal: (words) =>
      words.replaceAll(/(?:%|\\x|\\u00)([0-9a-f]{2})/gi, (_, unit: string) =>
        String.fromCharCode(Number.parseInt(unit, 16)),
      ),
  },
  {
    category: "invisible_characters",
    reason: "Invisible characters inside a word, or characters of the tag block.",
    pattern:
      /\w{1,40}(?:[\u200b-\u200d\u2060\ufeff\u00ad]{1,9}\w{1,40}){1,40}|[\u{e0020}-\u{e007e}]{1,500}/gu,
    reveal: (words) =>
      words
        .replaceAll(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
        .replaceAll(/[\u{e0020}-\u{e007e}]/gu, (tag) =>
          String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000),
        ),
  },
  {
    category: "homoglyphs",
    reason: "Letters of another script among Latin ones.",
    pattern:
      /(?<!\p{L})(?=\p{L}{0,40}\p{Script=Latin})(?=\p{L}{0,40}[\p{Script=Cyrillic}\p{Script=Greek}])\p{L}{2,60}/gu,
    reveal: (words) => words.replaceAll(/[^a-z]/gi, (letter) => twins[letter.toLowerCase()] ?? letter),
  },
  {
    category: "homoglyphs",
    reason: "Letters of the mathematical or full-width sets.",
    pattern: /[\u{1d400}-\u{1d7ff}\uff21-\uff5a]{3,500}/gu,
    reveal: (words) => words.normalize("NFKC"),
  },
  {
    category: "leetspeak",
    reason: "Digits or signs in place of letters.",
    pattern:
      /(?<![\w@$])(?=[\w@$]{0,30}[a-z]{1}[\w@$]{0,30})(?=[\w@$]{0,30}[0134578@$])[a-z0134578@$]{4,30}(?![\w@$])/gi,
    reveal: (words) => {
      const plain = words.toLowerCase().replaceAll(/[0134578@$]/g, (sign) => leet[sign] ?? sign);
      return suspicious.test(plain) && !suspicious.test(words) ? plain : undefined;
    },
  },
  {
    category: "split_words",
    reason: "A word spaced out letter by letter.",
    pattern: /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_*|]{1,3}\p{L}){4,60}(?![\p{L}\p{N}])/gu,
    reveal: (words) => words.replaceAll(/[ .\-_*|]/g, ""),
  },
  {
    category: "reversed_text",
    reason: "Suspicious words written backwards.",
    pattern: /[^\n]{6,400}/g,
    reveal: (words) => {
      const plain = [...words].reverse().join("");
      return suspicious.test(plain) && !suspicious.test(words) ? plain : undefined;
    },
  },
  {
    category: "cipher",
    reason: "Suspicious words with letters shifted by 13.",
    pattern: /[^\n]{6,400}/g,
    reveal: (words) => {
      const plain = words.replaceAll(/[a-z]/gi, shift13);
      return suspicious.test(plain) && !suspicious.test(words) ? plain : undefined;
    },
  },
];

/** The text that bytes encode, or undefined if they are not text. */
function readable(bytes: Buffer): string | undefined {
  const text = bytes.toString("utf8");
  const letters = text.match(/[\p{L} ]/gu)?.length ?? 0;
  return text.length >= 8 && !text.includes("\ufffd") && letters / text.length > 0.7 ? text : undefined;
}

function shift13(letter: string): string {
  const base = letter <= "Z" ? 65 : 97;
  return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
}

const leet: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
};

const twins: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  с: "c",
  е: "e",
  н: "h",
  і: "i",
  ј: "j",
  к: "k",
  м: "m",
  о: "o",
  р: "p",
  ѕ: "s",
  т: "t",
  у: "y",
  х: "x",
  α: "a",
  ε: "e",
  ι: "i",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
};
