import { theSystem } from "../../kernel/actor.ts";
import type { CounselId } from "../../kernel/ids.ts";
import { type Instant, instantOf } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { Parts } from "../../platform/http/route.ts";
import { receiveReferral } from "../intake/index.ts";
import { type DemoAccount, saveAccounts, savedAccounts } from "./demo-accounts.ts";
import { counselLicences, openAccounts, registerCounsels, type SeededAccount } from "./demo-people.ts";
import { demoReferral } from "./domain/demo-referral.ts";
import { randomFrom } from "./domain/random.ts";

/** Referrals that are there when the tribunal first says that it is ready. */
const firstReferrals = 30;

/**
 * Fills an empty tribunal with people and files that do not exist. A tribunal that has an account is left alone.
 * Accounts and the first files are there when this returns; a job brings the others while people already work.
 * Safe to repeat after an interruption: the accounts are known by their addresses, referrals by their identifiers.
 */
export async function seedDemonstration(parts: Parts): Promise<void> {
  const { store, config } = parts;
  const known = await store.read(theSystem, (tx) => tx.db.selectFrom("accounts").select("id").limit(1).execute());
  if (known.length > 0) return;
  const counselIds = await store.transact(theSystem, (tx) => registerCounsels(tx));
  const accounts = await store.transact(theSystem, (tx) => openAccounts(tx, counselIds, config.secret));
  await receiveDemoReferrals(parts, 0, firstReferrals);
  await store.transact(theSystem, (tx) => tx.addJob("demonstration-grows", { from: firstReferrals }));
  await writeAccounts(parts, accounts);
}

/** Sends the demonstration's referrals from one place up to another, the same ones on every installation. */
export async function receiveDemoReferrals(parts: Parts, from: number, to: number): Promise<void> {
  const random = randomFrom(20_261_124);
  const [first, ...others] = counselLicences;
  if (first === undefined) return;
  const began = await beganAt(parts);
  for (let place = 0; place < to; place++) {
    // Drawn even when it is not sent: the next one depends on it.
    const referral = demoReferral(random, place, began, [first, ...others]);
    if (place >= from) await receiveReferral(parts.store, theSystem, JSON.parse(JSON.stringify(referral)));
  }
}

/** Writes the accounts, with the files that each counsel has by now. Replaces the file in one step. */
async function writeAccounts(parts: Parts, accounts: readonly SeededAccount[]): Promise<void> {
  const listed = await parts.store.read(theSystem, async (tx) => {
    const all: DemoAccount[] = [];
    for (const { account, counselId } of accounts)
      all.push(counselId === null ? account : { ...account, caseNumbers: await numbersOf(tx, counselId) });
    return all;
  });
  saveAccounts(parts.config.home, listed);
}

/** Brings the case numbers in the accounts' file up to date, when that file is on this machine. */
export async function refreshAccounts(parts: Parts): Promise<void> {
  const accounts = savedAccounts(parts.config.home);
  if (accounts.length === 0) return;
  const counselIds = await parts.store.read(theSystem, async (tx) => {
    const rows = await tx.db.selectFrom("accounts").select(["email", "counsel_id"]).execute();
    return new Map(rows.map((row) => [row.email, row.counsel_id]));
  });
  await writeAccounts(
    parts,
    accounts.map((account) => ({ account, counselId: counselIds.get(account.email) ?? null })),
  );
}

/** When the demonstration began: its files came before, whenever the job that brings them runs. */
async function beganAt(parts: Parts): Promise<Instant> {
  const first = await parts.store.read(theSystem, (tx) =>
    tx.db.selectFrom("accounts").select("created_at").orderBy("created_at").limit(1).executeTakeFirst(),
  );
  return first === undefined ? parts.store.clock() : instantOf(first.created_at);
}

async function numbersOf(tx: Transaction, counselId: CounselId): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("representations as r")
    .innerJoin("cases as c", "c.id", "r.case_id")
    .select("c.file_number")
    .where("r.counsel_id", "=", counselId)
    .where("r.until_at", "is", null)
    .orderBy("c.file_number")
    .execute();
  return rows.map((row) => row.file_number);
}
