import type { FastifyReply, FastifyRequest } from "fastify";
import { type FieldProblem, Refused } from "../../kernel/refusal.ts";

const text = {
  en: "This text holds a character that cannot be kept. Type it again.",
  fr: "Ce texte contient un caractère qui ne peut être conservé. Saisissez-le de nouveau.",
};

/**
 * Which texts of a request no database can keep as they are: with the character NUL, or half of one beyond the basic
 * plane. They come from broken programs, and from whoever tries what happens.
 */
export function unstorableTexts(found: unknown): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  // Not by recursion: a body may be nested deeper than the stack.
  const left: { readonly path: string; readonly value: unknown }[] = [{ path: "", value: found }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { path, value } = next;
    if (typeof value === "string") {
      if (isUnstorable(value)) problems.push({ path, code: "characters", text });
    } else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if (isUnstorable(name)) problems.push({ path, code: "characters", text });
        else if (typeof inner === "string" || typeof inner === "object")
          left.push({ path: `${path}/${name}`, value: inner });
      }
    }
  }
  return problems.slice(0, 40);
}

/** Before the schemas: a text that cannot be kept is the sender's to mend, and no error of ours. @throws request-malformed */
export function refuseUnstorable(request: FastifyRequest, _reply: FastifyReply, done: (refused?: Error) => void): void {
  const { url, params, query, body } = request;
  const problems = [
    ...(url.includes("%") ? [...unstorableTexts(params), ...unstorableTexts(query)] : []),
    ...(typeof body === "object" && body !== null ? unstorableTexts(body) : []),
  ];
  done(problems.length === 0 ? undefined : new Refused("request-malformed", {}, problems));
}

const isUnstorable = (value: string): boolean => value.includes("\u0000") || !value.isWellFormed();
