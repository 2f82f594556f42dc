/** `1.`, `a)`, `(iv)`: what a word processor writes before an item that has a number. */
const numbered = /^[\s(]*(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.)]/i;
const listParagraph = /<p\b(?=[^>]*mso-list)[^>]*>([\s\S]*?)<\/p>/gi;
const marker = /<!--\[if !supportLists\]-->([\s\S]*?)<!--\[endif\]-->|<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>/i;

/**
 * What is pasted, made ready for the schema, which drops all that it does not know: a word processor writes its lists as
 * paragraphs with a marker in words, carries its styles along, and breaks lines where we have paragraphs.
 */
export function readyToPaste(html: string): string {
  return asLists(html)
    .replace(/<(style|script|title|xml|o:p)\b[^>]*>[\s\S]*?<\/\1>/gi, "")
    .replace(/<!--[\s\S]*?-->|<!\[[^>]*\]>/g, "")
    .replace(/<br\b[^>]*>/gi, " ");
}

/** Each row of paragraphs that the word processor calls items becomes a list of their kind. */
function asLists(html: string): string {
  const marked = html.replace(listParagraph, (_, content: string) => {
    const [whole = "", one, other] = marker.exec(content) ?? [];
    const sign = (one ?? other ?? "").replace(/<[^>]*>|&nbsp;|&#160;/g, " ");
    const kind = numbered.test(sign) ? "ol" : "ul";
    return `<${kind} data-item><li>${content.replace(whole, "")}</li></${kind}>`;
  });
  return marked.replace(/<\/(ul|ol)>\s*<\1 data-item>/g, "").replace(/ data-item/g, "");
}
