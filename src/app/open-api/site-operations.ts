import { type Bilingual, languages } from "../../kernel/bilingual.ts";
import { contentPages } from "../../kernel/content.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { edgeRefusals } from "./edge-refusals.ts";
import { rateHeaders, refusedAnswers } from "./refused-answers.ts";
import type { Paths } from "./shared-responses.ts";

export const aboutSite: Bilingual = {
  en: "Texts that everybody may read, and this description",
  fr: "Les textes que chacun peut lire, et la présente description",
};

const text = { type: "string" };
const words = {
  type: "array",
  items: {
    type: "object",
    required: ["text"],
    properties: { text, strong: { type: "boolean" }, emphasis: { type: "boolean" }, href: text },
  },
};
const Block = {
  type: "object",
  required: ["kind"],
  properties: {
    kind: { type: "string", enum: ["heading", "paragraph", "list"] },
    level: { type: "integer", enum: [2, 3] },
    ordered: { type: "boolean" },
    words,
    items: { type: "array", items: words },
  },
};
/** As `kernel/content.ts` has it. */
const Page = {
  type: "object",
  required: ["title", "modifiedOn", "blocks"],
  properties: { title: text, modifiedOn: { type: ["string", "null"] }, blocks: { type: "array", items: Block } },
};
const inPath = (name: string, schema: object) => ({ name, in: "path", required: true, schema });

type Refused = (...own: readonly string[]) => ReturnType<typeof refusedAnswers>;

/** What is no room's: the tribunal's own texts, and the description itself. */
export function sitePaths(registry: RefusalRegistry): Paths {
  const refused: Refused = (...own) =>
    refusedAnswers([...edgeRefusals({ method: "GET", isPublic: true, takesBody: false }), ...own], registry);
  return {
    "/content/{language}/{name}": { get: contentOperation(refused) },
    "/api/v1/openapi.json": { get: descriptionOperation(refused) },
  };
}

const contentOperation = (refused: Refused) => ({
  operationId: "getContentByLanguageByName",
  tags: ["site"],
  summary: "A text of the tribunal’s own: help, terms, privacy, accessibility",
  description: "Un texte du tribunal\u00a0: aide, conditions, confidentialité, accessibilité",
  security: [{}],
  parameters: [
    inPath("language", { ...text, enum: languages }),
    inPath("name", { ...text, enum: Object.keys(contentPages) }),
  ],
  responses: {
    "200": {
      description: "The text. / Le texte.",
      headers: rateHeaders,
      content: { "application/json": { schema: Page } },
    },
    ...refused("not-found"),
  },
});

const descriptionOperation = (refused: Refused) => ({
  operationId: "getOpenapiJson",
  tags: ["site"],
  summary: "This description of the interface",
  description: "La présente description de l’interface",
  security: [{}],
  parameters: [{ $ref: "#/components/parameters/Accept-Language" }, { $ref: "#/components/parameters/If-None-Match" }],
  responses: {
    "200": {
      description: "OpenAPI 3.1",
      headers: {
        "Content-Language": { $ref: "#/components/headers/Content-Language" },
        ...rateHeaders,
        ETag: { $ref: "#/components/headers/ETag" },
      },
      content: { "application/json": { schema: { type: "object" } } },
    },
    "304": { $ref: "#/components/responses/NotModified" },
    ...refused(),
  },
});
