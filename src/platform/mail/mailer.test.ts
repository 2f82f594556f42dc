import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { createMailer } from "./mailer.ts";

const home = mkdtempSync(path.join(tmpdir(), "greffe-mail-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it("keeps a demonstration's letters from the machine's other accounts, under names that tell of nobody", async () => {
  const outbox = path.join(home, "outbox");
  // As an earlier release made it.
  mkdirSync(outbox, { mode: 0o755 });
  const mailer = createMailer({ home, mail: { url: null, from: "greffe@greffe.example" } as never });
  const account = "0193a7f0-0000-7000-8000-000000000001";
  const mail = { to: "a@greffe.example", subject: "S", text: "T", messageId: `<notice-1-${account}@greffe>` };
  for (let sent = 0; sent < 2; sent++) await mailer.send(mail);
  const [name, ...others] = readdirSync(outbox);
  expect(others).toEqual([]);
  expect(name).toMatch(/^[0-9a-f]{32}\.eml$/);
  expect([statSync(outbox).mode & 0o777, statSync(path.join(outbox, name ?? "")).mode & 0o777]).toEqual([0o700, 0o600]);
  expect(readFileSync(path.join(outbox, name ?? ""), "utf8")).toContain("a@greffe.example");
});
