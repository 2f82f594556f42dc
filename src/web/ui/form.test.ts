import { expect, test } from "vitest";
import type { Send } from "../api/caller.ts";
import { callParties, callWork } from "../api/rooms.ts";
import { Form } from "./form.tsx";
import { readFields } from "./form-fields.tsx";
import type { Typed } from "./form-values.ts";

test("a form asks for what its endpoint takes: all of it, by its names, in its words", () => {
  // Told by `tsc`, which wants an error under each of the comments: nothing is drawn.
  const text = { kind: "text", label: "", required: true } as const;
  const params = { counselId: "c" };
  const send = callParties.send("en", "POST /counsels/:counselId/contact", { params });
  const address = { kind: "value", value: null } as const;
  const maybe = { kind: "text", label: "", empty: null } as const;
  const language = { kind: "list", label: "", options: [["en", ""]], none: { text: "", is: null } } as const;
  const wrong = () => {
    Form({ send, fields: { email: maybe, firm: maybe, language, address } });
    // @ts-expect-error the firm is forgotten
    Form({ send, fields: { email: maybe, language, address } });
    // @ts-expect-error there is no such part of the body
    Form({ send, fields: { email: maybe, firm: maybe, language, address, fax: maybe } });
    // @ts-expect-error a language is one of two
    Form({ send, fields: { email: maybe, firm: maybe, language: { ...language, options: [["de", ""]] }, address } });
    // @ts-expect-error whatever is typed is no language
    Form({ send, fields: { email: maybe, firm: maybe, language: text, address } });
    // @ts-expect-error what is left empty is null, not left out
    Form({ send, fields: { email: { ...maybe, empty: undefined }, firm: maybe, language, address } });
    // @ts-expect-error a whole body is read
    Form({ send, body: () => ({ email: null }) });
    // @ts-expect-error the task is not named
    callWork.send("en", "POST /tasks/:taskId/give");
    // @ts-expect-error there is no such endpoint
    callWork.send("en", "POST /nowhere");
  };
  expect(wrong).toBeTypeOf("function");
});

test("the body is what was typed, by the kind of each field", () => {
  interface Body {
    readonly name: string;
    readonly password: string;
    readonly firm: string | null;
    readonly note?: string;
    readonly most: number | null;
    readonly isUrgent: boolean;
    readonly language: "en" | "fr" | null;
    readonly officeId: string;
    readonly days: readonly string[];
  }
  const given: Readonly<Record<string, readonly string[]>> = {
    name: [" Ana "],
    password: [" two words "],
    firm: [""],
    note: [""],
    most: ["5"],
    isUrgent: ["yes"],
    language: [""],
    days: ["1", "3"],
  };
  const typed = {
    value: (name: string) => (given[name]?.[0] ?? "").trim(),
    secret: (name: string) => given[name]?.[0] ?? "",
    all: (name: string) => given[name] ?? [],
    isTicked: (name: string) => (given[name] ?? []).length > 0,
  } as unknown as Typed;
  const send: Send<Body, unknown> = async () => undefined;
  expect(send).toBeTypeOf("function");
  const body = readFields<Body>(
    {
      name: { kind: "text", label: "", required: true },
      password: { kind: "secret", label: "", required: true },
      firm: { kind: "text", label: "", empty: null },
      note: { kind: "lines", label: "", empty: undefined },
      most: { kind: "number", label: "", empty: null },
      isUrgent: { kind: "tick", label: "" },
      language: { kind: "list", label: "", options: [["en", ""]], none: { text: "", is: null } },
      officeId: { kind: "value", value: "toronto" },
      days: { kind: "own", shown: null, read: ({ all }) => all("days") },
    },
    typed,
  );
  expect(body).toEqual({
    name: "Ana",
    password: " two words ",
    firm: null,
    most: 5,
    isUrgent: true,
    language: null,
    officeId: "toronto",
    days: ["1", "3"],
  });
  expect("note" in body).toBe(false);
});
