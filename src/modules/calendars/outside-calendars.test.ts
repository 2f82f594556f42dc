import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { anAuthority } from "../../../test/support/certificates.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import { type FetchRules, fetchCalendar } from "./outside/fetch-calendar.ts";
import { readDueCalendars } from "./outside/read-due-calendars.ts";
import { readWeek } from "./testing.ts";

const authority = anAuthority();
let server: https.Server;
let host: string;
let t: Tribunal;
let counsel: Actor;
let answer: RequestListener = (_request, response) => response.end();
const ca = () => readFileSync(authority.root, "utf8");

const text = (...lines: string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:1@firm.example",
    "SUMMARY:Client Zorvath",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");
const busyTuesday = text("DTSTART;TZID=Eastern Standard Time:20270112T090000", "DURATION:PT2H");

beforeAll(async () => {
  const { certificate, key } = authority.issue("calendar", "DNS:localhost,DNS:calendar.example");
  server = https.createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  host = `localhost:${(server.address() as AddressInfo).port}`;
  t = await aTribunal({ GREFFE_CALENDAR_HOSTS: host });
  counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: "OUT-1" }));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await t.close();
  authority.remove();
});

const at = (rest = "", who = counsel) => `/api/v1/calendars/${who.accountId}/outside${rest}`;
const add = (address = `https://${host}/secret-token.ics`, who = counsel) =>
  t.call(who, "POST", at("", who), { name: "Firm", address, zone: "America/Toronto" });
const list = async (who = counsel) => (await t.call(who, "GET", at("", who))).body.items;
const read = () => readDueCalendars(t.services, { ca: ca() });
const away = async () =>
  (await readWeek(t, theSystem)).counsel.find((one) => one.id === counsel.accountId)?.unavailable ?? [];
const endAll = () => t.store.pool.query("update outside_calendars set ended_at = now(), encrypted_address = null");

test("an address is read: from when to when is kept, nothing else, and the address rests encrypted", async () => {
  answer = (_request, response) => response.end(busyTuesday);
  const added = await add();
  expect(added.status).toBe(201);
  await read();
  expect(await list()).toMatchObject([{ name: "Firm", source: "address", busyTimes: 1, problem: null }]);
  expect(await away()).toEqual([{ from: "2027-01-12T14:00:00.000Z", to: "2027-01-12T16:00:00.000Z" }]);
  const dump = await t.store.pool.query(
    "select (select jsonb_agg(c) from outside_calendars c)::text || (select jsonb_agg(b) from outside_busy_times b)::text as all",
  );
  expect(dump.rows[0].all).not.toMatch(/Zorvath|secret-token|firm\.example/);
  expect(JSON.stringify(await list())).not.toContain("secret-token");
  const column = t.store.readOnly(counsel, (tx) => tx.db.selectFrom("outside_calendars").selectAll().execute());
  await expect(column).rejects.toThrow(/permission denied/);
  await endAll();
});

test("what was read last stays when the address fails, its owner is told in words, and it is tried later and later", async () => {
  answer = (_request, response) => response.end(busyTuesday);
  await add();
  await read();
  const [{ lastReadAt }] = await list();
  answer = (_request, response) => response.writeHead(404).end();
  t.at("2026-11-24T22:00:00.000Z");
  await read();
  expect(await list()).toMatchObject([
    { lastReadAt, busyTimes: 1, problem: { en: expect.stringMatching(/taken away/) } },
  ]);
  expect(await away()).toHaveLength(1);
  const due = await t.store.pool.query("select due_at, failures from outside_calendars where ended_at is null");
  expect(due.rows[0]).toMatchObject({ failures: 1, due_at: new Date("2026-11-25T04:00:00Z") });
  t.at("2026-11-24T15:00:00.000Z");
  const [one] = await list();
  answer = (_request, response) => response.end(text("DTSTART:20270113T150000Z", "DURATION:PT1H"));
  expect((await t.call(counsel, "POST", at(`/${one.id}/read`), {})).status).toBe(200);
  await read();
  expect(await away()).toEqual([{ from: "2027-01-13T15:00:00.000Z", to: "2027-01-13T16:00:00.000Z" }]);
  expect((await t.call(counsel, "POST", at(`/${one.id}/end`), {})).status).toBe(200);
  expect(await away()).toEqual([]);
  expect((await t.call(counsel, "POST", at(`/${one.id}/end`), {})).body.code).toBe("outside-calendar-not-found");
});

test("what is no calendar of one's own is neither read again nor ended, and one whose address is lost says so", async () => {
  answer = (_request, response) => response.end(busyTuesday);
  for (const id of ["no-identifier", "01900000-0000-7000-8000-00000000ffff"])
    for (const what of ["read", "end"])
      expect((await t.call(counsel, "POST", at(`/${id}/${what}`), {})).body.code, `${what} ${id}`).toBe(
        "outside-calendar-not-found",
      );
  const named = { name: " \u200b ", address: `https://${host}/secret-token.ics`, zone: "America/Toronto" };
  expect((await t.call(counsel, "POST", at(), named)).status).toBe(201);
  // Its owner enters it anew: the installation has lost the secret under which it rests.
  await t.store.pool.query(
    "update outside_calendars set encrypted_address = 'of another secret' where ended_at is null",
  );
  await read();
  expect(await list()).toMatchObject([
    { name: "—", busyTimes: 0, problem: { en: expect.stringMatching(/taken away/) } },
  ]);
  await endAll();
});

const fetched = (address: string, rules: Partial<FetchRules> = {}) =>
  fetchCalendar(address, { inside: [host], ca: ca(), ...rules }).then(
    () => "read",
    (error: { code?: string }) => error.code,
  );

test("a gigabyte is cut off, one that never answers is left, a packed body, a page of sign-in and a loop are refused", async () => {
  const here = `https://${host}/c.ics`;
  let sent = 0;
  answer = (_request, response) => {
    const more = () => {
      while (sent < 1e9 && response.write(Buffer.alloc(65_536))) sent += 65_536;
    };
    response.on("drain", more);
    more();
  };
  expect(await fetched(here, { mostBytes: 1_000_000 })).toBe("too-large");
  expect(sent).toBeLessThan(50_000_000);
  // One that says beforehand how large it is, is not waited for.
  answer = (_request, response) => response.writeHead(200, { "content-length": "51" }).flushHeaders();
  expect(await fetched(here, { mostBytes: 50, mostMs: 3000 })).toBe("too-large");
  answer = () => undefined;
  expect(await fetched(here, { mostMs: 300 })).toBe("no-answer");
  // One byte a moment, for ever.
  answer = (_request, response) => {
    const timer = setInterval(() => response.write("B"), 50);
    response.on("close", () => clearInterval(timer));
  };
  expect(await fetched(here, { mostMs: 500 })).toBe("no-answer");
  answer = (_request, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("x");
  expect(await fetched(here)).toBe("not-a-calendar");
  answer = (_request, response) => response.writeHead(302, { location: here }).end();
  expect(await fetched(here)).toBe("many-redirects");
  for (const [status, code] of [
    [401, "not-given"],
    [410, "not-given"],
    [503, "no-answer"],
  ] as const) {
    answer = (_request, response) => response.writeHead(status).end();
    expect(await fetched(here)).toBe(code);
  }
  expect(await fetched(here, { ca: "" })).toBe("not-certified");
});

test("a name that leads into the network is refused, also after a redirect, also when it answers otherwise the second time", async () => {
  const names = (addresses: readonly string[]): FetchRules["resolve"] =>
    ((_name: string, _options: object, callback: (error: null, found: object[]) => void) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      )) as never;
  const port = host.split(":")[1];
  const outside = `https://calendar.example:${port}/c.ics`;
  for (const address of ["127.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00::1"])
    expect([address, await fetched(outside, { resolve: names([address]) as never })]).toEqual([
      address,
      "inside-network",
    ]);
  // One public address among those of the name opens nothing.
  expect(await fetched(outside, { resolve: names(["8.8.8.8", "10.0.0.1"]) as never })).toBe("inside-network");
  let asked = 0;
  const rebinding = ((name: string, options: object, callback: never) => {
    asked++;
    return (names([asked === 1 ? "127.0.0.1" : "8.8.8.8"]) as unknown as (...args: unknown[]) => void)(
      name,
      options,
      callback,
    );
  }) as never;
  expect(await fetched(outside, { resolve: rebinding })).toBe("inside-network");
  expect(asked).toBe(1);
  for (const location of ["https://127.0.0.1/x", "https://[::1]/x", outside, "http://example.com/x"]) {
    answer = (_request, response) => response.writeHead(301, { location }).end();
    expect(["inside-network", "not-https"]).toContain(
      await fetched(`https://${host}/c.ics`, { resolve: names(["10.0.0.1"]) as never }),
    );
  }
});

test("an address that is no secure one, or of the network, is refused when it is told, at its field", async () => {
  for (const address of ["http://firm.example/c.ics", "https://127.0.0.1/c.ics", "https://[::ffff:10.0.0.1]/"]) {
    const refused = await add(address);
    expect([refused.status, refused.body.code, refused.body.fields[0].path]).toEqual([
      422,
      "outside-calendar-unreadable",
      "/address",
    ]);
  }
});

test("a file is read at once, replaces the file before it, and one that is no calendar is refused with words", async () => {
  const give = async (body: string, who = counsel) => {
    const answer = await t.app.inject({
      method: "POST",
      url: `/api/v1/calendars/${who.accountId}/outside-files`,
      headers: { ...t.headersOf(who), "content-type": "text/calendar" },
      payload: body,
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  expect(await give(busyTuesday)).toMatchObject({ status: 201, body: { busyTimes: 1, unread: 0 } });
  expect(await give(text("DTSTART:20270113T150000Z", "DURATION:PT1H"))).toMatchObject({ status: 201 });
  expect(await away()).toEqual([{ from: "2027-01-13T15:00:00.000Z", to: "2027-01-13T16:00:00.000Z" }]);
  expect((await give("<html></html>")).body.code).toBe("outside-calendar-unreadable");
  expect((await give(`BEGIN:VCALENDAR${" ".repeat(11_000_000)}`)).body.code).toBe("outside-calendar-unreadable");
  expect(await list()).toHaveLength(1);
});

test("nobody reads or adds a calendar elsewhere for somebody else, not even whoever plans hearings", async () => {
  const officer = await t.person("scheduling-officer");
  const member = await t.person("member");
  for (const who of [officer, member]) {
    const asked = await t.call(who, "POST", at(), {
      name: "x",
      address: `https://${host}/c.ics`,
      zone: "America/Toronto",
    });
    expect(asked.body.code).toBe("calendar-not-found");
  }
  expect((await t.call(member, "GET", at())).body.code).toBe("calendar-not-found");
  expect((await t.call(officer, "GET", at())).body.items).toEqual([]);
});
