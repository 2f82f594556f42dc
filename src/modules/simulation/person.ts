import { setTimeout as pause } from "node:timers/promises";
import { codeOfKey } from "./authenticator.ts";
import type { DemoAccount } from "./demo-accounts.ts";

/** Somebody of the twin at a browser: what they do goes through the same door as everybody's requests. */
export interface Person {
  /** @throws TwinRefused when the tribunal refuses */
  ask<Answer>(method: "GET" | "POST" | "PUT", path: string, body?: object, idempotencyKey?: string): Promise<Answer>;
  /** Sends a file and waits until it has been examined. @returns the upload's identifier */
  upload(fileName: string, bytes: Buffer): Promise<string>;
}

export class TwinRefused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, what: string) {
    super(`${what}: ${status} ${code}`);
    this.name = "TwinRefused";
    this.status = status;
    this.code = code;
  }
}

type Payload = string | Uint8Array<ArrayBuffer>;

/**
 * Signs in as a browser does: password, then the authenticator's code. `address` is where the server listens on this
 * machine, `origin` the page that the browser would name.
 */
export async function signIn(address: string, origin: string, account: DemoAccount): Promise<Person> {
  const cookies = new Map<string, string>();
  const send = async (method: string, path: string, headers: Record<string, string>, body: Payload | null) => {
    for (let tries = 0; ; tries++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const own = { origin, ...(cookie === "" ? {} : { cookie }) };
      const answer = await fetch(`${address}/api/v1${path}`, { method, headers: { ...headers, ...own }, body });
      if (answer.status === 429 && tries < 30) {
        // Told that it was too much, a person waits.
        await pause(4000);
        continue;
      }
      for (const set of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      return answer;
    }
  };
  const ask = async <Answer>(
    method: "GET" | "POST" | "PUT",
    path: string,
    body?: object,
    key?: string,
  ): Promise<Answer> => {
    const headers: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    if (key !== undefined) headers["idempotency-key"] = key;
    const answer = await send(method, path, headers, body === undefined ? null : JSON.stringify(body));
    const said: unknown = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new TwinRefused(answer.status, (said as { code?: string }).code ?? "", `${method} ${path}`);
    return said as Answer;
  };
  await ask("POST", "/auth/sign-in/email", { email: account.email, password: account.password });
  await ask("POST", "/auth/two-factor/verify-totp", { code: await codeOfKey(account.totpSecret) });
  return { ask, upload: (fileName, bytes) => uploadBy(send, ask, fileName, bytes) };
}

type Send = (method: string, path: string, headers: Record<string, string>, body: Payload | null) => Promise<Response>;

async function uploadBy(send: Send, ask: Person["ask"], fileName: string, bytes: Buffer): Promise<string> {
  const headers = {
    "tus-resumable": "1.0.0",
    "upload-length": String(bytes.length),
    "upload-metadata": `filename ${Buffer.from(fileName).toString("base64")}`,
    "content-type": "application/offset+octet-stream",
  };
  const made = await send("POST", "/uploads", headers, new Uint8Array(bytes));
  const id = made.headers.get("location")?.split("/").at(-1);
  if (made.status !== 201 || id === undefined) throw new TwinRefused(made.status, "", "POST /uploads");
  for (let asked = 0; asked < 480; asked++) {
    const { state } = await ask<{ state: string }>("GET", `/uploads/${id}`);
    if (state === "ready") return id;
    if (state === "refused") throw new TwinRefused(422, "upload-refused", fileName);
    await pause(250);
  }
  throw new TwinRefused(503, "upload-not-examined", fileName);
}
