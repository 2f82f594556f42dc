import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { addressOf, publicLookup, requirePublic, textOf } from "./fetch-calendar.ts";

test("a text is read up to so many bytes, in however many pieces, and no byte more", async () => {
  const pieces = () => Readable.from([Buffer.from("ab"), Buffer.from("c\u00e9")]);
  expect(await textOf(pieces(), 5)).toBe("abc\u00e9");
  await expect(textOf(pieces(), 4)).rejects.toMatchObject({ code: "too-large" });
});

test.each([
  ["https://example.com/a.ics", "https://example.com/a.ics"],
  [" webcal://example.com/a.ics ", "https://example.com/a.ics"],
  ["webcals://example.com/a.ics", "https://example.com/a.ics"],
  ["http://example.com/a.ics", "not-https"],
  ["file:///etc/passwd", "not-https"],
  ["a.ics", "not-https"],
  ["", "not-https"],
])("the address %s is %s", (given, found) => {
  const read = () => {
    try {
      return addressOf(given).href;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(read()).toBe(found);
});

test("where a calendar has moved is told from where it was", () => {
  expect(addressOf("b.ics", new URL("https://example.com/c/a.ics")).href).toBe("https://example.com/c/b.ics");
});

test.each([
  ["https://example.com/", [], true],
  ["https://localhost/", [], false],
  ["https://LOCALHOST./", [], false],
  ["https://a.localhost/", [], false],
  ["https://notlocalhost/", [], true],
  ["https://127.0.0.1/", [], false],
  ["https://[::1]/", [], false],
  ["https://10.0.0.1:8443/", [], false],
  ["https://10.0.0.1:8443/", ["10.0.0.1:8443"], true],
  ["https://10.0.0.1:8443/", ["10.0.0.1"], true],
  ["https://10.0.0.1:8443/", ["10.0.0.1:443"], false],
  ["https://8.8.8.8/", [], true],
])("of %s, with %j named as ours, a calendar may be read: %s", (address, inside, may) => {
  const ask = () => requirePublic(new URL(address), inside);
  if (may) expect(ask).not.toThrow();
  else expect(ask).toThrow(expect.objectContaining({ code: "inside-network" }));
});

type Found = readonly { readonly address: string; readonly family: number }[];
const looked = (found: Found, all: boolean, fails: Error | null = null) =>
  new Promise((resolve) => {
    const resolver = (_name: string, _options: object, answer: (error: Error | null, found: Found) => void) =>
      answer(fails, found);
    publicLookup(resolver as never)("example.com", { all }, (error, address, family) =>
      resolve(error === null ? [address, family] : ((error as { code?: string }).code ?? error.message)),
    );
  });
const open = { address: "8.8.8.8", family: 4 };
const closed = { address: "192.168.1.1", family: 4 };

test("a name is what it means once: every address of it is public, or none is taken", async () => {
  expect(await looked([open], false)).toEqual(["8.8.8.8", 4]);
  expect(await looked([open, open], true)).toEqual([[open, open], undefined]);
  for (const found of [[closed], [open, closed], []]) expect(await looked(found, true)).toBe("inside-network");
  expect(await looked([], true, new Error("nobody knows it"))).toBe("nobody knows it");
});
