import type { FastifyRequest } from "fastify";
import { isLanguage, type Language } from "../../kernel/bilingual.ts";

export function languageOf(request: FastifyRequest): Language {
  const first = request.headers["accept-language"]?.trim().slice(0, 2).toLowerCase();
  return isLanguage(first) ? first : "en";
}
