import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hashOfFile, Sha256 } from "./sha256.ts";

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

it("gives the vectors of FIPS 180-4", () => {
  const of = (text: string) => new Sha256().update(new TextEncoder().encode(text)).hex();
  expect(of("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(of("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("gives what another implementation gives, however the bytes are cut", () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, (all) => {
      const ours = new Sha256();
      for (const one of all) ours.update(one);
      expect(ours.hex()).toBe(hash(Buffer.concat(all)));
    }),
    { numRuns: 300 },
  );
});

it("hashes a file of many pieces and says how far it is", async () => {
  const bytes = new Uint8Array(9 * 1024 * 1024 + 17).map((_, i) => i * 31);
  const shares: number[] = [];
  expect(await hashOfFile(new Blob([bytes]), (share) => shares.push(share))).toBe(hash(bytes));
  expect(shares.at(-1)).toBe(1);
});
