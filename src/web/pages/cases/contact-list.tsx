import { civilDateIn, type Instant, type Zone } from "../../../kernel/time.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { Day } from "../../ui/day.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editText as text } from "./edit-text.ts";

type Contact = CaseView["parties"][number]["contact"][number];

function written({ kind, value }: Contact, country: (code: string) => string): string {
  if (kind !== "address") return value["address"] ?? value["number"] ?? "";
  const { lines = "", locality = "", province = "", postalCode = "", country: code = "" } = value;
  return [lines, locality, province, postalCode, code === "CAN" ? "" : country(code)]
    .filter((part) => part !== "")
    .join(", ");
}

/** How a person is reached, and how they were before. */
export function ContactList({ contact, zone }: { readonly contact: readonly Contact[]; readonly zone: string }) {
  const say = useSay();
  const current = contact.filter((one) => one.untilAt === null);
  const former = contact.filter((one) => one.untilAt !== null);
  return (
    <>
      {current.length === 0 ? <p>{say(text.noContact)}</p> : <Entries of={current} zone={zone} />}
      {former.length === 0 ? null : (
        <details>
          <summary>{say(text.former)}</summary>
          <Entries of={former} zone={zone} />
        </details>
      )}
    </>
  );
}

const kindNames = { address: text.address, email: text.email, phone: text.phone } as const;

function Entries({ of, zone }: { readonly of: readonly Contact[]; readonly zone: string }) {
  const say = useSay();
  const language = useLanguage();
  const names = new Intl.DisplayNames(`${language}-CA`, { type: "region", fallback: "code" });
  const day = (at: string) => civilDateIn(at as Instant, zone as Zone);
  return (
    <ul>
      {of.map((one) => (
        <li key={`${one.kind}${one.fromAt}`}>
          {say(kindNames[one.kind as keyof typeof kindNames] ?? text.address)}
          {language === "fr" ? "\u00a0: " : ": "}
          <bdi>{written(one, (code) => (code.length === 2 ? (names.of(code) ?? code) : code))}</bdi>
          <span className="hint">
            {say(text.since)} <Day on={day(one.fromAt)} />
            {one.untilAt === null ? null : (
              <>
                {" "}
                {say(text.until)} <Day on={day(one.untilAt)} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
