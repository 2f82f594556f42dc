import type pg from "pg";

/** Oldest release whose SQL the migrations are written in. */
const oldest = 180_000;
const extensions = ["pg_trgm", "unaccent", "btree_gist"] as const;

interface Found {
  readonly version: number;
  readonly said: string;
  readonly encoding: string;
  readonly has_icu: boolean;
  readonly missing: readonly string[];
  readonly may_create: boolean;
  readonly may_make_roles: boolean;
}

const question = `
  select current_setting('server_version_num')::int as version,
    current_setting('server_version') as said,
    (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()) as encoding,
    exists (select from pg_collation where collprovider = 'i') as has_icu,
    array(select one from unnest($1::text[]) one
      where one not in (select name from pg_available_extensions)) as missing,
    has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as may_create,
    exists (select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole))
      or exists (select from pg_roles where starts_with(rolname, 'greffe_login_')) as may_make_roles`;

/**
 * Looks at a database before anything is written to it.
 * @throws Error that names everything it lacks, in both languages
 */
export async function requireSuitableDatabase(database: pg.Pool | pg.PoolClient): Promise<void> {
  const { rows } = await database.query<Found>(question, [[...extensions]]);
  const lacks = rows.flatMap(lacking);
  if (lacks.length === 0) return;
  const list = (language: "en" | "fr") => lacks.map((one) => `  - ${one[language]}`).join("\n");
  throw new Error(
    `This database cannot hold a tribunal; nothing was written to it:\n${list("en")}\n` +
      `Cette base de données ne peut pas contenir un tribunal; rien n’y a été écrit\u00a0:\n${list("fr")}`,
  );
}

function lacking(found: Found): { readonly en: string; readonly fr: string }[] {
  const { version, said, encoding, has_icu: hasIcu, missing } = found;
  const { may_create: mayCreate, may_make_roles: mayMakeRoles } = found;
  return [
    version < oldest && {
      en: `PostgreSQL 18 or later is needed; this is ${said}`,
      fr: `il faut PostgreSQL 18 ou une version ultérieure; celle-ci est la ${said}`,
    },
    encoding !== "UTF8" && {
      en: `the encoding must be UTF8; it is ${encoding}`,
      fr: `le codage doit être UTF8; c’est ${encoding}`,
    },
    !hasIcu && {
      en: "PostgreSQL must be built with ICU: names are sorted by its collations",
      fr: "PostgreSQL doit être compilé avec ICU\u00a0: ses règles servent à trier les noms",
    },
    missing.length > 0 && {
      en: `these extensions must be there to be created (package postgresql-contrib): ${missing.join(", ")}`,
      fr: `ces extensions doivent pouvoir être créées (paquet postgresql-contrib)\u00a0: ${missing.join(", ")}`,
    },
    !mayCreate && {
      en: "this user must be allowed to create in the database and in its schema “public”",
      fr: "cet utilisateur doit pouvoir créer dans la base de données et dans son schéma «\u00a0public\u00a0»",
    },
    !mayMakeRoles && {
      en: "this user must be allowed to make roles (CREATEROLE): the tribunal’s own roles come with the first start",
      fr: "cet utilisateur doit pouvoir créer des rôles (CREATEROLE)\u00a0: ceux du tribunal sont créés au premier démarrage",
    },
  ].filter((one) => one !== false);
}
