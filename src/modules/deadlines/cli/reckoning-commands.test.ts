import { PassThrough } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { aTribunal } from "../../../../test/support/tribunal.ts";
import { reckoningOffices } from "../rules/offices.ts";
import { deadlineCommand } from "./deadline-command.ts";
import { receiptCommand } from "./receipt-command.ts";

function run(command: typeof deadlineCommand, line: string, language: "en" | "fr" = "en") {
  const io = { out: new PassThrough(), err: new PassThrough(), language };
  const code = command(line.split(" "), io);
  const said = (stream: PassThrough): string => stream.read()?.toString() ?? "";
  return { code, out: said(io.out), err: said(io.err) };
}
const facts = (line: string) => JSON.parse(run(deadlineCommand, `${line} --json`).out);

test.each([
  ["D15 --trigger 2027-03-22 --office vancouver", "2027-03-12", "2027-03-12", "2027-03-13T06:59:59.999Z"],
  // Ten days before a Tuesday is a Saturday: the text moves it forward, prudence keeps the Friday.
  ["D15 --trigger 2027-03-16 --office toronto", "2027-03-08", "2027-03-05", "2027-03-09T04:59:59.999Z"],
  ["rpd-disclosure --trigger 2027-03-22 --office toronto", "2027-03-12", "2027-03-12", "2027-03-13T04:59:59.999Z"],
  ["D2 --trigger 2024-09-08 --office montreal", "2024-09-23", "2024-09-23", "2024-09-24T03:59:59.999Z"],
  ["D2 --trigger 2024-09-09 --office montreal", "2024-10-24", "2024-10-24", "2024-10-25T03:59:59.999Z"],
  ["D2 --regime former --trigger 2026-03-02 --office montreal", "2026-03-17", "2026-03-17", "2026-03-18T03:59:59.999Z"],
  ["D23 --trigger 2026-12-18 --office toronto", "2027-01-06", "2027-01-06", "2027-01-07T04:59:59.999Z"],
  ["D29 --trigger 2026-12-11 --served mail --office montreal", "2027-01-04", "2027-01-04", "2027-01-05T04:59:59.999Z"],
  ["D43 --trigger 2026-12-24T22:00:00-05:00 --office toronto", "2026-12-26", "2026-12-26", "2026-12-27T03:00:00.000Z"],
  [
    "D55 --filed 2023-01-13 --trigger 2027-01-04 --office calgary",
    "2026-12-15",
    "2026-12-15",
    "2026-12-16T05:59:59.999Z",
  ],
  ["D67 --trigger 2027-01-04 --office calgary", "2027-01-19", "2027-01-19", "2027-01-20T05:59:59.999Z"],
  ["D67 --from-abroad --trigger 2027-01-04 --office calgary", "2027-03-05", "2027-03-05", "2027-03-06T05:59:59.999Z"],
  // Outside the Federal Court nothing says an hour: what is sent electronically counts that day.
  [
    "D29 --served electronic --trigger 2026-12-11 --office montreal",
    "2026-12-29",
    "2026-12-24",
    "2026-12-30T04:59:59.999Z",
  ],
  ["D29 --served hand --trigger 2026-12-11 --office montreal", "2026-12-29", "2026-12-24", "2026-12-30T04:59:59.999Z"],
  // A limit that is for nobody abroad is the same from there.
  ["D15 --from-abroad --trigger 2027-03-22 --office toronto", "2027-03-12", "2027-03-12", "2027-03-13T04:59:59.999Z"],
  [
    "fc-leave-outside-canada --trigger 2027-01-04 --office calgary",
    "2027-03-05",
    "2027-03-05",
    "2027-03-06T05:59:59.999Z",
  ],
  ["D67 --served mail --trigger 2027-01-04 --office toronto", "2027-01-29", "2027-01-29", "2027-01-30T04:59:59.999Z"],
])("deadline %s", (line, dueOn, strictOn, dueAt) => {
  expect(facts(line)).toMatchObject({ dueOn, strictOn, dueAt });
});

test("what is sent to the Federal Court's parties after 5 p.m. counts the next day, and not at 5 p.m.", () => {
  const at = (time: string) =>
    facts(`D67 --served electronic --trigger 2027-01-04T${time}-05:00 --office toronto`).dueOn;
  expect([at("17:00:00"), at("17:00:01")]).toEqual(["2027-01-19", "2027-01-20"]);
});

test("mail to or from abroad takes twenty days before the Immigration Appeal Division", () => {
  const line = "iad-notice-of-appeal --served mail --trigger 2027-01-04 --office toronto";
  expect([facts(line).dueOn, facts(`${line} --from-abroad`).dueOn]).toEqual(["2027-02-10", "2027-02-23"]);
});

test("a day before which nothing may happen gives its first instant", () => {
  expect(facts("D42 --trigger 2027-02-01 --office toronto")).toMatchObject({
    effect: "not-before",
    dueOn: "2027-02-11",
    dueAt: "2027-02-11T05:00:00.000Z",
  });
});

test("each step says its day, in both languages", () => {
  const { steps, source, version, rule } = facts("D29 --trigger 2026-12-11 --served mail --office montreal");
  expect(steps.map((step: { on: string }) => step.on)).toEqual([
    "2026-12-18",
    "2026-12-18",
    "2027-01-02",
    "2027-01-04",
  ]);
  for (const step of [...steps, source]) expect([typeof step.en, typeof step.fr]).toEqual(["string", "string"]);
  expect([rule, version]).toEqual(["D29", "2012-12-15"]);
});

test.each([
  ["D99 --trigger 2027-01-04 --office toronto", "deadline-rule-unknown"],
  ["D71 --trigger 2027-01-04 --office toronto", "deadline-without-number"],
  ["D15 --trigger 2001-01-04 --office toronto", "deadline-rule-not-in-force"],
  ["D15 --regime 1999-01-01 --trigger 2027-01-04 --office toronto", "deadline-rule-not-in-force"],
  ["D15 --served mail --trigger 2027-01-04 --office toronto", "deadline-not-served"],
  // The Division stamps what it receives: no seven days are added.
  ["D31 --served mail --trigger 2027-01-04 --office toronto", "deadline-not-served"],
  ["D42 --served mail --trigger 2027-01-04 --office toronto", "deadline-not-served"],
  ["D15 --trigger 2027-01-04 --office halifax", "deadline-office-unknown"],
  ["D15 --trigger 2027-02-30 --office toronto", "deadline-date-impossible"],
  ["D15 --trigger 0207-02-03 --office toronto", "deadline-date-impossible"],
  ["D15 --trigger 1899-12-31 --office toronto", "deadline-date-impossible"],
  ["D15 --trigger 2200-01-01 --office toronto", "deadline-date-impossible"],
  ["D15 --trigger tomorrow --office toronto", "deadline-date-impossible"],
  ["D2 --filed 2027-02-30 --trigger 2027-01-04 --office toronto", "deadline-date-impossible"],
  ["D15 --trigger 2027-02-03T10:00:00 --office toronto", "deadline-date-impossible"],
  ["D43 --trigger 2027-02-03 --office toronto", "trigger-hour-wanted"],
])("deadline %s is refused", (line, code) => {
  const json = run(deadlineCommand, `${line} --json`);
  expect([json.code, JSON.parse(json.out).code]).toEqual([1, code]);
  const told = run(deadlineCommand, line, "fr");
  expect([told.code, told.out]).toEqual([1, ""]);
  expect(told.err).toContain(code);
});

test.each([
  "",
  "D15 --office toronto",
  "D15 --trigger 2027-01-04",
  "D15 --trigger 2027-01-04 --office toronto --served pigeon",
  "D15 --trigger 2027-01-04 --office toronto --regime older",
  "D15 D16 --trigger 2027-01-04 --office toronto",
  "D15 --trigger 2027-01-04 --office toronto --urgent",
])("deadline %s is wrong use", (line) => {
  expect(run(deadlineCommand, line)).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("greffe deadline"),
  });
});

test("an alias of several limits takes the first and names the others", () => {
  const { out, err } = run(deadlineCommand, "D19 --trigger 2027-01-04 --office toronto --json");
  expect(JSON.parse(out).code).toBe("rpd-application-response");
  expect(err).toContain("rpd-application-reply");
});

test("the stamp is Eastern and the office's day decides", () => {
  const { out } = run(receiptCommand, "--at 2021-04-02T01:00:00-04:00 --office vancouver --json");
  expect(JSON.parse(out)).toMatchObject({
    stamp: { date: "2021-04-02", time: "01:00", zone: "America/Toronto" },
    office: { code: "vancouver", date: "2021-04-01", time: "22:00" },
    receivedOn: "2021-04-01",
  });
  expect(run(receiptCommand, "--at 2021-04-02 --office vancouver").code).toBe(1);
});

test("the offices are those of the tribunal, with their clocks and provinces", async () => {
  const t = await aTribunal();
  afterAll(t.close);
  const { rows } = await t.store.pool.query("select id, zone, address->>'province' as province from offices");
  expect(Object.fromEntries(rows.map(({ id, zone, province }) => [id, { zone, province }]))).toEqual(reckoningOffices);
});

test("asked for help, a command says how it is used and reckons nothing", () => {
  const { code, out, err } = run(deadlineCommand, "D15 --help");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("greffe deadline");
});

test("every hour from 1900 to 2199 can be reckoned from", () => {
  for (const day of ["1900-01-01", "2199-12-31"])
    expect(run(receiptCommand, `--at ${day}T12:00:00-05:00 --office toronto`).code, day).toBe(0);
});
