import { describe, expect, test } from "vitest";
import { readPartNames } from "./part-names.ts";

/** As it comes: a character for each byte of UTF-8. */
function read(parameters: string) {
  return readPartNames(Buffer.from(`form-data; name="file"${parameters}`).toString("latin1"));
}

describe("a file's name is read as clients write it:", () => {
  test.each([
    ["curl", '; filename="a b.csv"', "a b.csv"],
    ["old curl, with a quote and a backslash", '; filename="a\\"b\\\\c.csv"', "c.csv"],
    ["Go", '; filename="a\\"b.csv"', 'a"b.csv'],
    ["browsers and new curl, with a quote", '; filename="a%22b.csv"', "a%22b.csv"],
    ["browsers, beyond ASCII", '; filename="\u00e9\u{1f600}.csv"', "\u00e9\u{1f600}.csv"],
    ["old Internet Explorer", '; filename="C:\\new\\table.csv"', "table.csv"],
    ["Postman, Bruno, requests", '; filename="rows;=\'%41.csv"', "rows;='%41.csv"],
    ["old urllib3", "; filename*=utf-8''%C3%A9.csv", "\u00e9.csv"],
    ["aiohttp", "; filename=\"a.csv\"; filename*=utf-8''a.csv", "a.csv"],
    [".NET", "; filename=a.csv; filename*=utf-8''a%20b.csv", "a b.csv"],
    [".NET, beyond ASCII", '; filename="=?utf-8?B?w6k/LmNzdg==?="', "\u00e9?.csv"],
    ["Java", '; filename="=?UTF-8?Q?caf=C3=A9_=5F1.csv?="', "caf\u00e9 _1.csv"],
    ["Java, a long name", '; filename="=?UTF-8?Q?caf=C3=A9?= =?UTF-8?Q?.csv?="', "caf\u00e9.csv"],
    ["Spring", "; filename=\"=?UTF-8?Q?=C3=A9?=\"; filename*=UTF-8''%C3%A9.csv", "\u00e9.csv"],
    ["no blanks, upper case, no quotes", ";FILENAME=a.csv", "a.csv"],
    ["blanks everywhere", " ; filename = a b.csv ; x=y", "a b.csv"],
  ])("%s", (_client, written, fileName) => {
    expect(read(written)).toEqual({ name: "file", fileName });
  });
});

/** By the names of http://greenbytes.de/tech/tc2231/, the public cases of RFC 6266. */
describe("of the public cases", () => {
  test.each([
    ["attwithasciifnescapedquote", '; filename="\\"quoting\\" tested.html"', '"quoting" tested.html'],
    ["attwithquotedsemicolon", '; filename="Here\'s a semicolon;.html"', "Here's a semicolon;.html"],
    ["attwithfilenameandextparamescaped", '; foo="\\"\\\\";filename="foo.html"', "foo.html"],
    ["attwithtokfncommanq", "; filename=foo,bar.html", "foo,bar.html"],
    ["attemptyparam", "; ;filename=foo", "foo"],
    ["attwithasciifilenamenqws", "; filename=foo bar.html", "foo bar.html"],
    ["attwithfntokensq", "; filename='foo.bar'", "'foo.bar'"],
    ["attwithfnrawpctenclong", '; filename="foo-%c3%a4-%e2%82%ac.html"', "foo-%c3%a4-%e2%82%ac.html"],
    ["attwith2filenames", '; filename="foo.html"; filename="bar.html"', "foo.html"],
    ["attfnbrokentoken", "; filename=foo[1](2).html", "foo[1](2).html"],
    ["attbrokenquotedfn", '; filename="foo.html".txt', "foo.html"],
    ["attabspath", '; filename="/foo.html"', "foo.html"],
    ["attabspathwin", '; filename="\\\\foo.html"', "foo.html"],
    ["attwithisofn2231iso", "; filename*=iso-8859-1''foo-%E4.html", "foo-\u00e4.html"],
    ["attwithfn2231utf8", "; filename*=UTF-8''foo-%c3%a4-%e2%82%ac.html", "foo-\u00e4-\u20ac.html"],
    ["attwithfn2231utf8comp", "; filename*=UTF-8''foo-a%cc%88.html", "foo-a\u0308.html"],
    ["attwithfn2231ws2", "; filename*= UTF-8''foo-%c3%a4.html", "foo-\u00e4.html"],
    ["attwithfn2231ws3", "; filename* =UTF-8''foo-%c3%a4.html", "foo-\u00e4.html"],
    ["attwithfn2231dpct", "; filename*=UTF-8''A-%2541.html", "A-%41.html"],
    ["attwithfn2231abspathdisguised", "; filename*=UTF-8''%5cfoo.html", "foo.html"],
    ["attfnboth", "; filename=\"foo-ae.html\"; filename*=UTF-8''foo-%c3%a4.html", "foo-\u00e4.html"],
    ["attfnboth2", "; filename*=UTF-8''foo-%c3%a4.html; filename=\"foo-ae.html\"", "foo-\u00e4.html"],
    [
      "attfnboth3",
      "; filename*0*=ISO-8859-15''euro%3d%a4; filename*=ISO-8859-1''currency%3d%a4",
      "currency=\u00a4",
    ],
    ["attrfc2047quoted", '; filename="=?ISO-8859-1?Q?foo-=E4.html?="', "=?ISO-8859-1?Q?foo-=E4.html?="],
  ])("%s has its name", (_case, written, fileName) => {
    expect(read(written)?.fileName).toBe(fileName);
  });
});

const broken = [
  // By the same names, and the test cases of Chromium's parser.
  ["attwithfn2231noc", "''foo-%c3%a4-%e2%82%ac.html"],
  ["attwithfn2231utf8-bad", "iso-8859-1''foo-%c3%a4-%e2%82%ac.html"],
  ["attwithfn2231iso-bad", "utf-8''foo-%E4.html"],
  ["attwithfn2231quot", "\"UTF-8''foo-%c3%a4.html\""],
  ["attwithfn2231quot2", '"foo%20bar.html"'],
  ["attwithfn2231singleqmissing", "UTF-8'foo-%c3%a4.html"],
  ["attwithfn2231nbadpct1", "UTF-8''foo%"],
  ["attwithfn2231nbadpct2", "UTF-8''f%oo.html"],
  ["no charset, no language", "foo.html"],
  ["one quote", "foo'.html"],
  ["a quote in the name", "''foo'.html"],
  ["a quote in the name, with a charset", "utf-8''foo'.html"],
  ["double quotes in the name", "utf-8''f\"oo\".html"],
  ["an unknown charset", "bogus_charset''foo.html"],
  ["a language alone", "'en'foo.html"],
  ["a letter beyond ASCII", "utf-8'es'f\u03ba.html"],
  ["a letter beyond ASCII, as Latin-1", "iso-8859-1'es'f\u00fa.html"],
  ["a blank in the name", "utf-8''a b.csv"],
  ["a sign that must be encoded", "utf-8''a,b.csv"],
  ["half an escape", "utf-8''a%4.csv"],
  ["an escape of half a surrogate pair", "utf-8''%ED%A0%80.csv"],
  ["an overlong escape", "utf-8''%C0%AE.csv"],
  ["a control character", "utf-8''a%0Ab.csv"],
  ["nothing", ""],
  ["an empty name", "utf-8''"],
  ["a folder", "utf-8''a%2F"],
] as const;

describe("a broken filename* names no file, and the plain name beside it counts:", () => {
  test.each(broken)("%s", (_case, value) => {
    expect(read(`; filename*=${value}`)).toEqual({ name: "file", fileName: undefined });
    for (const plain of ['"a.csv"', "a.csv"])
      for (const written of [
        `; filename*=${value}; filename=${plain}`,
        `; filename=${plain}; filename*=${value}`,
      ])
        expect(read(written)).toEqual({ name: "file", fileName: "a.csv" });
  });

  test.each(["*0", "*1", "*0*", "*00"])("a name in pieces, as in mail: filename%s", (piece) => {
    expect(read(`; filename${piece}=UTF-8''a.csv`)?.fileName).toBeUndefined();
    expect(read(`; filename${piece}=UTF-8''a.csv; filename=b.csv`)?.fileName).toBe("b.csv");
  });
});

test.each([
  "",
  "; filename",
  "; filename=",
  '; filename=""',
  '; filename="a.csv',
  '; filename="."',
  '; filename=".."',
  '; filename="a/"',
  "; filename *=UTF-8''a.csv",
  "; xfilename=a.csv",
  '; example="filename=a.csv"',
  '; filename="=?utf-8?B?6Q==?="',
])("names no file: %s", (written) => {
  expect(read(written)).toEqual({ name: "file", fileName: undefined });
});

test("bytes that are not UTF-8 name no file", () => {
  expect(readPartNames('form-data; name="file"; filename="\u00e9.csv"')?.fileName).toBeUndefined();
});

test.each([
  "",
  "form-data",
  "form-data; filename=a.csv",
  "form-data; name*=utf-8''file",
  "name=file",
  "; name=file",
])("is not a part of a form with a name: %s", (written) => {
  expect(readPartNames(written)).toBeUndefined();
});

test.each([
  ["form-data; name=file", "file"],
  ['FORM-DATA;NAME="file"', "file"],
  ['form-data; filename="a.csv"; name="file"', "file"],
  ['form-data; name="a\\"b"', 'a"b'],
  ['form-data; name=""', ""],
])("names a part: %s", (written, name) => {
  expect(readPartNames(written)?.name).toBe(name);
});
