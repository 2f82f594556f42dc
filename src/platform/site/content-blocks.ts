import { lexer, type Token, type Tokens } from "marked";
import type { ContentBlock, Words } from "../../kernel/content.ts";

/**
 * A text in Markdown as headings, paragraphs and lists of plain words: what else it holds (HTML, pictures, code) stands as the
 * letters it is written in. No markup ever reaches the page, so that nothing in a text can act there.
 */
export function contentBlocks(markdown: string): readonly ContentBlock[] {
  return lexer(markdown).flatMap(blockOf);
}

function blockOf(token: Token): readonly ContentBlock[] {
  if (token.type === "space") return [];
  if (token.type === "heading") {
    const heading = token as Tokens.Heading;
    return [{ kind: "heading", level: heading.depth <= 2 ? 2 : 3, words: wordsOf(heading.tokens) }];
  }
  if (token.type === "paragraph") return [{ kind: "paragraph", words: wordsOf((token as Tokens.Paragraph).tokens) }];
  if (token.type === "list") {
    const list = token as Tokens.List;
    return [{ kind: "list", ordered: list.ordered, items: list.items.map((item) => wordsOf(item.tokens)) }];
  }
  return [{ kind: "paragraph", words: [{ text: token.raw.trim() }] }];
}

function wordsOf(tokens: readonly Token[], how: Omit<Words, "text"> = {}): readonly Words[] {
  return tokens.flatMap((token): readonly Words[] => {
    const { type, tokens: inside = [], text, href, raw } = token as Tokens.Generic;
    switch (type) {
      case "strong":
        return wordsOf(inside, { ...how, strong: true });
      case "em":
        return wordsOf(inside, { ...how, emphasis: true });
      case "link":
        return wordsOf(inside, leadsOn.test(href) ? { ...how, href } : how);
      case "text":
      case "paragraph":
      case "escape":
        return inside.length === 0 ? [{ ...how, text: String(text).replaceAll("\n", " ") }] : wordsOf(inside, how);
      default:
        return [{ ...how, text: type === "br" ? " " : raw }];
    }
  });
}

/** Where a text may lead: pages of ours, secure pages of others, an address to write to, a number to call. */
const leadsOn = /^(?:\/(?!\/)|https:\/\/|mailto:|tel:|#)/;
