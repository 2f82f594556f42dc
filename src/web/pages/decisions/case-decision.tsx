import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { DecisionSummary, DecisionsOfCase } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { Day, Moment } from "../../ui/day.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { AssignMember } from "./assign-member.tsx";
import { BeginDecision } from "./begin-decision.tsx";
import { correctionText } from "./correction-text.ts";
import { DeclareConflict } from "./declare-conflict.tsx";
import { panelText } from "./panel-text.ts";
import { decisionStatusNames } from "./status-names.ts";
import { decisionsText as text } from "./text.ts";
import { TranslationsInShort } from "./translations.tsx";

/** What is decided of a case: for the staff also who decides it and what can be begun. Nothing where there is nothing to say. */
export function CaseDecision({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const me = useMe();
  const found = useQuery({
    ...callDecisions.query(language, "GET /cases/:caseId/decisions", { params: { caseId: theCase.id } }),
    enabled: theCase.actions.includes("decision.view"),
  });
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.data === undefined || me === undefined) return null;
  const isStaff = me.account.kind === "staff";
  const { items, actions } = found.data;
  if (items.length === 0 && !isStaff) return null;
  return (
    <section aria-label={say(text.section)}>
      <h2>{say(text.section)}</h2>
      {isStaff ? <Assigned found={found.data} /> : null}
      {items.map((one) => (
        <DecisionOfCase key={one.id} one={one} all={items} theCase={theCase} isStaff={isStaff} />
      ))}
      {actions.includes("decision.write") &&
      (found.data.panel.length > 0 || found.data.assigned?.accountId === me.account.id) ? (
        <p>
          <BeginDecision one={{ caseId: theCase.id, fileNumber: theCase.fileNumber, decisionId: null }} />{" "}
          <DeclareConflict caseId={theCase.id} />
        </p>
      ) : null}
      {actions.includes("decision.assign") ? <AssignMember theCase={theCase} /> : null}
    </section>
  );
}

function Assigned({ found }: { readonly found: DecisionsOfCase }) {
  const say = useSay();
  return (
    <Facts
      facts={[
        ...(found.panel.length === 0 ? [] : ([[panelText.panelOf, found.panel.join(", ")]] as const)),
        [text.assigned, found.assigned === null ? say(text.nobodyAssigned) : <bdi key="m">{found.assigned.name}</bdi>],
      ]}
    />
  );
}

interface OfCase {
  readonly one: DecisionSummary;
  /** Every decision of the case that the reader sees. */
  readonly all: readonly DecisionSummary[];
  readonly theCase: CaseView;
  readonly isStaff: boolean;
}

/** One decision as it concerns this case. */
function DecisionOfCase({ one, all, theCase, isStaff }: OfCase) {
  const say = useSay();
  const language = useLanguage();
  const own = one.cases.find((of) => of.caseId === theCase.id);
  return (
    <div className="card">
      <p>
        <Badge tone={one.status === "released" ? "good" : "warning"}>{say(decisionStatusNames[one.status])}</Badge>{" "}
        {own === undefined || own.determination === null ? null : <strong>{say(own.determination.name)}</strong>}
      </p>
      <Version one={one} all={all} />
      <Facts
        facts={[
          ...(one.citation === null ? [] : [[text.citation, say(one.citation)] as const]),
          [text.member, <bdi key="member">{one.author.name}</bdi>],
          ...(one.effectiveOn === null ? [] : [[text.effective, <Day key="day" on={one.effectiveOn} />] as const]),
          ...(one.releasedAt === null
            ? []
            : [[text.releasedAt, <Moment key="at" at={one.releasedAt} zone={one.office.zone} />] as const]),
        ]}
      />
      <p className="buttons">
        {own === undefined || own.documentId === null ? null : (
          <Link to="/$language/documents/$documentId" params={{ language, documentId: own.documentId }}>
            {say(text.openDocument)}
          </Link>
        )}
        <Link to="/$language/decisions/$decisionId" params={{ language, decisionId: one.id }}>
          {say(one.status === "released" ? text.about : text.see)}
        </Link>
      </p>
      <TranslationsInShort decision={one} />
      {one.status === "released" && one.correctsId === null && !isStaff ? <WhatFollows caseId={theCase.id} /> : null}
    </div>
  );
}

/** Of two that decide the same: which corrects the other. */
function Version({ one, all }: Pick<OfCase, "one" | "all">) {
  const say = useSay();
  if (one.correctsId !== null) return <p>{say(correctionText.isCorrection)}</p>;
  const isCorrected = all.some((other) => other.correctsId === one.id && other.status === "released");
  return isCorrected ? <p>{say(correctionText.isCorrected)}</p> : null;
}

/** The notice of decision says it, by the law of each determination: it is not said twice in two ways. */
function WhatFollows({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const params = { language: useLanguage(), caseId };
  return (
    <>
      <h3>{say(text.whatFollows)}</h3>
      <p>{say(text.followsWhere)}</p>
      <p className="buttons">
        <Link to="/$language/cases/$caseId/notices" params={params as never}>
          {say(text.toNotices)}
        </Link>
        <Link to="/$language/cases/$caseId/deadlines" params={params as never}>
          {say(text.toDeadlines)}
        </Link>
      </p>
    </>
  );
}
