import { useState } from "react";
import { callIdentity } from "../../api/rooms.ts";
import { useCommands } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Refusal } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { viewsText as text } from "./text.ts";
import { longestName, type Place, type SavedView } from "./views-of.ts";

/** One view that was named before, and what can be done with it. */
export function KeptView({ view, place }: { readonly view: SavedView; readonly place: Place }) {
  const say = useSay();
  const language = useLanguage();
  const { id, name, isBeginning } = view;
  const [open, setOpen] = useState<"rename" | "remove" | null>(null);
  const params = { viewId: id };
  const act = useCommands({ renews: [callIdentity.key(language, "GET /me/views")] });
  const change = (body: Change, tell: string) =>
    void act.run({
      send: callIdentity.send(language, "PATCH /me/views/:viewId", { params, body }),
      tell,
    });
  const remove = () => {
    setOpen(null);
    const send = callIdentity.send(language, "POST /me/views/:viewId/remove", { params });
    void act.run({ send, tell: say(text.removed) });
  };
  const begin = isBeginning
    ? { is: text.endBegin, told: say(text.beginsWhole) }
    : { is: text.begin, told: say(text.begins, { name }) };
  return (
    <li>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {isBeginning ? <span className="hint">{say(text.beginning)}</span> : null}
      <Refusal of={act.refusal} />
      <div className="buttons">
        <Act what={say(text.rename)} of={name} onPress={() => setOpen("rename")} />
        <Act
          what={say(text.replace)}
          of={name}
          onPress={() => change({ place: { ...place } }, say(text.replaced, { name }))}
        />
        <Act what={say(begin.is)} of={name} onPress={() => change({ isBeginning: !isBeginning }, begin.told)} />
        <Act what={say(text.remove)} of={name} onPress={() => setOpen("remove")} />
      </div>
      {open === "rename" ? <Rename view={view} onClose={() => setOpen(null)} /> : null}
      {open === "remove" ? (
        <Confirm
          title={say(text.removeOf, { name })}
          action={say(text.remove)}
          onClose={() => setOpen(null)}
          onConfirm={remove}
        >
          <p>{say(text.removeDetail)}</p>
        </Confirm>
      ) : null}
    </li>
  );
}

function Rename({ view: { id, name }, onClose }: { readonly view: SavedView; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={callIdentity.send(language, "PATCH /me/views/:viewId", { params: { viewId: id } })}
      aria-label={say(text.renameOf, { name })}
      action={say(text.rename)}
      onClose={onClose}
      onDone={onClose}
      renews={[callIdentity.key(language, "GET /me/views")]}
      tell={say(text.renamed)}
      fields={{
        name: { kind: "text", label: say(text.name), required: true, defaultValue: name, maxLength: longestName },
      }}
    />
  );
}

interface Change {
  readonly isBeginning?: boolean;
  readonly place?: Record<string, string>;
}

/** A button that says the same beside each view: of which one, for the ear. */
function Act({ what, of, onPress }: { readonly what: string; readonly of: string; readonly onPress: () => void }) {
  return (
    <button type="button" className="second" onClick={onPress}>
      {what} <span className="unseen">{of}</span>
    </button>
  );
}
