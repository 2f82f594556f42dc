import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Bilingual } from "../../kernel/bilingual.ts";
import { ErrorSummary, Loading } from "./error-summary.tsx";
import type { AnswerPlace } from "./kept-answers.ts";
import { useLanguage, useSay, useTitle } from "./language.ts";

/**
 * An offer that the link of an e-mail opens, signed in or not. The token stands behind the mark of the address, which a browser
 * sends to nobody, and which a program that follows links does not have the page for.
 */
export function OpenedByLink<Offer extends { readonly state: string }>({
  page,
  text,
  check,
  card,
}: {
  readonly page: string;
  readonly text: Readonly<Record<"onePage" | "oneEnded" | "oneLead" | "noToken", Bilingual>>;
  readonly check: (token: string) => Promise<Offer>;
  readonly card: (offer: Offer, token: string, renews: readonly AnswerPlace[]) => ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  const token = useLocation().hash;
  const place = [language, page, token];
  const found = useQuery({ queryKey: place, queryFn: () => check(token), enabled: token !== "", retry: false });
  const offer = found.data;
  const title = say(offer?.state === "open" ? text.onePage : text.oneEnded);
  useTitle(title);
  return (
    <div className="narrow">
      <h1>{title}</h1>
      {token === "" ? <p>{say(text.noToken)}</p> : null}
      {token !== "" && found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {offer?.state === "open" ? <p className="lead">{say(text.oneLead)}</p> : null}
      {offer === undefined ? null : card(offer, token, [place])}
    </div>
  );
}
