import { useQuery } from "@tanstack/react-query";
import { callCases } from "../../api/rooms.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { ContactFacts } from "./contact-facts.tsx";
import { officesText as text } from "./text.ts";

/** How the parties of a case reach the office that handles it. */
export function ReachUs({ officeId }: { readonly officeId: string }) {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callCases.query(language, "GET /offices/:officeId/contact", { params: { officeId } }));
  const contact = found.data?.contact ?? null;
  if (contact === null) return null;
  return (
    <>
      <h2>{say(text.reach)}</h2>
      <ContactFacts contact={contact} />
    </>
  );
}
