import { options } from "preact";

/**
 * A browser's translator takes the text nodes out of a page and puts `<font>` elements of its own in their place. Preact
 * would go on writing to nodes that nobody sees: old words stay, new ones stand beside them. So no text node is its own:
 * a text is the `textContent` of an element, which is replaced whole, whatever a translator has made of it.
 */
interface Node {
  type: unknown;
  props: unknown;
}
type Props = Readonly<Record<string, unknown>>;

const isText = (child: unknown): child is string | number => typeof child === "string" || typeof child === "number";
const isNothing = (child: unknown): boolean => child === null || child === undefined || typeof child === "boolean";

/** The text that an element has for its only content; null when it has other content, or none. */
function onlyText(children: unknown): string | null {
  if (isText(children)) return String(children);
  if (!Array.isArray(children) || !children.every((child) => isText(child) || isNothing(child))) return null;
  const texts = children.filter(isText);
  return texts.length === 0 ? null : texts.join("");
}

/** A file number, a receipt number, a licence, a code, a hash, an address: a translator must leave it as it is. */
const code = /^(?=.*[\d@])(?=.*[A-Za-z-])(?:[A-Z\d]+(?:[-/ ][A-Z\d]+)*|[\da-f]{12,}|\S+@\S+)$/;

export const isCode = (text: string): boolean => text.length > 3 && code.test(text);

// In capitals it is an attribute only, which goes when it is left out; the property of this name would stay.
const leaveAlone = { TRANSLATE: "no" };

/** A text among other content becomes an element; an element of text alone holds it as its own. */
export function wholeText(node: Node): void {
  if (node.type === null) {
    const text = String(node.props);
    node.props = { ...(isCode(text) ? leaveAlone : {}), textContent: text };
    node.type = "span";
    return;
  }
  if (typeof node.type !== "string") return;
  const { children, ...others } = node.props as Props;
  const text = onlyText(children);
  // A name stands in a `bdi`: what a person, a file or a firm is called is nobody's to translate.
  const isLeft = node.type === "bdi" || (text !== null && isCode(text));
  if (text === null && !isLeft) return;
  const kept = isLeft ? { ...leaveAlone, ...others } : others;
  node.props = text === null ? { ...kept, children } : { ...kept, textContent: text };
}

const before = options.vnode;
options.vnode = (node) => {
  before?.(node);
  wholeText(node);
};
