import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { fastify } from "fastify";
import { afterAll, expect, test } from "vitest";
import { siteOf } from "../kernel/site.ts";
import type { SiteTexts } from "../platform/site/read-site.ts";
import { mountSite, pageOf } from "./site.ts";

const site = { name: { en: 'A "tribunal" & <more>', fr: "Un tribunal" }, signature: true, wordmark: null, demo: true };
const texts: SiteTexts = {
  site,
  marks: new Map([["signature-en", Buffer.from("<svg/>")]]),
  pages: new Map([["fr/help", { title: "Aide", modifiedOn: null, blocks: [] }]]),
};
const folder = mkdtempSync(path.join(tmpdir(), "greffe-page-"));
writeFileSync(path.join(folder, "index.html"), '<html lang="en"><head><title>Greffe</title></head></html>');
const app = fastify();
mountSite(app, texts);
const sendPage = pageOf(path.join(folder, "index.html"), texts);
app.get("/fr", (request, reply) => sendPage(request, reply, "fr"));
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

test("a page says its language and whose it is before any script runs, whatever the name holds", async () => {
  const { body } = await app.inject("/fr");
  expect(body).toContain('<html lang="fr">');
  const written = /name="greffe-site" content="([^"]*)"/.exec(body)?.[1] ?? "";
  expect(written).not.toContain("<");
  const read = written.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  expect(siteOf(read)).toEqual(site);
});

test("texts and pages come compressed as the browser takes them", async () => {
  const asked = (url: string, takes: string) => app.inject({ url, headers: { "accept-encoding": takes } });
  for (const url of ["/content/fr/help", "/fr"]) {
    const plain = (await asked(url, "identity")).rawPayload;
    const brotli = await asked(url, "gzip, br");
    expect(brotli.headers).toMatchObject({ "content-encoding": "br", vary: "accept-encoding" });
    expect(brotliDecompressSync(brotli.rawPayload)).toEqual(plain);
    expect(gunzipSync((await asked(url, "gzip")).rawPayload)).toEqual(plain);
  }
});

test("a mark can do nothing when it is opened by itself; what was not given is not there", async () => {
  const mark = await app.inject("/marks/signature-en");
  expect(mark.headers["content-type"]).toBe("image/svg+xml");
  expect(mark.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
  for (const url of ["/marks/wordmark", "/marks/..%2Findex.html", "/content/en/help", "/content/fr/nothing"])
    expect((await app.inject(url)).statusCode, url).not.toBe(200);
});
