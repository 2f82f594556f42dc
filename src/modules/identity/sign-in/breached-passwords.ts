import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Refused } from "../../../kernel/refusal.ts";

/** Longest line of such a file: forty digits, a colon, a count. */
const lineBytes = 64;

/**
 * Refuses a password that is known from a breach. The operator gives the list as a file of SHA-1 hashes in capitals, one a
 * line and sorted, with or without a count after a colon: the form in which the large lists are published. It may have a
 * thousand million lines: thirty short reads find one. The password goes nowhere else.
 * @throws password-breached; Error when the file is configured and cannot be read
 */
export async function requireUnbreached(file: string | null, password: string): Promise<void> {
  if (file === null) return;
  const wanted = createHash("sha1").update(password).digest("hex").toUpperCase();
  const list = await open(file, "r");
  try {
    if (await holds(list, wanted)) throw new Refused("password-breached");
  } finally {
    await list.close();
  }
}

async function holds(list: FileHandle, wanted: string): Promise<boolean> {
  let [from, to] = [0, (await list.stat()).size];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const line = await lineAt(list, middle);
    const found = line.text.slice(0, 40).toUpperCase();
    if (found === wanted) return true;
    if (found < wanted) from = line.end;
    else to = line.start;
  }
  return false;
}

/** The line in which a byte stands, its end included. */
async function lineAt(list: FileHandle, at: number): Promise<{ text: string; start: number; end: number }> {
  const from = Math.max(0, at - lineBytes);
  const { buffer, bytesRead } = await list.read(Buffer.alloc(2 * lineBytes), 0, 2 * lineBytes, from);
  const text = buffer.toString("latin1", 0, bytesRead);
  const start = at === 0 ? 0 : text.lastIndexOf("\n", at - from - 1) + 1;
  const stop = text.indexOf("\n", at - from);
  const end = stop < 0 ? text.length : stop + 1;
  return { text: text.slice(start, end).trim(), start: from + start, end: from + end };
}
