import { nameKeys } from "../../../kernel/name-keys.ts";
import { plainText } from "../../../kernel/plain-text.ts";

/** By what an account is found whose name is typed: its plain letters, and the keys of a name written otherwise. */
export const foundBy = (name: string) => ({ search_text: plainText(name), near_keys: [...nameKeys([[name]])] });
