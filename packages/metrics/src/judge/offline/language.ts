/**
 * The language or script of a text that is not English, by its letters and its most common words; undefined
 * if it is English or too short to tell. Made to be right about whole sentences, not about single words.
 */
export function foreignLanguageOf(text: string): string | undefined {
  const beginning = text.slice(0, longest);
  if (beginning !== last.text) last = { text: beginning, language: detect(beginning) };
  return last.language;
}

/** What was looked at last: one question looks at the same text twice. */
let last: { readonly text: string; readonly language: string | undefined } = {
  text: "",
  language: undefined,
};

function detect(beginning: string): string | undefined {
  if (!isAscii.test(beginning)) return scriptOf(beginning) ?? languageByWords(beginning);
  // Most texts are English, which a few words show.
  return isEnglish(beginning.slice(0, 300)) ? undefined : languageByWords(beginning);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const isAscii = /^[\x00-\x7f]*$/;

/** How much of a text is looked at, in UTF-16 units. */
const longest = 4_000;

function isEnglish(text: string): boolean {
  return (text.match(someEnglish)?.length ?? 0) >= 3;
}

/** Words that are in no other list below. */
const someEnglish = /\b(?:the|of|and|you|that|with|this|have|are|is|was|your|for|what|how)\b/gi;

function scriptOf(text: string): string | undefined {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const counts = scripts.map(([name, letter]) => [name, text.match(letter)?.length ?? 0] as const);
  const [name, count] = counts.reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0]);
  // A letter of Han says as much as a word of Latin letters.
  return count >= 2 && count * (name === "Chinese" || name === "Japanese" ? 3 : 1) > latin ? name : undefined;
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Chinese", /\p{Script=Han}/gu],
  ["Korean", /\p{Script=Hangul}/gu],
  ["Arabic script", /\p{Script=Arabic}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Cyrillic script", /\p{Script=Cyrillic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Devanagari script", /\p{Script=Devanagari}/gu],
  ["Bengali", /\p{Script=Bengali}/gu],
  ["Tamil", /\p{Script=Tamil}/gu],
];

function languageByWords(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < 2) return undefined;
  const counts = new Map<string, number>();
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const english = counts.get("English") ?? 0;
  counts.delete("English");
  const [[name, count] = ["", 0]] = [...counts].sort(([, a], [, b]) => b - a);
  const distinct = new Set(words.filter((word) => languagesOf.get(word)?.includes(name)));
  return distinct.size >= 2 && count > 2 * english && count / words.length >= 0.15 ? name : undefined;
}

/** The commonest words of languages in Latin letters, without those that are English words too. */
const commonWords: Readonly<Record<string, string>> = {
  English:
    "the of and to in is are was were be been it that for on with as this you he she they we not have has had will would can do does at by from or an a my your his her their what which who how if all there",
  German:
    "der das und ist nicht ein eine einen einem einer ich du sie wir ihr es mit für auf von zu im dem den des sich auch wie aber oder wenn bist sind haben hat wird werden kann dass ja nein mein dein dich mich über nach aus bei nur noch sehr alle diese dieser",
  French:
    "le la les un une des et est pas que qui dans pour sur avec ce cette il elle nous vous ils je tu ne au aux du sont être avoir mais ou où son sa ses mon ma mes très plus tout suis es c'est leur votre notre te va toi lui",
  Spanish:
    "el la los las un una y es no que de en por para con se su sus lo al del está están son muy más pero como eres soy tu mi yo ella nosotros ser hay esto esta este todo cuando porque",
  Italian:
    "il lo la gli le un una e è non che di per con si su sono sei del della dei delle nel nella ma anche come più questo questa io tu lui lei noi essere molto tutto perché",
  Portuguese:
    "o os as um uma e é não que de em por para com se do da dos das no na nos nas você eu ele ela mais mas como está são muito foi ser isso esta este seu sua também",
  Dutch:
    "de het een en van ik je dat niet zijn op aan met voor er maar om hem dan zou wat mijn bij nog wel hij zij wij ook naar uit als heeft hebben bent deze dit geen",
  Swedish:
    "och att det som på är av för en ett den med har inte jag du vi han hon de till om men så var kan ska min din detta mycket",
  Danish:
    "og det er på af en et den til med har ikke jeg du vi han hun de som men så var kan skal min din dette meget",
  Polish:
    "i w na z się nie to jest że do co jak ale o po tak za od czy ty ja on ona są być był dla tego jesteś bardzo nikt cię mnie",
  Turkish: "ve bir bu da de için ile çok ne ben sen o biz siz değil mi var yok gibi daha kadar ama",
  Indonesian:
    "yang dan di itu dengan untuk tidak ini dari dalam akan pada saya kamu anda adalah ke bisa ada juga",
  Vietnamese: "và là của có không được cho một các những này tôi bạn trong với người",
  Romanian: "și în de la cu nu este sunt pe un o care din pentru mai că ce eu tu el ea",
  Czech: "a je v na se že to s z do o ale jako by jsem jsi jsou není pro tak",
  Finnish: "ja on ei että se hän ovat oli mutta kun niin myös minä sinä olet joka tämä",
  Hungarian: "a az és hogy nem egy is van ez én te meg de ha vagy csak már",
};

const alsoEnglish = new Set(
  "die no me he so her on den hat war was mi do be am us plus son mine once men bent most sin sur par pour van dan ten om to at man o e i por via with per".split(
    " ",
  ),
);

const languagesOf = languagesByWord();

function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const english = new Set(commonWords.English?.split(" "));
  for (const [language, words] of Object.entries(commonWords))
    for (const word of new Set(words.split(" "))) {
      if (language !== "English" && (english.has(word) || alsoEnglish.has(word))) continue;
      found.set(word, [...(found.get(word) ?? []), language]);
    }
  return found;
}
