import { describe, expect, test } from "vitest";
import { isLoopbackHost } from "./loopback.ts";

describe("a Host header names this machine:", () => {
  test.each([
    "localhost",
    "LocalHost:4000",
    "localhost:",
    "127.0.0.1:4000",
    "127.8.9.1",
    "[::1]",
    "[::1]:4000",
  ])("%s", (header) => {
    expect(isLoopbackHost(header)).toBe(true);
  });
});

describe("a Host header names another machine:", () => {
  test.each([
    "",
    "evil.example",
    "evil.example:4000",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "127.0.0.1@evil.example",
    "localhost:4000:80",
    "192.168.1.1",
    "0.0.0.0:4000",
    "[::]:4000",
    "[localhost].evil.example",
  ])("%j", (header) => {
    expect(isLoopbackHost(header)).toBe(false);
  });
});
