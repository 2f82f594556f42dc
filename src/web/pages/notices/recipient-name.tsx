import { ministerName, ministerWords } from "../../../modules/notices/text.ts";
import { useSay } from "../../ui/language.ts";

/** Names those whom something goes to. Where nobody of the Minister’s side is known, the page’s language has a word for it. */
export function useRecipientName(): (name: string) => string {
  const say = useSay();
  return (name) => (name === ministerName ? say(ministerWords) : name);
}

export function RecipientName({ name }: { readonly name: string }) {
  return <bdi>{useRecipientName()(name)}</bdi>;
}
