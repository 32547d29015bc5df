import { expect, test } from "vitest";
import { acceptsMediaType } from "./media-type.ts";

test.each([
  ["application/json", "application/json", true],
  ["application/json", "Application/JSON; charset=utf-8", true],
  ["application/json", "application/vnd.api+json", true],
  ["application/json", "text/plain", false],
  ["application/json", "application/jsonp", false],
  ["application/json", "", false],
  ["application/json", undefined, false],
  ["multipart/form-data", "multipart/form-data; boundary=abc", true],
  ["multipart/form-data", 'Multipart/Form-Data; charset=utf-8; boundary="a b"', true],
  ["multipart/form-data", "multipart/form-data", false],
  ["multipart/form-data", "multipart/form-data; boundary=", false],
  ["multipart/form-data", "application/json; boundary=abc", false],
])("%s is met by %j: %j", (wanted, header, met) => {
  expect(acceptsMediaType(wanted, header)).toBe(met);
});
