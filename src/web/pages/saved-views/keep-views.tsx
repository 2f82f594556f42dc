import { callIdentity } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { KeptView } from "./kept-view.tsx";
import { viewsText as text } from "./text.ts";
import { longestName, type Place, type SavedList, type SavedView } from "./views-of.ts";

/** Names what the list shows, and changes what was named before. */
export function KeepViews({
  list,
  own,
  place,
}: {
  readonly list: SavedList;
  readonly own: readonly SavedView[];
  readonly place: Place;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="kept-views">
      <p className="hint">{say(text.lead)}</p>
      <Form
        send={callIdentity.send(language, "POST /me/views")}
        aria-label={say(text.save)}
        action={say(text.save)}
        renews={[callIdentity.key(language, "GET /me/views")]}
        tell={say(text.saved)}
        fields={{
          list: { kind: "value", value: list },
          place: { kind: "value", value: { ...place } },
          name: { kind: "text", label: say(text.name), required: true, maxLength: longestName, autoComplete: "off" },
        }}
      />
      {own.length === 0 ? null : (
        <ul className="rows">
          {own.map((view) => (
            <KeptView key={view.id} view={view} place={place} />
          ))}
        </ul>
      )}
    </div>
  );
}
