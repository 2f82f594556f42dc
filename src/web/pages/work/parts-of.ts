/** `3, 8` of 12 pages: 1–3, 4–8, 9–12. Null when the numbers are not in order or leave a part empty. */
export function partsOf(
  typed: string,
  pages: number,
): readonly { readonly firstPage: number; readonly lastPage: number }[] | null {
  if (!/^\s*\d+(\s*[,;]\s*\d+)*\s*$/.test(typed)) return null;
  const ends = [...typed.split(/[,;]/).map(Number), pages];
  let firstPage = 1;
  const parts = ends.map((lastPage) => {
    const part = { firstPage, lastPage };
    firstPage = lastPage + 1;
    return part;
  });
  return parts.every((part) => part.firstPage <= part.lastPage && part.lastPage <= pages) ? parts : null;
}
