import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Told } from "../../../modules/notices/contract.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { useSay } from "../../ui/language.ts";
import { RecipientName, useRecipientName } from "../notices/recipient-name.tsx";
import { relationNames, confirmText as text, toldChannels } from "./form-text.ts";

const columns: readonly Column<Told>[] = [
  { name: text.name, cell: (one) => <RecipientName name={one.name} /> },
  { name: text.relation, cell: (one) => <Words of={relationNames[one.relation]} /> },
  { name: text.channel, cell: (one) => <HowReached one={one} /> },
  { name: text.case, cell: (one) => one.fileNumber },
];

function Words({ of }: { readonly of: Bilingual | undefined }) {
  return useSay()(of ?? { en: "–", fr: "–" });
}

function HowReached({ one }: { readonly one: Told }) {
  const say = useSay();
  if (one.channel === "through") return say(toldChannels.through, { name: one.through ?? "–" });
  if (one.channel !== "mail") return say(toldChannels[one.channel]);
  return (
    <>
      {say(one.byEmail ? toldChannels.mailAndEmail : toldChannels.mail)}
      {one.addressMissing ? (
        <div>
          <strong>{say(toldChannels.addressMissing)}</strong>
        </div>
      ) : null}
    </>
  );
}

/** Everybody on the cases with how the notice reaches them, or that it does not. */
export function ToldTable({ told }: { readonly told: readonly Told[] }) {
  const say = useSay();
  if (told.length === 0) return <p>{say(text.nobody)}</p>;
  return (
    <DataTable
      caption={say(text.toldCaption)}
      columns={columns}
      rows={told}
      rowKey={(one) => `${one.fileNumber} ${one.name} ${one.relation}`}
    />
  );
}

const sentences: readonly (readonly [Bilingual, (one: Told) => boolean])[] = [
  [text.inPortal, (one) => one.channel === "portal"],
  [text.byLetter, (one) => one.channel === "mail"],
  [text.noAddress, (one) => one.addressMissing],
];

/** Whom a notice that has just gone out reaches, by what means, and whom it does not. */
export function ToldSummary({ told }: { readonly told: readonly Told[] }) {
  const say = useSay();
  const nameOf = useRecipientName();
  if (told.length === 0) return <p>{say(text.nobodyTold)}</p>;
  const shown = sentences
    .map(([words, isMeant]) => [words, [...new Set(told.filter(isMeant).map((one) => nameOf(one.name)))]] as const)
    .filter(([, names]) => names.length > 0);
  return (
    <ul>
      {shown.map(([words, names]) => (
        <li key={words.en}>{say(words, { names: names.join("; ") })}</li>
      ))}
    </ul>
  );
}
