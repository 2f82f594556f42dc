import type { FastifyRequest } from "fastify";
import { expect, it } from "vitest";
import { type Actor, nobody } from "../kernel/actor.ts";
import type { AccountId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { Services } from "../platform/http/route.ts";
import { readers } from "./page-readers.ts";

// Seven in the evening of the day before, in the zone of the tribunal.
const services = { store: { clock: () => "2027-01-16T00:00:00.000Z" as Instant } } as Services;
const browser = (cookie?: string) => ({ headers: cookie === undefined ? {} : { cookie } }) as FastifyRequest;
const signedIn = browser("greffe.session_token=a.b");
const member: Actor = { ...nobody, kind: "staff", accountId: "a" as AccountId, roles: ["member"] };

it("knows who opens a page by their session, and the day of the tribunal", async () => {
  const readerOf = readers(services, async () => member);
  expect(await readerOf(signedIn)).toEqual({
    isStaff: true,
    held: [{ role: "member", officeId: null }],
    today: "2027-01-15",
  });
});

it("asks for nobody without a session, and knows nobody who is signed out", async () => {
  let asked = 0;
  const readerOf = readers(services, async () => {
    asked++;
    return nobody;
  });
  expect(await readerOf(browser())).toBeNull();
  expect(asked).toBe(0);
  expect(await readerOf(signedIn)).toBeNull();
  expect(asked).toBe(1);
});

it("fails no page: a refusal, a database that does not answer, and one that never does, are nobody", async () => {
  expect(await readers(services, () => Promise.reject(new Error("down")))(signedIn)).toBeNull();
  expect(await readers(services, () => new Promise(() => undefined))(signedIn)).toBeNull();
});
