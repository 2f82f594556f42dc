import { X509Certificate } from "node:crypto";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { type ConnectionOptions, connect } from "node:tls";
import { type FastifyInstance, fastify } from "fastify";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { anAuthority, hasOpenssl } from "../../../test/support/certificates.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { TlsFiles } from "../config/tls.ts";
import { bareServer } from "./bare-server.ts";
import { followRenewals, secureOptions } from "./own-tls.ts";

describe.runIf(hasOpenssl)("a server that speaks TLS itself", () => {
  let t: Tribunal;
  let app: FastifyInstance;
  let port: number;
  let authority: ReturnType<typeof anAuthority>;
  let files: TlsFiles;
  let ca: Buffer;
  const publicUrl = "https://localhost:3443";

  beforeAll(async () => {
    authority = anAuthority();
    files = authority.issue("first", "DNS:localhost,IP:127.0.0.1", "rsa");
    ca = readFileSync(authority.root);
    t = await aTribunal({
      GREFFE_DEMO: "0",
      GREFFE_PUBLIC_URL: publicUrl,
      GREFFE_TLS_CERTIFICATE: files.certificate,
      GREFFE_TLS_KEY: files.key,
    });
    app = await bareServer(t.services, () => undefined);
    app.get("/how", async (request) => request.protocol);
    await app.listen({ port: 0, host: "127.0.0.1" });
    port = (app.server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    await app.close();
    await t.close();
    authority.remove();
  });

  /** What a client and the server agree on, and the certificate that the client saw; rejects when they do not agree. */
  const agree = (options: ConnectionOptions, at = port) =>
    new Promise<{ readonly version: string | null; readonly suite: string; readonly serial: string }>(
      (resolve, reject) => {
        const socket = connect({ port: at, host: "127.0.0.1", servername: "localhost", ca, ...options }, () => {
          const version = socket.getProtocol();
          resolve({ version, suite: socket.getCipher().name, serial: socket.getPeerCertificate().serialNumber });
          socket.end();
        });
        socket.once("error", reject);
      },
    );

  const answerOf = (module: typeof http | typeof https) =>
    new Promise<string>((resolve, reject) => {
      module
        .get({ port, host: "127.0.0.1", servername: "localhost", path: "/how", ca }, (answer) => {
          answer.setEncoding("utf8").on("data", resolve);
        })
        .once("error", reject);
    });

  test("answers over TLS, and nothing that comes in clear", async () => {
    expect(await answerOf(https)).toBe("https");
    await expect(answerOf(http)).rejects.toThrow();
  });

  test("prefers TLS 1.3 and its strongest suite, and takes TLS 1.2 with a suite that forgets its keys", async () => {
    expect(await agree({})).toMatchObject({ version: "TLSv1.3", suite: "TLS_AES_256_GCM_SHA384" });
    // The client names the weaker one first: the server's own order counts.
    const ciphers = "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384";
    expect(await agree({ maxVersion: "TLSv1.2", ciphers })).toMatchObject({
      version: "TLSv1.2",
      suite: "ECDHE-RSA-AES256-GCM-SHA384",
    });
  });

  test.each([
    ["TLS 1.1", { minVersion: "TLSv1.1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" }],
    ["a suite in CBC mode", { maxVersion: "TLSv1.2", ciphers: "ECDHE-RSA-AES256-SHA384" }],
    ["a suite without forward secrecy", { maxVersion: "TLSv1.2", ciphers: "AES256-GCM-SHA384" }],
  ] as const)("refuses %s", async (_what, options) => {
    await expect(agree(options)).rejects.toThrow(/alert|handshake|disconnected|ECONNRESET/i);
  });

  test("uses a renewed certificate without a restart, and keeps the former when the new one is wrong", async () => {
    const live = authority.issue("live", "DNS:localhost");
    const serialOf = (file: string) => new X509Certificate(readFileSync(file)).serialNumber;
    const former = serialOf(live.certificate);
    const own = { files: live, publicUrl };
    const renewed = fastify({ https: secureOptions(own) }) as unknown as FastifyInstance;
    followRenewals(renewed, own, t.services.log, 20);
    await renewed.listen({ port: 0, host: "127.0.0.1" });
    const at = (renewed.server.address() as AddressInfo).port;
    const unused = vi.spyOn(t.services.log, "error");
    writeFileSync(live.certificate, "not a certificate");
    await vi.waitFor(() => expect(unused).toHaveBeenCalled(), 5000);
    expect((await agree({}, at)).serial).toBe(former);
    const next = authority.issue("next", "DNS:localhost");
    copyFileSync(next.certificate, live.certificate);
    copyFileSync(next.key, live.key);
    await vi.waitFor(async () => expect((await agree({}, at)).serial).toBe(serialOf(next.certificate)), 5000);
    expect(await agree({}, at)).toMatchObject({ version: "TLSv1.3", suite: "TLS_AES_256_GCM_SHA384" });
    await expect(agree({ maxVersion: "TLSv1.2", ciphers: "AES256-GCM-SHA384" }, at)).rejects.toThrow();
    await renewed.close();
  });

  test("does not begin with a certificate of another name, of itself, or without its key", () => {
    const own = (pair: TlsFiles, url: string) => () => secureOptions({ files: pair, publicUrl: url });
    expect(own(files, "https://tribunal.example")).toThrow("GREFFE_PUBLIC_URL");
    expect(own(files, "https://127.0.0.1")).not.toThrow();
    expect(own(authority.issue("real", "DNS:tribunal.example"), "https://tribunal.example")).not.toThrow();
    const selfMade = authority.selfMade("self", "DNS:tribunal.example,DNS:localhost");
    expect(own(selfMade, "https://tribunal.example")).toThrow("vouches for itself");
    expect(own(selfMade, publicUrl)).not.toThrow();
    expect(own({ ...files, key: selfMade.key }, publicUrl)).toThrow("GREFFE_TLS_KEY");
    expect(own({ ...files, key: authority.at("nowhere") }, publicUrl)).toThrow("nowhere");
  });
});

test("a server that does not speak TLS follows no certificate", () => {
  const own = { files: { certificate: "/nowhere", key: "/nowhere" }, publicUrl: "https://localhost" };
  expect(() => followRenewals({ server: http.createServer() } as unknown as FastifyInstance, own, {} as never)).toThrow(
    "does not speak TLS",
  );
});

test("while the files hold what they held, nothing is said of them", () => {
  vi.useFakeTimers();
  const said: string[] = [];
  const log = { info: () => said.push("info"), error: () => said.push("error") } as never;
  const app = { server: https.createServer(), addHook: () => undefined } as unknown as FastifyInstance;
  const own = { files: { certificate: "/nowhere", key: "/nowhere" }, publicUrl: "https://localhost" };
  followRenewals(app, own, log, 1000);
  vi.advanceTimersByTime(5000);
  vi.useRealTimers();
  expect(said).toEqual([]);
});
