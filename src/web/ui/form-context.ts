import { createContext, useContext } from "react";
import { Problem } from "../api/client.ts";

/** What the fields and buttons of a form know of it. */
interface FormState {
  readonly isPending: boolean;
  readonly error: unknown;
}

export const FormContext = createContext<FormState>({ isPending: false, error: null });

/** What was found wrong with the field of this name, or with this identifier where it has none: by the server, its pointer in the body without the first `/`; or before anything was sent. */
export function useFieldProblem(name: string | undefined, said: string | undefined): string | undefined {
  const { error } = useContext(FormContext);
  if (said !== undefined || name === undefined) return said;
  return error instanceof Problem ? error.at(`/${name}`) : undefined;
}

/** What was refused at a pointer in what was sent, for fields that are named otherwise than the body. */
export function useProblemAt(): (path: string) => string | undefined {
  const { error } = useContext(FormContext);
  return (path) => (error instanceof Problem ? error.at(path) : undefined);
}
