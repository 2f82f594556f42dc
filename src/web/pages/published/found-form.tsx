import { useState } from "react";
import type { FoundInText, Publication, SavedChoices } from "../../../modules/decisions/publication/contract.ts";
import { callPublications } from "../../api/rooms.ts";
import { Checkbox, RadioGroup, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { type FoundGroup, groupsOf, hidden, savedChoices, startOf } from "./found-groups.ts";
import { kindNames, publishedText as text } from "./text.ts";

/** What was found in the reasons, what is the same together: each is taken out, replaced or left, in all places or in one. */
export function FoundForm({ view }: { readonly view: Publication }) {
  const say = useSay();
  const language = useLanguage();
  const { id } = view.decision;
  const groups = groupsOf(view.found);
  const body = (typed: Typed): SavedChoices => ({
    version: view.version,
    also: typed
      .value("also")
      .split("\n")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
    choices: savedChoices(groups, typed),
  });
  return (
    <section>
      <h2>{say(text.found)}</h2>
      <p>{say(text.leadOne)}</p>
      <Form
        send={callPublications.send(language, "PUT /decisions/:decisionId/publication", { params: { decisionId: id } })}
        body={body}
        action={say(text.save)}
        staysFilled
        keepsAt={callPublications.key(language, "GET /decisions/:decisionId/publication", {
          params: { decisionId: id },
        })}
        renews={[callPublications.key(language, "GET /publications")]}
        tell={say(text.isSaved)}
      >
        {groups.length === 0 ? <p>{say(text.noneFound)}</p> : null}
        {groups.map((group) => (
          <Group key={group.key} group={group} lang={view.decision.language} />
        ))}
        <TextArea
          label={say(text.also)}
          hint={say(text.alsoHint)}
          name="also"
          rows={3}
          defaultValue={view.also.join("\n")}
        />
      </Form>
    </section>
  );
}

function Group({ group, lang }: { readonly group: FoundGroup; readonly lang: string }) {
  const say = useSay();
  const start = startOf(group);
  const [act, setAct] = useState(start.act);
  return (
    <section className="card">
      <h3>
        <bdi>{say(text.whatOf, { text: group.text })}</bdi>
      </h3>
      <p>
        {say(kindNames[group.kind])} · {say(text.places, { n: group.all.length })}
      </p>
      <RadioGroup
        legend={say(text.becomes)}
        name={`act.${group.key}`}
        chosen={act}
        onPick={(value) => setAct(value as typeof act)}
        options={[
          ["hide", say(text.hide)],
          ["replace", say(text.replace)],
          ["leave", say(text.leave)],
        ]}
      />
      {act === "replace" ? (
        <Field
          label={say(text.replacement)}
          hint={say(text.replacementHint)}
          name={`as.${group.key}`}
          defaultValue={start.shownAs === hidden ? "" : start.shownAs}
          maxLength={100}
          required
        />
      ) : null}
      <ul>
        {group.all.map((one, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no other name, and none is added here
          <li key={nth}>
            <Context one={one} lang={lang} />
            {act === "leave" || act === "" || group.all.length === 1 ? null : (
              <Checkbox
                label={say(text.leaveHere)}
                name={`leave.${group.key}.${nth}`}
                value="yes"
                defaultChecked={start.left[nth] === true}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Context({ one, lang }: { readonly one: FoundInText; readonly lang: string }) {
  return (
    <span lang={lang} dir="auto">
      …{one.before}
      <mark>{one.text}</mark>
      {one.after}…
    </span>
  );
}
