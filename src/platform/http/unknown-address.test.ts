import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

const open = (url: string, headers: Record<string, string>) => t.app.inject({ method: "GET", url, headers });

test.each([
  ["fr-CA,fr;q=0.9,en;q=0.8", "/fr/nowhere/at-all?page=2"],
  ["en-CA", "/en/nowhere/at-all?page=2"],
])("whoever opens an address without a language (%s) is shown a page in theirs", async (language, to) => {
  const answer = await open("/nowhere/at-all?page=2", {
    accept: "text/html,application/xhtml+xml",
    "accept-language": language,
  });
  expect([answer.statusCode, answer.headers["location"]]).toEqual([302, to]);
});

test("no address leads to another host", async () => {
  const answer = await open("//elsewhere.example/x", { accept: "text/html", "accept-language": "en" });
  expect(answer.headers["location"] ?? "").not.toMatch(/^\/\//);
});

test("an address that was cut in the middle of a sign leads a reader to a page, and is refused to a program in words", async () => {
  const cut = "/fr/cases/%E0%A4%A";
  const page = await open(cut, { accept: "text/html", "accept-language": "fr" });
  expect([page.statusCode, page.headers["location"]]).toEqual([302, `/fr/${encodeURIComponent(cut)}`]);
  for (const url of [cut, "/api/v1/cases/%"]) {
    const answer = await open(url, { accept: "application/json", "accept-language": "fr" });
    expect([answer.statusCode, answer.json().code]).toEqual([400, "request-malformed"]);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  }
});

test("a program, and an unknown address of the interface, get the refusal", async () => {
  for (const [url, accept] of [
    ["/nowhere", "application/json"],
    ["/api/v1/nowhere", "text/html"],
  ] as const) {
    const answer = await open(url, { accept, "accept-language": "fr" });
    expect([answer.statusCode, answer.json().code]).toEqual([404, "not-found"]);
  }
});

test.each([
  ["GET", "/nowhere", 302],
  ["GET", "/apis/of-mine", 302],
  ["GET", "/english", 302],
  ["POST", "/nowhere", 404],
  ["GET", "/api", 404],
  ["GET", "/api?of=mine", 404],
  ["GET", "/assets/gone.js", 404],
  ["GET", "/nowhere/..%2fup", 404],
] as const)("%s %s of a page that is not there is answered %i", async (method, url, status) => {
  const answer = await t.app.inject({ method, url, headers: { accept: "text/html", "accept-language": "en" } });
  expect(answer.statusCode).toBe(status);
});
