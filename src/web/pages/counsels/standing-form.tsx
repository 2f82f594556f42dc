import type { CounselView } from "../../../modules/parties/contract.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useNamed } from "../cases/use-reference.ts";
import { standingNames, counselsText as text } from "./text.ts";

/** What the regulator says of a licence, with what it does to the counsel's cases said before it is saved. */
export function StandingForm({
  counsel,
  onDone,
  onClose,
}: {
  readonly counsel: CounselView;
  readonly onDone: (cases: number) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  return (
    <Form
      send={callRepresentation.send(language, "POST /counsels/:counselId/standing", {
        params: { counselId: counsel.id },
      })}
      lead={<p>{say(text.consequence)}</p>}
      fields={{
        standing: {
          kind: "list",
          label: say(text.standing),
          chosen: counsel.standing,
          options: named(standingNames),
        },
      }}
      className="card"
      title={say(text.changeOf, { name: counsel.name })}
      action={say(text.save)}
      onClose={onClose}
      onDone={(changed) => onDone(changed.cases)}
    />
  );
}
