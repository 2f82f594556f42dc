import { Type } from "typebox";
import { defineRoute } from "../../platform/http/route.ts";
import { chooseLanguage } from "./commands/choose-language.ts";
import { listPeople } from "./queries/list-people.ts";
import { ownAccount } from "./queries/own-account.ts";

const Language = Type.Union([Type.Literal("en"), Type.Literal("fr")]);
const MaybeText = Type.Union([Type.String(), Type.Null()]);

const me = defineRoute({
  method: "GET",
  path: "/api/v1/me",
  action: "account.own",
  summary: { en: "Who is signed in", fr: "Qui a ouvert la session" },
  response: Type.Object({
    account: Type.Object({
      id: Type.String(),
      name: Type.String(),
      email: Type.String(),
      language: Language,
      kind: Type.String(),
    }),
    roles: Type.Array(Type.Object({ role: Type.String(), officeId: MaybeText, division: MaybeText })),
    secondFactor: Type.Union([Type.Literal("none"), Type.Literal("ready")]),
  }),
  handle: ({ read }) => read(ownAccount),
});

const language = defineRoute({
  method: "PATCH",
  path: "/api/v1/me",
  action: "account.own",
  summary: { en: "Choose a language", fr: "Choisir une langue" },
  body: Type.Object({ language: Language }, { additionalProperties: false }),
  response: Type.Object({ language: Language }),
  handle: ({ body, transact }) => transact((tx) => chooseLanguage(tx, body.language)),
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
    next: MaybeText,
  }),
  handle: ({ query, read }) =>
    read((tx) => listPeople(tx, { search: query.search ?? "", after: query.after ?? null, limit: query.limit ?? 25 })),
});

export const routes = [me, language, people];
