import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

/** Under what the application works for its actors: a login without rights of its own, which may become `greffe_app`. */
export interface ActorLogin {
  readonly user: string;
  readonly password: string;
  /** Signs what a transaction says of its actor. */
  readonly key: Buffer;
}

/**
 * Reads the login as the owner of the tables, and makes it where it is not there yet: roles belong to the server, not to
 * the database, which may have come from another one. Processes that begin at once make it once.
 */
export async function actorLogin(owner: pg.Pool): Promise<ActorLogin> {
  const { rows } = await owner.query<{ login: string; key: Buffer; made: boolean; temporary: boolean }>(
    `select k.login, k.key, exists (select from pg_roles r where r.rolname = k.login) as made,
       has_database_privilege('greffe_app', current_database(), 'temporary') as temporary from greffe_keys.actor_key k`,
  );
  const [found] = rows;
  if (found === undefined) throw new Error("The database has no key for its actors");
  const password = createHmac("sha256", found.key).update("login").digest("base64url");
  if (!found.made) await makeLogin(owner, found.login, password);
  if (found.temporary) await withoutTemporaryTables(owner);
  return { user: found.login, password, key: found.key };
}

/**
 * A temporary table would be found before the real one of its name, by everybody whom the connection serves later. Where
 * the owner of the tables does not own the database, connections look among temporary tables last.
 */
async function withoutTemporaryTables(owner: pg.Pool): Promise<void> {
  await owner.query(`do $$ begin
    perform pg_advisory_xact_lock(4732005);
    execute format('revoke temporary on database %I from public', current_database());
  exception when insufficient_privilege then null;
  end $$`);
}

const thereAlready = new Set(["42710", "23505"]);

async function makeLogin(owner: pg.Pool, login: string, password: string): Promise<void> {
  const options = `login noinherit nosuperuser nocreatedb nocreaterole password '${verifierOf(password)}' in role greffe_app`;
  try {
    await owner.query(`create role ${pg.escapeIdentifier(login)} ${options}`);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? (error.code ?? "") : "";
    if (thereAlready.has(code)) return;
    if (code !== "42501") throw error;
    throw new Error(
      "The role of DATABASE_URL may not create the login under which the application works: it needs CREATEROLE, and ADMIN on the role greffe_app / Le rôle de DATABASE_URL ne peut pas créer le compte sous lequel l’application travaille\u00a0: il lui faut CREATEROLE, et ADMIN sur le rôle greffe_app",
      { cause: error },
    );
  }
}

const iterations = 4096;

/** What PostgreSQL keeps of a password (RFC 5803): given so, the password stands in no statement and no server log. */
function verifierOf(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const keyed = (word: string) => createHmac("sha256", salted).update(word).digest();
  const stored = createHash("sha256").update(keyed("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${keyed("Server Key").toString("base64")}`;
}

/** Connections to the same database under another login. */
export function clientAs({ user, password }: ActorLogin): new (config?: pg.ClientConfig) => pg.Client {
  return class extends pg.Client {
    constructor({ connectionString = "", ...config }: pg.ClientConfig = {}) {
      super({ ...config, ...parseIntoClientConfig(connectionString), user, password });
    }
  };
}
