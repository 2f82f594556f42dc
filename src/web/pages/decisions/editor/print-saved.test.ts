import { expect, test } from "vitest";
import { printSaved } from "./print-saved.ts";

function window() {
  const tab = { location: { href: "" }, isClosed: false, close: () => undefined as void };
  tab.close = () => {
    tab.isClosed = true;
  };
  return tab;
}

test("the print opens when all that is on the page is saved", async () => {
  const tab = window();
  expect(await printSaved({ save: async () => true }, tab, "/print")).toBe(true);
  expect([tab.location.href, tab.isClosed]).toEqual(["/print", false]);
});

test("no print opens of other words than those on the page, which are not saved", async () => {
  const tab = window();
  expect(await printSaved({ save: async () => false }, tab, "/print")).toBe(false);
  expect([tab.location.href, tab.isClosed]).toEqual(["", true]);
});

test("a browser that opens no window is told of words that are not saved too", async () => {
  expect(await printSaved({ save: async () => false }, null, "/print")).toBe(false);
});
