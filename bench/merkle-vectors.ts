import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isConsistent, isExtension, isIncluded } from "../src/modules/audit/domain/check-proof.ts";

interface Vector {
  readonly [field: string]: string | number | boolean | readonly string[] | null;
  readonly desc: string;
  readonly wantErr: boolean;
}

const bytes = (value: unknown) => Buffer.from(typeof value === "string" ? value : "", "base64");
const proofOf = (vector: Vector) => (Array.isArray(vector["proof"]) ? vector["proof"].map(bytes) : []);
const number = (value: unknown) => (typeof value === "number" ? value : 0);

function accepts(kind: string, vector: Vector): boolean {
  const proof = proofOf(vector);
  if (kind.endsWith("inclusion")) {
    const [start, end] = [number(vector["start"]), number(vector["end"] ?? vector["treeSize"])];
    const [leaf, root] = [bytes(vector["leafHash"]), bytes(vector["root"])];
    return isIncluded({ position: number(vector["leafIdx"]), start, end, leaf, root, proof });
  }
  const [part, root] = [bytes(vector["root1"]), bytes(vector["root2"])];
  if (kind === "consistency")
    return isExtension({ size: number(vector["size1"]), root: part }, { size: number(vector["size2"]), root, proof });
  const [start, end, size] = [number(vector["start"]), number(vector["end"]), number(vector["size"])];
  return isConsistent({ start, end, size, part, root, proof });
}

/** `npm run bench -- merkle-vectors FOLDER`: public vectors of RFC 6962 proofs, the bad ones included. */
export default async function merkleVectors([folder]: readonly string[]): Promise<void> {
  if (folder === undefined)
    throw new Error("Use: npm run bench -- merkle-vectors FOLDER (with inclusion/, consistency/)");
  for (const kind of ["inclusion", "consistency", "subtreeinclusion", "subtreeconsistency"]) {
    const under = path.join(folder, kind);
    const files = readdirSync(under, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
    const wrong = files.filter((file) => {
      const vector: Vector = JSON.parse(readFileSync(path.join(under, file), "utf8"));
      return accepts(kind, vector) === vector.wantErr;
    });
    for (const file of wrong) console.error(`${kind}/${file} is judged wrongly`);
    console.log(JSON.stringify({ bench: "merkle-vectors", measure: kind, n: files.length, wrong: wrong.length }));
    if (wrong.length > 0) process.exitCode = 1;
  }
}
