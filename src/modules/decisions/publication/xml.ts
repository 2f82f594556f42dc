/** An element written out: what it holds is written already. */
export type Xml = string & { readonly __xml: never };

// XML 1.0 has no other control characters, not even escaped; half of a pair is no character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const words = (text: string): Xml =>
  text
    .toWellFormed()
    .replaceAll(notXml, "")
    .replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign) as Xml;

export type Attributes = Readonly<Record<string, string>>;

export function element(name: string, attributes: Attributes, ...inside: readonly Xml[]): Xml {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${words(value)}"`);
  const open = `<${name}${said.join("")}`;
  return (inside.length === 0 ? `${open}/>` : `${open}>${inside.join("")}</${name}>`) as Xml;
}
