import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { dateText } from "../../../kernel/time.ts";
import type { ReturnedLetter } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { deliveryText as text } from "./delivery-text.ts";
import { useRecipientName } from "./recipient-name.tsx";

/** For the staff, wherever something may rest on receipt: the letters of the case that came back. */
export function ReturnedOnCase({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const isStaff = useMe()?.account.kind === "staff";
  const found = useQuery({
    ...callNotices.query(language, "GET /cases/:caseId/returned-letters", { params: { caseId } }),
    enabled: isStaff,
  });
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="note" aria-label={say(text.returnedOnCase)}>
      <h2>{say(text.returnedOnCase)}</h2>
      {items.some((one) => one.isWaiting) ? <p>{say(text.returnedOnCaseLead)}</p> : null}
      <ul>
        {items.map((one) => (
          <Returned key={one.deliveryId} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Returned({ one }: { readonly one: ReturnedLetter }) {
  const say = useSay();
  const language = useLanguage();
  const told = {
    title: one.title[language],
    name: useRecipientName()(one.recipient),
    day: dateText(one.returnedOn, language),
    reason: one.reason[language],
  };
  return (
    <li>
      {say(text.returnedRow, told)} {one.isWaiting ? say(one.stood) : say(text.dealtWith)}{" "}
      <Link to="/$language/deliveries/$deliveryId" params={{ language, deliveryId: one.deliveryId }}>
        {say(text.see)}
      </Link>
    </li>
  );
}
