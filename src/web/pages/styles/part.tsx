import type { ReactNode } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { useSay } from "../../ui/language.ts";

/** One part of the pages with its name. */
export function Part({ name, children }: { readonly name: Bilingual; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <section>
      <h2>{say(name)}</h2>
      {children}
    </section>
  );
}
