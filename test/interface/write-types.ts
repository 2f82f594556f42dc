import { registerHooks } from "node:module";

// The generator works with the programming interface of TypeScript 5, which 7 no longer has.
registerHooks({
  resolve: (wanted, context, next) =>
    next(
      wanted === "typescript" && context.parentURL?.includes("/openapi-typescript/") ? "typescript-5" : wanted,
      context,
    ),
});

/** Writes the types of a client, from the description of the interface on the standard input. */
const { default: generate, astToString } = await import("openapi-typescript");
const chunks: string[] = [];
for await (const chunk of process.stdin) chunks.push(String(chunk));
process.stdout.write(astToString(await generate(chunks.join(""))));
