import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** An authority of a test's own, and the certificates that it makes, in a folder that `remove` takes away. */
export function anAuthority() {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-certificates-"));
  const at = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const newRsaKey = ["-newkey", "rsa:2048", "-nodes"];
  openssl("req", "-x509", ...newKey, "-keyout", "ca.key", "-out", "ca.pem", "-days", "3", "-subj", "/CN=An authority");
  return {
    at,
    /** Of the authority itself, by which its certificates are believed. */
    root: at("ca.pem"),
    /** Writes `<name>.pem` and `<name>.key` for these names (`DNS:…`, `IP:…`). */
    issue: (name: string, names: string, kind: "ec" | "rsa" = "ec") => {
      openssl(
        "req",
        ...(kind === "ec" ? newKey : newRsaKey),
        "-keyout",
        `${name}.key`,
        "-out",
        `${name}.csr`,
        "-subj",
        "/CN=A tribunal",
      );
      writeFileSync(at(`${name}.ext`), `subjectAltName=${names}\n`);
      const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "3", "-extfile", `${name}.ext`];
      openssl("x509", "-req", "-in", `${name}.csr`, "-out", `${name}.pem`, ...signed);
      return { certificate: at(`${name}.pem`), key: at(`${name}.key`) };
    },
    /** Writes a certificate that vouches for itself. */
    selfMade: (name: string, names: string) => {
      const files = ["-keyout", `${name}.key`, "-out", `${name}.pem`];
      const what = ["-days", "3", "-subj", "/CN=Nobody", "-addext", `subjectAltName=${names}`];
      openssl("req", "-x509", ...newKey, ...files, ...what);
      return { certificate: at(`${name}.pem`), key: at(`${name}.key`) };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
