import { useQuery } from "@tanstack/react-query";

/** What a camera reads, drawn here: the key goes to nobody who draws pictures. The same stands beside it in letters. */
export function QrCode({ value, name }: { readonly value: string; readonly name: string }) {
  const drawn = useQuery({
    queryKey: ["qr-code", value],
    // The key is forgotten with the page.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded only where one is shown.
    queryFn: async () => (await import("uqr")).encode(value, { ecc: "M", border: 4 }),
  });
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
