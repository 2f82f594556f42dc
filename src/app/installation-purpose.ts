import type pg from "pg";
import { keepPurposeOf, otherPurpose, type Purpose } from "../platform/config/purpose.ts";
import type { Config } from "../platform/config.ts";

/** @throws Error when the database was settled as the other of the two */
export async function requireInstallationPurpose(pool: pg.Pool, { demo }: Pick<Config, "demo">): Promise<void> {
  const { rows } = await pool.query<{ purpose: Purpose }>("select purpose from installation");
  const [known] = rows;
  if (known !== undefined && known.purpose !== purposeOf(demo))
    throw new Error(otherPurpose(known.purpose, "The database / La base de données"));
}

/** What serves people settles for good what its database and its home are for. @throws Error as above */
export async function claimInstallation(pool: pg.Pool, config: Pick<Config, "demo" | "home">): Promise<void> {
  const purpose = purposeOf(config.demo);
  await pool.query("insert into installation (purpose) values ($1) on conflict do nothing", [purpose]);
  // Of two that start at once, the second sees here what the first settled.
  await requireInstallationPurpose(pool, config);
  keepPurposeOf(config.home, purpose);
}

const purposeOf = (demo: boolean): Purpose => (demo ? "demonstration" : "tribunal");
