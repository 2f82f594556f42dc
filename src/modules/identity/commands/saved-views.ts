import { type AccountId, isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { cleanLine, lineProblem, lineWords } from "../../../kernel/written-line.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { mostViews, type SavedList } from "../contract.ts";
import { ownSavedViews, type SavedView } from "../queries/own-saved-views.ts";
import "../db.ts";

type Place = Readonly<Record<string, string>>;

/**
 * Names how a list stands now. It decides nothing, so it stands in no record.
 * @throws signed-out, saved-view-name-unreadable, saved-views-full, saved-view-name-taken
 */
export async function saveView(
  tx: Transaction,
  wanted: { readonly list: SavedList; readonly name: string; readonly place: Place },
): Promise<SavedView> {
  const owner = await ownerAlone(tx);
  const name = readableName(wanted.name);
  const others = (await ownSavedViews(tx)).filter((one) => one.list === wanted.list);
  if (others.length >= mostViews) throw new Refused("saved-views-full", { most: String(mostViews) });
  requireFree(name, others);
  const id = newId<string>(Date.parse(tx.now));
  await tx.db
    .insertInto("saved_views")
    .values({
      id,
      account_id: owner,
      list: wanted.list,
      name,
      place: JSON.stringify(wanted.place),
      is_beginning: false,
      made_at: tx.now,
    })
    .execute();
  return savedView(tx, id);
}

/**
 * Gives it another name, what the list shows now, or makes it what the list begins with in place of another.
 * @throws signed-out, saved-view-not-found, saved-view-name-unreadable, saved-view-name-taken
 */
export async function changeView(
  tx: Transaction,
  id: string,
  wanted: { readonly name?: string; readonly place?: Place; readonly isBeginning?: boolean },
): Promise<SavedView> {
  const owner = await ownerAlone(tx);
  const { list } = await savedView(tx, id);
  const others = (await ownSavedViews(tx)).filter((one) => one.list === list && one.id !== id);
  const name = wanted.name === undefined ? undefined : readableName(wanted.name);
  if (name !== undefined) requireFree(name, others);
  if (wanted.isBeginning === true)
    await tx.db
      .updateTable("saved_views")
      .set({ is_beginning: false })
      .where("account_id", "=", owner)
      .where("list", "=", list)
      .where("is_beginning", "=", true)
      .execute();
  const changes = {
    ...(name === undefined ? {} : { name }),
    ...(wanted.place === undefined ? {} : { place: JSON.stringify(wanted.place) }),
    ...(wanted.isBeginning === undefined ? {} : { is_beginning: wanted.isBeginning }),
  };
  if (Object.keys(changes).length > 0)
    await tx.db.updateTable("saved_views").set(changes).where("id", "=", id).where("account_id", "=", owner).execute();
  return savedView(tx, id);
}

/** @throws signed-out, saved-view-not-found */
export async function removeView(tx: Transaction, id: string): Promise<void> {
  const { accountId } = tx.actor;
  if (accountId === null) throw new Refused("signed-out");
  if (!isUuid(id)) throw new Refused("saved-view-not-found");
  const gone = await tx.db
    .deleteFrom("saved_views")
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw new Refused("saved-view-not-found");
}

/** Of two changes to one account's views at once, one waits here for the other. */
async function ownerAlone(tx: Transaction): Promise<AccountId> {
  const { accountId } = tx.actor;
  if (accountId === null) throw new Refused("signed-out");
  await tx.db.selectFrom("accounts").select("id").where("id", "=", accountId).forUpdate().execute();
  return accountId;
}

async function savedView(tx: Transaction, id: string): Promise<SavedView> {
  const found = (await ownSavedViews(tx)).find((one) => one.id === id);
  if (found === undefined) throw new Refused("saved-view-not-found");
  return found;
}

function readableName(typed: string): string {
  const problem = lineProblem(typed, "letter-or-digit");
  if (problem === null) return cleanLine(typed);
  throw new Refused("saved-view-name-unreadable", {}, [
    { path: "/name", code: "saved-view-name-unreadable", text: lineWords[problem] },
  ]);
}

function requireFree(name: string, others: readonly SavedView[]): void {
  if (others.every((one) => one.name.toLowerCase() !== name.toLowerCase())) return;
  throw new Refused("saved-view-name-taken", {}, [
    {
      path: "/name",
      code: "saved-view-name-taken",
      text: {
        en: "You have a view of this list under this name.",
        fr: "Vous avez déjà une vue de cette liste sous ce nom.",
      },
    },
  ]);
}
