import { useQuery } from "@tanstack/react-query";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { civilDateIn, dateText, easternZone } from "../../../kernel/time.ts";
import { callScheduling } from "../../api/rooms.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";

const text = {
  title: { en: "Calendar invitations that were refused", fr: "Invitations de calendrier refusées" },
  lead: {
    en: "A mail server would not take these e-mails, and they are not sent again. Reach the person otherwise and have the address corrected.",
    fr: "Un serveur de courriel n’a pas accepté ces courriels, et ils ne sont pas renvoyés. Joignez la personne autrement et faites corriger l’adresse.",
  },
  invited: { en: "{name}, {email}: the invitation, on {day}", fr: "{name}, {email}\u00a0: l’invitation, le {day}" },
  cancelled: {
    en: "{name}, {email}: word that it does not take place as invited, on {day}",
    fr: "{name}, {email}\u00a0: l’avis que l’audience n’a pas lieu comme prévu, le {day}",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** For those who care for the hearings of a case: whom no calendar invitation reached. */
export function RefusedInvitations({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const isOfficer = useHolds("scheduling-officer", "registry-officer");
  const found = useQuery({
    ...callScheduling.query(language, "GET /cases/:caseId/refused-invitations", { params: { caseId } }),
    enabled: isOfficer,
  });
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="note" aria-label={say(text.title)}>
      <h3>{say(text.title)}</h3>
      <p>{say(text.lead)}</p>
      <ul>
        {items.map(({ hearingId, method, name, email, refusedAt }) => (
          <li key={`${hearingId} ${name} ${email}`}>
            {say(method === "REQUEST" ? text.invited : text.cancelled, {
              name,
              email,
              day: dateText(civilDateIn(refusedAt, easternZone), language),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
