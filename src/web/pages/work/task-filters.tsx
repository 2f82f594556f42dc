import type { QueueView } from "../../../modules/work/contract.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { useAge } from "./age.tsx";
import { useKinds } from "./order-cells.tsx";
import { orderText } from "./order-text.ts";
import { workText as text } from "./text.ts";
import { hearingWithins, type WorkSearch } from "./work-search.ts";

/** Where documents wait for review. */
const reviewQueue = "filings-review";

interface Office {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string };
}

/** Which items of a queue are shown. */
export function TaskFilters({
  search,
  queue,
  offices,
}: {
  readonly search: WorkSearch;
  readonly queue: QueueView;
  readonly offices: readonly Office[];
}) {
  const say = useSay();
  const language = useLanguage();
  const { go } = useListPlace();
  const age = useAge();
  const kinds = useKinds();
  const counted = offices.map((office) => {
    const count = queue.offices.find((one) => one.officeId === office.id);
    const oldest = count?.oldestOpenedAt ?? null;
    const ages = oldest === null ? "" : `, ${say(text.oldest, { age: age(oldest) }).toLowerCase()}`;
    return [office.id, `${office.name[language]} (${count?.open ?? 0}${ages})`] as const;
  });
  return (
    <SearchForm className="row filters" shows={{}}>
      <SelectField
        label={say(text.office)}
        value={search.office ?? ""}
        options={[["", say(text.allOffices)], ...counted]}
        onChange={(event) => go({ office: event.target.value })}
      />
      <SelectField
        label={say(text.held)}
        value={search.held ?? ""}
        options={[
          ["", say(text.heldAll)],
          ["waiting", say(text.heldWaiting)],
          ["mine", say(text.heldMine)],
        ]}
        onChange={(event) => go({ held: event.target.value })}
      />
      <SelectField
        label={say(orderText.hearing)}
        value={search.hearing ?? ""}
        options={[
          ["", say(orderText.anyHearing)],
          ...hearingWithins.map((n) => [n, say(orderText.withinDays, { n: Number(n) })] as const),
        ]}
        onChange={(event) => go({ hearing: event.target.value })}
      />
      {queue.queue.code === reviewQueue ? (
        <SelectField
          label={say(orderText.kind)}
          value={search.kind ?? ""}
          options={[["", say(orderText.anyKind)], ...kinds]}
          onChange={(event) => go({ kind: event.target.value })}
        />
      ) : null}
    </SearchForm>
  );
}
