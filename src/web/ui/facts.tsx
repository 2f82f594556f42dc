import type { ReactNode } from "react";
import type { Bilingual } from "../../kernel/bilingual.ts";
import { useSay } from "./language.ts";

/** Names and values, one under the other on a telephone, side by side where there is room. */
export function Facts({ facts }: { readonly facts: readonly (readonly [Bilingual, ReactNode])[] }) {
  const say = useSay();
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name.en} className="fact">
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
