import { useQuery } from "@tanstack/react-query";
import type { ContentBlock, ContentName, Words } from "../../../kernel/content.ts";
import { contentQuery } from "../../api/content.ts";
import { Day } from "../../ui/day.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { useAnswerTitle, useLanguage, useSay } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { PageLink } from "../../ui/page-link.tsx";
import { ui } from "../../ui/text.ts";

/** A text that everybody may read, with the day on which it was last changed. */
export function ContentPage({ name }: { readonly name: ContentName }) {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(contentQuery(language, name));
  useAnswerTitle(found, [found.data?.title]);
  if (found.isPending) return <Loading />;
  if (found.isError) return <PageError error={found.error} />;
  const { title, modifiedOn, blocks } = found.data;
  return (
    <>
      <h1>{title}</h1>
      {blocks.map((block) => (
        <Block key={JSON.stringify(block)} block={block} />
      ))}
      {modifiedOn === null ? null : (
        <p className="modified">
          {say(ui.modified)} <Day on={modifiedOn} />
        </p>
      )}
    </>
  );
}

function Block({ block }: { readonly block: ContentBlock }) {
  if (block.kind === "paragraph")
    return (
      <p>
        <Line words={block.words} />
      </p>
    );
  if (block.kind === "heading") {
    const Heading = block.level === 2 ? "h2" : "h3";
    return (
      <Heading>
        <Line words={block.words} />
      </Heading>
    );
  }
  const List = block.ordered ? "ol" : "ul";
  return (
    <List>
      {block.items.map((words) => (
        <li key={JSON.stringify(words)}>
          <Line words={words} />
        </li>
      ))}
    </List>
  );
}

function Line({ words }: { readonly words: readonly Words[] }) {
  return (
    <>
      {words.map((one) => (
        <Word key={JSON.stringify(one)} one={one} />
      ))}
    </>
  );
}

function Word({ one: { text, strong, emphasis, href } }: { readonly one: Words }) {
  const shown = strong === true ? <strong>{text}</strong> : emphasis === true ? <em>{text}</em> : text;
  if (href === undefined) return <>{shown}</>;
  return href.startsWith("/") ? <PageLink href={href}>{shown}</PageLink> : <a href={href}>{shown}</a>;
}
