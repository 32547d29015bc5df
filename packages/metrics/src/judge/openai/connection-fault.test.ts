import { expect, test } from "vitest";
import { connectionFault } from "./connection-fault.ts";

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each([
  [
    coded("ECONNREFUSED", "connect ECONNREFUSED ::1:80"),
    "the connection is refused, so nothing listens there (ECONNREFUSED)",
  ],
  // A host of several addresses.
  [
    new AggregateError(
      [coded("ECONNREFUSED", "connect ECONNREFUSED ::1:80"), coded("ECONNREFUSED", "again")],
      "",
    ),
    "the connection is refused, so nothing listens there (ECONNREFUSED)",
  ],
  [coded("ENOTFOUND", "getaddrinfo ENOTFOUND judge.test"), "no such host (ENOTFOUND)"],
  [
    coded("EAI_AGAIN", "getaddrinfo EAI_AGAIN judge.test"),
    "the name of the host cannot be looked up now (EAI_AGAIN)",
  ],
  [coded("UND_NEW", "something new"), "something new (UND_NEW)"],
  [new Error("aborted"), "aborted"],
  ["odd", "odd"],
])("%s may pass", (cause, words) => {
  expect(connectionFault(cause)).toEqual({ words, mayPass: true });
});

test.each([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate"],
  ["CERT_HAS_EXPIRED", "certificate has expired"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match certificate's altnames"],
])("a certificate that is refused (%s) will be refused again", (code, message) => {
  expect(connectionFault(coded(code, message))).toEqual({
    words: `no secure connection: ${message} (${code})`,
    mayPass: false,
  });
});
