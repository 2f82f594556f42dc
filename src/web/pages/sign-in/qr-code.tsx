import { useAnswer } from "../../ui/use-answer.ts";

/** What a camera reads, drawn here: the key goes to nobody who draws pictures. The same stands beside it in letters. */
export function QrCode({ value, name }: { readonly value: string; readonly name: string }) {
  // Loaded only where one is shown; the key is forgotten with the page.
  const drawn = useAnswer(async () => (await import("uqr")).encode(value, { ecc: "M", border: 4 }));
  if (drawn.data === undefined) return null;
  const { size, data } = drawn.data;
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
