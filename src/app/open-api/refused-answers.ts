import type { RefusalRegistry } from "../../kernel/refusal.ts";

const named = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** The answers of an operation that refuses: by status, each code with its words in both languages. */
export function refusedAnswers(codes: readonly string[], registry: RefusalRegistry): Readonly<Record<string, object>> {
  const byStatus = new Map<number, string[]>();
  for (const code of [...new Set(codes)].sort()) {
    const status = registry[code]?.status;
    if (status !== undefined) byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      status,
      {
        description: those.map((code) => `- \`${code}\`: ${wordsOf(code, registry)}`).join("\n"),
        headers: {
          "Content-Language": named("Content-Language"),
          ...rateHeaders,
          ...(status === 429 ? { "Retry-After": named("Retry-After") } : {}),
        },
        content: { "application/problem+json": { schema: problemWith(those) } },
      },
    ]),
  );
}

const wordsOf = (code: string, registry: RefusalRegistry): string =>
  `${registry[code]?.title.en ?? ""} / ${registry[code]?.title.fr ?? ""}`;

const problemWith = (codes: readonly string[]) => ({
  allOf: [
    { $ref: "#/components/schemas/Problem" },
    { type: "object", properties: { code: { type: "string", enum: codes } } },
  ],
});

/** What is left of the general limit: with every answer of the interface. */
export const rateHeaders = {
  "RateLimit-Limit": named("RateLimit-Limit"),
  "RateLimit-Remaining": named("RateLimit-Remaining"),
  "RateLimit-Reset": named("RateLimit-Reset"),
};
