import { expect, test } from "vitest";
import { MailDelayed, MailRefused, mailErrorOf } from "./mail-error.ts";

const kindOf = (error: unknown) => {
  const told = mailErrorOf(error);
  return [told instanceof MailRefused, told instanceof MailDelayed, told.code];
};
const forGood = (code: string) => [true, false, code];
const later = (code: string) => [false, true, code];
type Case = readonly [error: unknown, kind: readonly unknown[]];

test.each<Case>([
  [{ responseCode: 550, response: "550 5.1.1 No such person", command: "RCPT TO" }, forGood("5.1.1")],
  [{ responseCode: 552, response: "552-5.2.2 Full", command: "DATA" }, forGood("5.2.2")],
  [{ responseCode: 554, response: "554 5.6.0 Not like this", command: "data" }, forGood("5.6.0")],
  [{ responseCode: 500, response: "500 What?", command: "RCPT TO" }, forGood("500")],
  [{ responseCode: 550, command: "RCPT TO" }, forGood("550")],
  [{ responseCode: 499, command: "RCPT TO" }, later("499")],
  [{ responseCode: 451, response: "451 4.7.1 Come back later", command: "RCPT TO" }, later("4.7.1")],
])("what a server answers to the recipient or the message is for good from 500 on: %j", (error, kind) => {
  expect(kindOf(error)).toEqual(kind);
});

test.each<Case>([
  [{ responseCode: 535, response: "535 5.7.8 Who are you?", command: "AUTH PLAIN" }, later("5.7.8")],
  [{ responseCode: 550, response: "550 No", command: "MAIL FROM" }, later("550")],
  [{ responseCode: 550, response: "550 No" }, later("550")],
  ...["5.3.4", "5.4.4", "5.5.1", "5.7.1"].map(
    (code): Case => [{ responseCode: 550, response: `550 ${code} No`, command: "RCPT TO" }, later(code)],
  ),
])("what is the operator's to mend is nobody's mail given up: %j", (error, kind) => {
  expect(kindOf(error)).toEqual(kind);
});

test.each([
  [{ code: "ECONNREFUSED", command: "CONN" }, "ECONNREFUSED"],
  [{ code: "EDNS", command: "RCPT TO" }, "EDNS"],
  [{ code: 7, responseCode: "550", response: 550, command: "RCPT TO" }, "unknown"],
  [new Error("away"), "unknown"],
  ["away", "unknown"],
  [null, "unknown"],
  [undefined, "unknown"],
])("a server that does not answer is asked again: %j", (error, code) => {
  expect(kindOf(error)).toEqual(later(code));
});
