import { useState } from "react";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useOptions, useReference } from "./use-reference.ts";

/** As many lists of countries as are chosen, and one more; a code of no country stays as it is. */
export function CountryLists({
  name,
  of,
  most,
  none,
  labelOf,
  problemOf,
}: {
  readonly name: string;
  readonly of: readonly string[];
  readonly most: number;
  /** What a list says in which nothing is chosen. */
  readonly none: string;
  readonly labelOf: (nth: number) => string;
  readonly problemOf?: (place: number) => string | undefined;
}) {
  const countries = useOptions()(useReference().countries);
  const kept = of.filter((code) => !countries.some(([one]) => one === code)).map((code) => [code, code] as const);
  const [chosen, setChosen] = useState<readonly string[]>([...of, ""]);
  const choose = (place: number, code: string) => {
    const next = chosen.map((one, at) => (at === place ? code : one));
    setChosen(next.at(-1) === "" || next.length >= most ? next : [...next, ""]);
  };
  return (
    <div className="row">
      {chosen.map((code, place) => (
        <SelectField
          // biome-ignore lint/suspicious/noArrayIndexKey: a country is known by its place alone
          key={place}
          label={labelOf(place + 1)}
          name={name}
          value={code}
          onChange={(event) => choose(place, event.currentTarget.value)}
          options={[["", none], ...countries, ...kept]}
          problem={problemOf?.(place)}
        />
      ))}
    </div>
  );
}
