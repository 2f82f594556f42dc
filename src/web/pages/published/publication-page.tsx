import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { Publication } from "../../../modules/decisions/publication/contract.ts";
import { callPublications } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { BesideNav } from "../../ui/beside-nav.tsx";
import { Moment } from "../../ui/day.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { DecisionWords } from "../decisions/decision-words.tsx";
import { FoundForm } from "./found-form.tsx";
import { publicationStates, publishedText as text } from "./text.ts";

/** The public version of one decision: what was found, what becomes of each, how it reads, and its publication. */
export function PublicationPage() {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const { decisionId = "" } = useParams({ strict: false }) as { decisionId?: string };
  const page = useQuery({
    ...callPublications.query(language, "GET /decisions/:decisionId/publication", { params: { decisionId } }),
    // Another version makes the form anew: it comes when somebody asks for it.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const citation = page.data?.decision.citation ?? null;
  const title = say(text.publicVersionOf, { citation: citation === null ? "…" : say(citation) });
  useTitle(page.isError ? null : title);
  if (page.isPending) return <Loading />;
  if (page.isError) return <PageError error={page.error} />;
  const view = page.data;
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">
        {view.decision.cases.map((one) => one.fileNumber).join(", ")} ·{" "}
        <Badge tone={view.status === "published" ? "good" : "plain"}>{say(publicationStates[view.status])}</Badge>
      </p>
      <p>
        <Link className="whole" to="/$language/decisions/$decisionId" params={{ language, decisionId }}>
          {say(text.backToDecision)}
        </Link>
      </p>
      <BesideNav
        kind="publication"
        id={decisionId}
        onOpen={(to) =>
          void navigate({ to: "/$language/publications/$decisionId", params: { language, decisionId: to } })
        }
      />
      {view.status === "published" ? null : <FoundForm key={`${decisionId} ${view.version}`} view={view} />}
      <Reads view={view} />
      {view.status === "published" ? (
        <Withdraw key={decisionId} view={view} />
      ) : (
        <Publish key={`${decisionId} ${view.version}`} view={view} />
      )}
    </>
  );
}

/** Where the answers that a publication changes are kept. */
const places = (language: "en" | "fr") => [
  callPublications.key(language, "GET /publications"),
  callPublications.key(language, "GET /published-decisions"),
];
const placeOf = (language: "en" | "fr", decisionId: string) =>
  callPublications.key(language, "GET /decisions/:decisionId/publication", { params: { decisionId } });

function Reads({ view }: { readonly view: Publication }) {
  const say = useSay();
  if (view.version === 0) return null;
  return (
    <section>
      <h2>{say(text.reads)}</h2>
      <p>
        {say(text.readsLead)}{" "}
        <a href={`/api/v1/decisions/${view.decision.id}/publication/preview`} target="_blank" rel="noreferrer">
          {say(text.preview)}
        </a>
      </p>
      <DecisionWords content={view.shown} lang={view.decision.language} />
    </section>
  );
}

function Publish({ view }: { readonly view: Publication }) {
  const say = useSay();
  const language = useLanguage();
  const { id } = view.decision;
  const left = [...new Set(view.found.flatMap((one) => (one.choice?.shownAs === null ? [one.text] : [])))];
  if (view.version === 0) return null;
  return (
    <section>
      <h2>{say(text.publish)}</h2>
      {view.open > 0 ? <p className="note">{say(text.open, { n: view.open })}</p> : null}
      {view.remains.length > 0 ? <p className="note">{say(text.remains, { words: view.remains.join(", ") })}</p> : null}
      <Form
        send={callPublications.send(language, "POST /decisions/:decisionId/publication/publish", {
          params: { decisionId: id },
        })}
        fields={{ version: { kind: "value", value: view.version } }}
        action={say(text.publish)}
        asks={() => ({
          title: say(text.publishTitle),
          detail: (
            <>
              <p>{say(text.publishLead)}</p>
              {left.length === 0 ? null : <p>{say(text.leftAs, { words: left.join(", ") })}</p>}
            </>
          ),
        })}
        keepsAt={placeOf(language, id)}
        renews={places(language)}
        tell={say(text.isNowPublished)}
      />
    </section>
  );
}

function Withdraw({ view }: { readonly view: Publication }) {
  const say = useSay();
  const language = useLanguage();
  const { id, office } = view.decision;
  return (
    <section>
      <h2>{say(text.withdraw)}</h2>
      {view.publishedAt === null ? null : (
        <p>
          {say(text.publishedAt)} <Moment at={view.publishedAt} zone={office.zone} />.{" "}
          <Link to="/$language/published-decisions" params={{ language }}>
            {say(text.seePublic)}
          </Link>
        </p>
      )}
      <Form
        send={callPublications.send(language, "POST /decisions/:decisionId/publication/withdraw", {
          params: { decisionId: id },
        })}
        fields={{ note: { kind: "lines", label: say(text.withdrawWhy), required: true, rows: 2 } }}
        action={say(text.withdraw)}
        isSecond
        asks={() => ({ title: say(text.withdrawTitle), detail: <p>{say(text.withdrawLead)}</p> })}
        keepsAt={placeOf(language, id)}
        renews={places(language)}
        tell={say(text.isNowWithdrawn)}
      />
    </section>
  );
}
