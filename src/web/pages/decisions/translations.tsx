import { useQuery } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { DecisionSummary, DecisionView } from "../../../modules/decisions/contract.ts";
import type { Translations as Found, TranslationSummary } from "../../../modules/decisions/translation/contract.ts";
import { callTranslations } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { Day, Moment } from "../../ui/day.tsx";
import { useTell } from "../../ui/done.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { intoLanguage, translationText as text, translationStatusNames } from "./translation-text.ts";

function useTranslations({ id, status }: Pick<DecisionSummary, "id" | "status">) {
  const language = useLanguage();
  return useQuery({
    ...callTranslations.query(language, "GET /decisions/:decisionId/translations", { params: { decisionId: id } }),
    enabled: status === "released",
  });
}

/** On a case: where each translation stands, and the way to ask for one. */
export function TranslationsInShort({ decision }: { readonly decision: DecisionSummary }) {
  const found = useTranslations(decision);
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.data === undefined) return null;
  const { items, into, grounds } = found.data;
  return (
    <>
      {items
        .filter((one) => one.status !== "withdrawn")
        .map((one) => (
          <p key={one.id}>
            <Standing one={one} /> <Way one={one} mayWrite={grounds.length > 0} />
          </p>
        ))}
      {into === null ? null : <Ask decisionId={decision.id} grounds={grounds} into={into} />}
    </>
  );
}

/** The translations of a released decision, and the way to ask for one. For a party nothing where none was released. */
export function Translations({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const found = useTranslations(decision);
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.data === undefined) return null;
  const { items, into } = found.data;
  if (items.length === 0 && into === null) return null;
  return (
    <section aria-label={say(text.section)}>
      <h2>{say(text.section)}</h2>
      {items.length === 0 ? <p className="empty">{say(text.none)}</p> : null}
      {items.map((one) => (
        <Translation key={one.id} one={one} zone={decision.office.zone} mayWrite={found.data.grounds.length > 0} />
      ))}
      {into === null ? null : <Ask decisionId={decision.id} grounds={found.data.grounds} into={into} />}
    </section>
  );
}

interface One {
  readonly one: TranslationSummary;
  /** Whoever may ask for one may also write it. */
  readonly mayWrite: boolean;
}

/** Into what language, and how far it is. */
function Standing({ one }: Pick<One, "one">) {
  const say = useSay();
  const language = useLanguage();
  const tone = one.status === "released" ? "good" : one.status === "asked" ? "warning" : "plain";
  return (
    <>
      {say(text.into, { language: intoLanguage[one.language][language] })}{" "}
      <Badge tone={tone}>{say(translationStatusNames[one.status])}</Badge>
    </>
  );
}

/** To the printed translation, or to where it is written. */
function Way({ one, mayWrite }: One) {
  const say = useSay();
  const language = useLanguage();
  if (one.status === "released")
    return (
      <a href={`/api/v1/translations/${one.id}/released`} target="_blank" rel="noreferrer" hrefLang={one.language}>
        {say(text.read)}
      </a>
    );
  if (one.status === "withdrawn" || !mayWrite) return null;
  return (
    <Link to="/$language/translations/$translationId" params={{ language, translationId: one.id }}>
      {say(text.open)}
    </Link>
  );
}

function Translation({ one, zone, mayWrite }: One & { readonly zone: string }) {
  const say = useSay();
  const facts: (readonly [Bilingual, ReactNode])[] = [];
  if (one.ground !== null) facts.push([text.ground, say(one.ground.name)]);
  if (one.wantedBy !== null && one.status === "asked") facts.push([text.wantedBy, <Day key="by" on={one.wantedBy} />]);
  if (one.translator !== null) facts.push([text.translator, <bdi key="who">{one.translator}</bdi>]);
  if (one.releasedAt !== null) facts.push([text.released, <Moment key="at" at={one.releasedAt} zone={zone} />]);
  if (one.withdrawalNote !== null) facts.push([text.why, <bdi key="why">{one.withdrawalNote}</bdi>]);
  return (
    <div className="card">
      <h3>
        <Standing one={one} />
      </h3>
      <Facts facts={facts} />
      <p className="buttons">
        <Way one={one} mayWrite={mayWrite} />
      </p>
    </div>
  );
}

interface Asked {
  readonly decisionId: string;
  readonly grounds: Found["grounds"];
  readonly into: "en" | "fr";
}

function Ask({ decisionId, grounds, into }: Asked) {
  const say = useSay();
  const language = useLanguage();
  const router = useRouter();
  const tell = useTell();
  return (
    <details>
      <summary>{say(text.ask)}</summary>
      <p>{say(text.askLead, { language: intoLanguage[into][language] })}</p>
      <Form
        send={callTranslations.send(language, "POST /decisions/:decisionId/translations", { params: { decisionId } })}
        fields={{
          ground: {
            kind: "choice",
            label: say(text.ground),
            options: grounds.map((one) => [one.code, say(one.name)] as const),
          },
          wantedBy: { kind: "date", label: say(text.wantedBy), required: true },
        }}
        action={say(text.ask)}
        isSecond
        renews={[callTranslations.key(language, "GET /decisions/:decisionId/translations")]}
        onDone={async ({ id }) => {
          await router.navigate({
            to: "/$language/translations/$translationId",
            params: { language, translationId: id },
          });
          tell(say(text.isAsked), router.state.location.pathname);
        }}
      />
    </details>
  );
}
