import { type TUnsafe, Type } from "typebox";

/** One of the words of a list, each a type of its own. */
export const OneOf = <const Words extends readonly string[]>(words: Words): TUnsafe<Words[number]> =>
  Type.Unsafe<Words[number]>(Type.Union(words.map((word) => Type.Literal(word))));
