import { useLanguage, useSay } from "../../ui/language.ts";
import { documentsText as text } from "./text.ts";

const kilobyte = 1024;

/** Says a number of bytes as people do: `3.4 MB`, `3,4 Mo`. */
export function useSizeText(): (bytes: number) => string {
  const say = useSay();
  const language = useLanguage();
  return (bytes) => {
    const format = (value: number, digits: number) =>
      value.toLocaleString(`${language}-CA`, { maximumFractionDigits: digits });
    const megabytes = bytes / kilobyte / kilobyte;
    return megabytes >= 1
      ? say(text.megabytes, { size: format(megabytes, 1) })
      : say(text.kilobytes, { size: format(Math.ceil(bytes / kilobyte), 0) });
  };
}
