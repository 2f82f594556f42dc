import { Type } from "typebox";

/** A schema of what may be null; null says that nothing is known, and is not left out. */
export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
