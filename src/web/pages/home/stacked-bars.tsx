import { scaleBand, scaleLinear } from "d3-scale";
import { type SVGProps, useId, useLayoutEffect, useRef } from "react";
import { useSay } from "../../ui/language.ts";
import { useWidth } from "../../ui/use-width.ts";
import { plotText as text } from "./plot-text.ts";
import { type Stack, startsOf, sumOf } from "./stacks.ts";
import "./plots.css";

const rowHeight = 30;
const axisHeight = 26;
/** For the names of the rows at least, for each letter of a long one, and for the sum at the end of each. */
const [least, letter, right] = [110, 8, 48];

interface Bars {
  readonly name: string;
  /** What each part of a bar is, in order. */
  readonly parts: readonly string[];
  readonly rows: readonly Stack[];
}

/** Where rows and numbers lie in a picture of a width. A long name takes up to two fifths, and ends in an ellipsis. */
function placed(rows: readonly Stack[], width: number) {
  const longest = Math.max(0, ...rows.map((one) => one.label.length));
  const left = Math.min(Math.max(least, letter * longest), Math.max(least, width * 0.4));
  const rowsHeight = rows.length * rowHeight;
  return {
    left,
    rowsHeight,
    x: scaleLinear([0, Math.max(1, ...rows.map(sumOf))], [left, Math.max(left + 1, width - right)]).nice(4),
    y: scaleBand(
      rows.map((one) => one.key),
      [0, rowsHeight],
    ).padding(0.25),
  };
}
type Placed = ReturnType<typeof placed>;

/**
 * Bars of parts, one row each. For the ear it is one picture with a name: the numbers are in the table under it, and long
 * names whole. The parts differ by their pattern as well as by their colour, and take the reader's own colours where those
 * are forced.
 */
export default function StackedBars({ name, parts, rows }: Bars) {
  const say = useSay();
  const id = useId();
  const [place, width] = useWidth<HTMLElement>();
  const at = placed(rows, width);
  const ticks = at.x.ticks(Math.min(5, Math.floor(width / 90))).filter(Number.isInteger);
  const height = at.rowsHeight + axisHeight;
  return (
    <figure className="plot" ref={place}>
      <Legend parts={parts} id={id} />
      <svg role="img" aria-label={say(text.picture, { name })} width={width} height={height}>
        <Patterns id={id} />
        {ticks.map((tick) => (
          <g key={tick} transform={`translate(${at.x(tick)} 0)`}>
            <line y2={at.rowsHeight} className="grid" />
            <Words y={height - 8} textAnchor="middle" words={tick} />
          </g>
        ))}
        {rows.map((row) => (
          <Bar key={row.key} row={row} parts={parts} id={id} at={at} />
        ))}
      </svg>
    </figure>
  );
}

const Legend = ({ parts, id }: Pick<Bars, "parts"> & { readonly id: string }) => (
  <figcaption>
    <ul className="legend">
      {parts.map((part, nth) => (
        <li key={part}>
          <svg width="20" height="14" aria-hidden="true">
            <Patterns id={`${id}-key`} />
            <rect width="20" height="14" fill={`url(#${id}-key-${nth})`} />
          </svg>{" "}
          {part}
        </li>
      ))}
    </ul>
  </figcaption>
);

/** One row: its name, its parts and their sum. */
function Bar({ row, parts, id, at }: Pick<Bars, "parts"> & { row: Stack; id: string; at: Placed }) {
  const { left, x, y } = at;
  const starts = startsOf(row);
  const middle = { y: y.bandwidth() / 2, dominantBaseline: "central" } as const;
  return (
    <g transform={`translate(0 ${y(row.key) ?? 0})`}>
      <Words x={left - 8} {...middle} textAnchor="end" words={cut(row.label, Math.floor(left / letter))} />
      {row.values.map((value, nth) => {
        const from = starts[nth] ?? 0;
        return value === 0 ? null : (
          <rect
            key={parts[nth]}
            x={x(from)}
            width={x(from + value) - x(from)}
            height={y.bandwidth()}
            fill={`url(#${id}-${nth})`}
          />
        );
      })}
      <Words x={x(sumOf(row)) + 6} {...middle} className="sum" words={row.said ?? sumOf(row)} />
    </g>
  );
}

const cut = (name: string, most: number): string => (name.length <= most ? name : `${name.slice(0, most - 1)}…`);

/** An element of HTML shows its text as a property; one of SVG has none: it is written into it. */
function Words({ words, ...place }: SVGProps<SVGTextElement> & { readonly words: string | number }) {
  const element = useRef<SVGTextElement>(null);
  useLayoutEffect(() => {
    if (element.current !== null) element.current.textContent = String(words);
  }, [words]);
  return <text ref={element} {...place} />;
}

/** Full, hatched, dotted, crossed: each told from the next without colour. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-0`} className="tone-0" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className="solid" />
      </pattern>
      <pattern
        id={`${id}-1`}
        className="tone-1"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="3" height="6" className="solid" />
      </pattern>
      <pattern id={`${id}-2`} className="tone-2" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.5" className="solid" />
      </pattern>
      <pattern id={`${id}-3`} className="tone-3" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 0L6 6M6 0L0 6" className="stroked" />
      </pattern>
    </defs>
  );
}
