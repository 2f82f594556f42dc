import { useQuery } from "@tanstack/react-query";
import { dateText } from "../../../kernel/time.ts";
import type { Replacement } from "../../../modules/work/contract.ts";
import { callWork } from "../../api/rooms.ts";
import { useCommands } from "../../ui/command.ts";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { assigningText as text } from "./assigning-text.ts";

/** Who does my work while I am away, and whose I do. */
export function Replacements() {
  const say = useSay();
  const language = useLanguage();
  const list = useQuery(callWork.query(language, "GET /work-replacements"));
  const end = useCommands({ renews: [[]], renewsRefused: true });
  if (list.isPending) return <Loading />;
  if (list.isError) return <ErrorSummary error={list.error} />;
  const endOne = (replacementId: string) =>
    void end.run({
      send: callWork.send(language, "POST /work-replacements/:replacementId/end", { params: { replacementId } }),
    });
  return (
    <section>
      <h2>{say(text.leave)}</h2>
      <p>{say(text.leaveHint)}</p>
      <Refusal of={end.refusal} />
      <ul>
        {list.data.items.map((one) => (
          <Leave key={one.id} one={one} onEnd={() => endOne(one.id)} />
        ))}
      </ul>
      <Form
        send={callWork.send(language, "POST /work-replacements")}
        fields={{
          replacementId: {
            kind: "choice",
            label: say(text.replacement),
            options: list.data.colleagues.map((one) => [one.accountId, one.name] as const),
          },
          fromOn: { kind: "date", label: say(text.from), required: true },
          untilOn: { kind: "date", label: say(text.until), required: true },
        }}
        action={say(text.replace)}
        isSecond
        renews={[[]]}
        renewsRefused
      >
        {(field) => (
          <>
            {field.replacementId}
            <div className="row">
              {field.fromOn}
              {field.untilOn}
            </div>
          </>
        )}
      </Form>
    </section>
  );
}

function Leave({ one, onEnd }: { readonly one: Replacement; readonly onEnd: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const days = {
    from: dateText(one.fromOn, language),
    until: dateText(one.untilOn, language),
  };
  if (!one.mine) return <li>{say(text.iReplace, { name: one.who.name, ...days })}</li>;
  return (
    <li>
      {say(text.replacesMe, { name: one.replacement.name, ...days })}{" "}
      <button type="button" className="second" onClick={onEnd}>
        {say(text.endReplacement)}
      </button>
    </li>
  );
}
