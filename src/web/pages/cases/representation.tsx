import { useState } from "react";
import { civilDateIn, type Instant, type Zone } from "../../../kernel/time.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { BodyOf } from "../../api/caller.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { ChoiceField } from "../../ui/choice-fields.tsx";
import { Day } from "../../ui/day.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { CounselPicker } from "./counsel-picker.tsx";
import { EditForm } from "./edit-form.tsx";
import { authorisationNames, endedNames, scopeNames, editText as text } from "./edit-text.ts";
import { InviteForm } from "./invite-form.tsx";
import { useNamed } from "./use-reference.ts";

const replaceKey = "POST /cases/:caseId/representations/:representationId/replace";

type Ended = BodyOf<typeof callRepresentation, "POST /cases/:caseId/representations/:representationId/end">["reason"];
type Party = CaseView["parties"][number];
type Record_ = Party["representedBy"][number];
type Open = "none" | "begin" | "replace" | "end" | "invite";

/** Who represents a party today and who did before, with what an officer may do about it. */
export function Representation({ theCase, party }: { readonly theCase: CaseView; readonly party: Party }) {
  const say = useSay();
  const [open, setOpen] = useState<Open>("none");
  const close = () => setOpen("none");
  const present = party.representedBy.find((one) => one.untilAt === null);
  const former = party.representedBy.filter((one) => one.untilAt !== null);
  return (
    <section aria-label={say(text.representation)}>
      <h4>{say(text.representation)}</h4>
      {present === undefined ? <p>{say(text.noCounsel)}</p> : <Entry record={present} zone={theCase.office.zone} />}
      {former.length === 0 ? null : (
        <details>
          <summary>{say(text.formerCounsel)}</summary>
          {former.map((one) => (
            <Entry key={one.representationId} record={one} zone={theCase.office.zone} />
          ))}
        </details>
      )}
      {open === "none" ? <Offers theCase={theCase} present={present} onOpen={setOpen} /> : null}
      {open === "begin" || open === "replace" ? (
        <CounselForm
          theCase={theCase}
          party={party}
          replaced={open === "replace" ? present : undefined}
          onClose={close}
        />
      ) : null}
      {open === "end" && present !== undefined ? <EndForm theCase={theCase} record={present} onClose={close} /> : null}
      {open === "invite" && present !== undefined ? (
        <InviteForm theCase={theCase} record={present} onClose={close} />
      ) : null}
    </section>
  );
}

function Entry({ record, zone }: { readonly record: Record_; readonly zone: string }) {
  const say = useSay();
  const day = (at: string) => civilDateIn(at as Instant, zone as Zone);
  const lost = record.standing === "suspended" || record.standing === "revoked";
  return (
    <p>
      <bdi>{record.name}</bdi> ({record.regulator} {record.licenceNumber}) –{" "}
      {say(scopeNames[record.scope as keyof typeof scopeNames])} ·{" "}
      {say(authorisationNames[record.authorisation as keyof typeof authorisationNames])}
      <span className="hint">
        {say(text.since)} <Day on={day(record.fromAt)} />
        {record.untilAt === null ? null : (
          <>
            {" "}
            {say(text.until)} <Day on={day(record.untilAt)} />
          </>
        )}
        {record.endedReason === null ? "" : ` – ${say(endedNames[record.endedReason as keyof typeof endedNames])}`}
      </span>
      {lost && record.untilAt === null ? <Badge tone="alarm">{say(text.suspended)}</Badge> : null}
    </p>
  );
}

function Offers({
  theCase,
  present,
  onOpen,
}: {
  readonly theCase: CaseView;
  readonly present: Record_ | undefined;
  readonly onOpen: (open: Open) => void;
}) {
  const say = useSay();
  const may = (action: string) => theCase.actions.includes(action);
  const offers: readonly (readonly [Open, string])[] =
    present === undefined
      ? may("representation.begin")
        ? [["begin", say(text.addCounsel)]]
        : []
      : [
          ...(may("invitation.issue") ? [["invite", say(text.invite)] as const] : []),
          ...(may("representation.begin") ? [["replace", say(text.replaceCounsel)] as const] : []),
          ...(may("representation.end") ? [["end", say(text.endCounsel)] as const] : []),
        ];
  if (offers.length === 0) return null;
  return (
    <div className="buttons">
      {offers.map(([open, name]) => (
        <button key={open} type="button" className="second" onClick={() => onOpen(open)}>
          {name}
        </button>
      ))}
    </div>
  );
}

function CounselForm({
  theCase,
  party,
  replaced,
  onClose,
}: {
  readonly theCase: CaseView;
  readonly party: Party;
  readonly replaced: Record_ | undefined;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  return (
    <EditForm
      title={say(replaced === undefined ? text.addCounsel : text.replaceCounsel)}
      theCase={theCase}
      onClose={onClose}
      withReason={false}
      send={({ value }) => {
        const record: BodyOf<typeof callRepresentation, typeof replaceKey> = {
          counselId: value("counselId"),
          scope: value("scope"),
          authorisation: value("authorisation"),
        };
        return replaced === undefined
          ? callRepresentation.send(language, "POST /cases/:caseId/representations", {
              params: { caseId: theCase.id },
              body: { ...record, personId: party.personId },
            })
          : callRepresentation.send(language, replaceKey, {
              params: { caseId: theCase.id, representationId: replaced.representationId },
              body: record,
            });
      }}
    >
      {() => (
        <>
          <CounselPicker name="counselId" />
          <ChoiceField label={say(text.scope)} name="scope" options={named(scopeNames)} />
          <ChoiceField label={say(text.authorisation)} name="authorisation" options={named(authorisationNames)} />
        </>
      )}
    </EditForm>
  );
}

function EndForm({
  theCase,
  record,
  onClose,
}: {
  readonly theCase: CaseView;
  readonly record: Record_;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  return (
    <EditForm
      title={`${say(text.endCounsel)} – ${record.name}`}
      theCase={theCase}
      onClose={onClose}
      withReason={false}
      action={say(text.endCounsel)}
      send={({ value }) =>
        callRepresentation.send(language, "POST /cases/:caseId/representations/:representationId/end", {
          params: { caseId: theCase.id, representationId: record.representationId },
          body: { reason: value<Ended>("ended") },
        })
      }
    >
      {() => (
        <ChoiceField
          label={say(text.why)}
          name="ended"
          options={named(endedNames).filter(([code]) => code !== "replaced")}
        />
      )}
    </EditForm>
  );
}
