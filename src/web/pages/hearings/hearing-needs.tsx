import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { equipmentWords } from "../../../modules/hearings/choices.ts";
import type { HearingNeedsView } from "../../../modules/hearings/contract.ts";
import { modeNames } from "../../../modules/hearings/text.ts";
import { callHearings } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { EquipmentFields, equipmentIn } from "./equipment-fields.tsx";

const text = {
  title: { en: "How the hearing is to be held", fr: "Modalités de l’audience" },
  lead: {
    en: "What is recorded here decides how the next hearing is planned and which rooms may be chosen. The reasons stay in the documents of the file.",
    fr: "Ce qui est consigné ici détermine comment la prochaine audience est planifiée et quelles salles peuvent être choisies. Les motifs restent dans les documents du dossier.",
  },
  mode: { en: "How it is held", fr: "Mode d’audience" },
  asUsual: { en: "As the division usually hears", fr: "Selon l’usage de la section" },
  room: { en: "The room must have", fr: "La salle doit être dotée de ce qui suit" },
  nothing: { en: "Nothing in particular", fr: "Rien de particulier" },
  change: { en: "Record how it is to be held", fr: "Consigner les modalités" },
  done: { en: "It is recorded how the hearing is to be held.", fr: "Les modalités de l’audience sont consignées." },
  notSo: {
    en: "A hearing that is set is not held so. Change it below: nothing is changed by itself.",
    fr: "Une audience déjà fixée n’est pas tenue ainsi. Modifiez-la ci-dessous\u00a0: rien n’est modifié automatiquement.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** For the staff: how the hearing of a case is to be held, and what its room must have. */
export function HearingNeeds({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const isStaff = useHolds(
    "scheduling-officer",
    "registry-officer",
    "triage-officer",
    "member",
    "adjudicative-support",
  );
  const found = useQuery({
    ...callHearings.query(language, "GET /cases/:caseId/hearing-needs", { params: { caseId } }),
    enabled: isStaff,
  });
  const [isOpen, setOpen] = useState(false);
  if (found.data === undefined) return null;
  const needs = found.data;
  const isPlain = needs.mode === null && needs.equipment.length === 0;
  const mayRecord = needs.actions.includes("hearing.record-needs");
  if (isPlain && !mayRecord) return null;
  return (
    <section aria-label={say(text.title)}>
      {isPlain ? null : <Recorded needs={needs} />}
      {needs.notSo.length === 0 ? null : <p className="note">{say(text.notSo)}</p>}
      {!mayRecord || isOpen ? null : (
        <div className="buttons">
          <button type="button" className="second" onClick={() => setOpen(true)}>
            {say(text.change)}
          </button>
        </div>
      )}
      {isOpen ? <RecordForm caseId={caseId} needs={needs} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function Recorded({ needs }: { readonly needs: HearingNeedsView }) {
  const language = useLanguage();
  const equipment = equipmentWords(needs.equipment)[language];
  return (
    <>
      <h3>{text.title[language]}</h3>
      <Facts
        facts={[
          [text.mode, needs.mode === null ? text.asUsual[language] : modeNames[needs.mode][language]],
          [text.room, equipment === "" ? text.nothing[language] : equipment],
        ]}
      />
    </>
  );
}

function RecordForm({
  caseId,
  needs,
  onClose,
}: {
  readonly caseId: string;
  readonly needs: HearingNeedsView;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const given = { params: { caseId } };
  return (
    <Form
      className="card"
      title={say(text.title)}
      level={3}
      send={callHearings.send(language, "PUT /cases/:caseId/hearing-needs", given)}
      body={(typed) => ({
        mode: typed.optional<"virtual" | "in-person" | "hybrid">("mode"),
        equipment: equipmentIn(typed),
      })}
      action={say(text.change)}
      onClose={onClose}
      onDone={onClose}
      tell={say(text.done)}
      renews={[
        callHearings.key(language, "GET /cases/:caseId/hearing-needs", given),
        callHearings.key(language, "GET /cases/:caseId/hearings", given),
      ]}
    >
      <p>{say(text.lead)}</p>
      <SelectField
        label={say(text.mode)}
        name="mode"
        defaultValue={needs.mode ?? ""}
        options={[
          ["", say(text.asUsual)],
          ...(["virtual", "in-person", "hybrid"] as const).map((one) => [one, say(modeNames[one])] as const),
        ]}
      />
      <EquipmentFields legend={say(text.room)} chosen={needs.equipment} />
    </Form>
  );
}
