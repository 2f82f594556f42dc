import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer, type SMTPServerEnvelope } from "smtp-server";
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

it("asks the next server to report a failure where it is told under which identifier, and not otherwise", async () => {
  const seen: { readonly envelope: SMTPServerEnvelope; readonly text: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    hideDSN: false,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        seen.push({ envelope, text: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const url = `smtp://127.0.0.1:${port}`;
  const mailer = createMailer({ home, mail: { url, from: "greffe@greffe.example" } as never });
  const mail = { to: "a@greffe.example", subject: "S", text: "T", messageId: "<m@greffe>" };
  await mailer.send({ ...mail, envelopeId: "delivery-1" });
  await mailer.send(mail);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  const [asked, silent] = seen.map(({ envelope }) => envelope);
  expect(asked).toMatchObject({
    dsn: { envid: "delivery-1", ret: "HDRS" },
    rcptTo: [{ address: "a@greffe.example", dsn: { notify: ["FAILURE", "DELAY"] } }],
  });
  expect(JSON.stringify(silent)).not.toMatch(/FAILURE|HDRS/);
  expect(seen[1]?.text).toMatch(/^Auto-Submitted: auto-generated\r$/m);
});
