import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { TranslationView } from "../../../modules/decisions/translation/contract.ts";
import { callTranslations } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { Day, Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { DecisionWords } from "./decision-words.tsx";
import { FileFacts } from "./own-document.tsx";
import { decisionsText } from "./text.ts";
import { translationFileText } from "./translation-file-text.ts";
import { intoLanguage, translationText as text, translationStatusNames } from "./translation-text.ts";

/** The editor comes only to whoever writes. */
const TranslationEditor = lazy(async () => ({
  default: (await import("./editor/translation-editor.tsx")).TranslationEditor,
}));

function useTranslation(translationId: string) {
  const language = useLanguage();
  return useQuery({
    ...callTranslations.query(language, "GET /translations/:translationId", { params: { translationId } }),
    refetchOnWindowFocus: false,
  });
}

/** One translation: what is wanted, and the words beside those that were signed. */
export function TranslationPage() {
  const say = useSay();
  const { translationId = "" } = useParams({ strict: false }) as { translationId?: string };
  const found = useTranslation(translationId);
  const numbers = found.data?.decision.cases.map((one) => one.fileNumber).join(", ") ?? "…";
  const title = `${say(text.title)} – ${numbers}`;
  useTitle(found.isError ? null : title);
  if (found.isPending) return <Loading />;
  if (found.isError) return <PageError error={found.error} />;
  return (
    <>
      <h1>{title}</h1>
      <TranslationWork one={found.data} />
    </>
  );
}

/** The same as the work of one item of the queue. */
export function TranslationTask({ translationId }: { readonly translationId: string }) {
  const found = useTranslation(translationId);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  return <TranslationWork one={found.data} />;
}

function TranslationWork({ one }: { readonly one: TranslationView }) {
  const language = useLanguage();
  const say = useSay();
  const { decision } = one;
  return (
    <>
      <p className="lead">
        <bdi>{decision.cases.map((of) => of.principal).join("; ")}</bdi> ·{" "}
        <Badge tone={one.status === "released" ? "good" : "plain"}>{say(translationStatusNames[one.status])}</Badge>
      </p>
      <Facts
        facts={[
          [text.title, say(text.into, { language: intoLanguage[one.language][language] })],
          ...(decision.citation === null ? [] : [[decisionsText.citation, say(decision.citation)] as const]),
          ...(one.ground === null ? [] : [[text.ground, say(one.ground.name)] as const]),
          ...(one.wantedBy === null ? [] : [[text.wantedBy, <Day key="by" on={one.wantedBy} />] as const]),
          [text.askedBy, <bdi key="who">{one.askedBy}</bdi>],
          [text.askedOn, <Moment key="at" at={one.askedAt} zone={decision.office.zone} />],
        ]}
      />
      <p className="buttons">
        <Link to="/$language/decisions/$decisionId" params={{ language, decisionId: decision.id }}>
          {say(text.toDecision)}
        </Link>
        <a href={`/api/v1/decisions/${decision.id}/signed`} target="_blank" rel="noreferrer">
          {say(text.signedReasons)}
        </a>
        {one.status === "released" ? (
          <a href={`/api/v1/translations/${one.id}/released`} target="_blank" rel="noreferrer">
            {say(text.read)}
          </a>
        ) : null}
      </p>
      {one.actions.includes("decision.translate") ? (
        <Suspense fallback={<Loading />}>
          <TranslationEditor key={one.id} one={one} />
        </Suspense>
      ) : one.file !== null ? (
        <FileFacts
          file={one.file}
          address={`/api/v1/translations/${one.id}/file`}
          zone={decision.office.zone}
          made={translationFileText.wasMade}
        />
      ) : (
        <DecisionWords
          content={one.content}
          lang={one.language}
          {...(one.status === "withdrawn" ? { none: text.withdrawnUnwritten } : {})}
        />
      )}
    </>
  );
}
