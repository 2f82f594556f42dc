import { expect, test } from "vitest";
import { isCode, wholeText } from "./whole-texts.ts";

const made = (type: unknown, props: unknown) => {
  const node = { type, props };
  wholeText(node);
  return node;
};

test("an element of texts alone holds them as one, and is written whole when they change", () => {
  const node = made("button", { children: ["Continue: ", "Details", null, 3], type: "button" });
  expect(node.props).toEqual({ type: "button", textContent: "Continue: Details3" });
});

test("a text among other content becomes an element of its own", () => {
  expect(made(null, "– ")).toEqual({ type: "span", props: { textContent: "– " } });
});

test("what holds elements, and what is no element of a page, stays as it is", () => {
  const children = ["Received ", { type: "time" }];
  expect(made("p", { children }).props).toEqual({ children });
  const component = () => null;
  expect(made(component, { children: "text" })).toEqual({ type: component, props: { children: "text" } });
});

test("names, numbers and codes are left alone by a translator, words are not", () => {
  expect(made("bdi", { children: "Grace Long" }).props).toEqual({ TRANSLATE: "no", textContent: "Grace Long" });
  expect(made("a", { children: "TC6-00021" }).props).toMatchObject({ TRANSLATE: "no" });
  expect(made("p", { children: "Received" }).props).not.toHaveProperty("TRANSLATE");
  for (const code of ["TC6-00021", "LSO P12345", "IMM-1-26", "a3f09b77c2d1e0aa", "x@example.org"])
    expect([code, isCode(code)]).toEqual([code, true]);
  for (const words of ["Toronto", "30 files", "TORONTO", "2026", "RPD – Claim", "Step 1 of 3", "14 h 30"])
    expect([words, isCode(words)]).toEqual([words, false]);
});
