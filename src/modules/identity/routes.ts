import { sql } from "kysely";
import { Type } from "typebox";
import { Refused } from "../../kernel/refusal.ts";
import { defineRoute } from "../../platform/http/route.ts";
import { append } from "../audit/index.ts";
import "./db.ts";

const Language = Type.Union([Type.Literal("en"), Type.Literal("fr")]);

const MeSchema = Type.Object({
  account: Type.Object({
    id: Type.String(),
    name: Type.String(),
    email: Type.String(),
    language: Language,
    kind: Type.String(),
  }),
  roles: Type.Array(Type.Object({ role: Type.String(), officeId: Nullable(), division: Nullable() })),
  secondFactor: Type.Union([Type.Literal("none"), Type.Literal("ready")]),
});

function Nullable() {
  return Type.Union([Type.String(), Type.Null()]);
}

const me = defineRoute({
  method: "GET",
  path: "/api/v1/me",
  action: "account.own",
  summary: { en: "Who is signed in", fr: "Qui a ouvert la session" },
  response: MeSchema,
  handle: ({ actor, read }) =>
    read(async (tx) => {
      if (actor.accountId === null) throw new Refused("signed-out");
      const account = await tx.db
        .selectFrom("accounts")
        .select(["id", "name", "email", "language", "two_factor_enabled"])
        .where("id", "=", actor.accountId)
        .executeTakeFirstOrThrow();
      const roles = await tx.db
        .selectFrom("role_assignments")
        .select(["role", "office_id", "division"])
        .where("account_id", "=", actor.accountId)
        .where("until_at", "is", null)
        .execute();
      return {
        account: {
          id: account.id,
          name: account.name,
          email: account.email,
          language: account.language,
          kind: actor.kind,
        },
        roles: roles.map((row) => ({ role: row.role, officeId: row.office_id, division: row.division })),
        secondFactor: account.two_factor_enabled ? ("ready" as const) : ("none" as const),
      };
    }),
});

const setLanguage = defineRoute({
  method: "PATCH",
  path: "/api/v1/me",
  action: "account.own",
  summary: { en: "Choose a language", fr: "Choisir une langue" },
  body: Type.Object({ language: Language }, { additionalProperties: false }),
  response: Type.Object({ language: Language }),
  handle: ({ actor, body, transact }) =>
    transact(async (tx) => {
      if (actor.accountId === null) throw new Refused("signed-out");
      await tx.db
        .updateTable("accounts")
        .set({ language: body.language, updated_at: tx.now })
        .where("id", "=", actor.accountId)
        .execute();
      await append(tx, {
        chain: { accountId: actor.accountId },
        type: "language-chosen",
        payload: { language: body.language },
      });
      return { language: body.language };
    }),
});

const people = defineRoute({
  method: "GET",
  path: "/api/v1/people",
  action: "people.list",
  summary: { en: "Accounts and their roles", fr: "Comptes et rôles" },
  query: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    after: Type.Optional(Type.String({ format: "uuid" })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  response: Type.Object({
    items: Type.Array(
      Type.Object({ id: Type.String(), name: Type.String(), email: Type.String(), roles: Type.Array(Type.String()) }),
    ),
    next: Nullable(),
  }),
  handle: ({ query, read }) =>
    read(async (tx) => {
      const limit = query.limit ?? 25;
      let found = tx.db
        .selectFrom("accounts as a")
        .select(["a.id", "a.name", "a.email"])
        .select(
          sql<
            string[]
          >`array(select r.role from role_assignments r where r.account_id = a.id and r.until_at is null)`.as("roles"),
        )
        .orderBy("a.id")
        .limit(limit + 1);
      if (query.search !== undefined) {
        const like = `%${query.search.toLowerCase().replaceAll(/[%_\\]/g, "")}%`;
        found = found.where((where) =>
          where.or([where(sql`lower(a.name)`, "like", like), where("a.email", "like", like)]),
        );
      }
      if (query.after !== undefined) found = found.where(sql<boolean>`a.id > ${query.after}::uuid`);
      const rows = await found.execute();
      const items = rows.slice(0, limit);
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    }),
});

export const routes = [me, setLanguage, people];
