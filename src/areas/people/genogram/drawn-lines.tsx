import look from './genogram.module.css';
import type { GenogramLayout } from './layout.ts';
import type { Line } from './lines.ts';

const pointsOf = (points: Line['points']): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

/** A line with teeth, from one who harmed to one who was harmed. */
const jagged = ([from, to]: Line['points']): string => {
  if (!from || !to) return '';
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const teeth = Math.max(2, Math.round(long / 12));
  const across = { x: (-(to.y - from.y) / long) * 5, y: ((to.x - from.x) / long) * 5 };
  return Array.from({ length: teeth + 1 }, (_, at) => {
    const part = at / teeth;
    const side = at === 0 || at === teeth ? 0 : at % 2 === 0 ? 1 : -1;
    return `${from.x + (to.x - from.x) * part + across.x * side},${from.y + (to.y - from.y) * part + across.y * side}`;
  }).join(' ');
};

const Arrowhead = ({ points: [from, to] }: Pick<Line, 'points'>) => {
  if (!from || !to) return null;
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return (
    <path
      className={look.harmMark}
      d="M0 0 L-11 -5 V5 Z"
      transform={`translate(${to.x} ${to.y}) rotate(${turn})`}
    />
  );
};

const Slashes = ({ slashes, at }: Line) =>
  Array.from({ length: slashes }, (_, index) => (
    <path
      // The strokes of one line differ in nothing but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      key={index}
      className={look.line}
      d={`M${at.x + index * 8 - 4} ${at.y + 9} l8 -18`}
    />
  ));

export const DrawnLine = ({ line }: { line: Line }) => {
  const harm = line.kind === 'harm';
  const quiet = line.kind === 'kin' || line.kind === 'around';
  const classes = [look.line, line.dashed && look.dashed, quiet && look.quiet, harm && look.harm];
  return (
    <>
      <polyline
        className={classes.filter(Boolean).join(' ')}
        points={harm ? jagged(line.points) : pointsOf(line.points)}
      />
      {harm && <Arrowhead points={line.points} />}
      <Slashes {...line} />
    </>
  );
};

/** All lines of the drawing, and the homes around those who share one. */
export const DrawnLines = ({ layout }: { layout: GenogramLayout }) => (
  <>
    {layout.contours.flatMap(({ household, pieces }) =>
      pieces.map((piece) => (
        <polygon key={`${household} ${pointsOf(piece)}`} className={look.home} points={pointsOf(piece)} />
      )),
    )}
    {layout.lines.map((line) => (
      <DrawnLine key={line.key} line={line} />
    ))}
  </>
);
