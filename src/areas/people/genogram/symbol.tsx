import look from './genogram.module.css';
import type { Node } from './layout.ts';
import { size } from './place.ts';

const half = size.symbol / 2;

const Outline = ({ shape, inset = 0 }: { shape: Node['shape']; inset?: number }) => {
  const reach = half - 1.5 - inset;
  if (shape === 'circle') return <circle cx={half} cy={half} r={reach} />;
  if (shape === 'square')
    return <rect x={half - reach} y={half - reach} width={2 * reach} height={2 * reach} />;
  const points = [
    [half, half - reach],
    [half + reach, half],
    [half, half + reach],
    [half - reach, half],
  ];
  return <polygon points={points.map((point) => point.join(',')).join(' ')} />;
};

export type Shown = Pick<Node, 'shape' | 'index' | 'deceased' | 'suspected' | 'known'>;

/**
 * A person in the field's standard symbols: square, circle or diamond; a double outline for the child; a cross for
 * the dead; a corner mark for whoever is said to have harmed; a broken outline where nothing is known. What stands
 * inside is the age.
 */
export const PersonSymbol = ({ person, inside }: { person: Shown; inside: string }) => (
  <g className={`${look.symbol} ${person.known ? '' : look.unknown}`}>
    <Outline shape={person.shape} />
    {person.index && <Outline shape={person.shape} inset={4} />}
    {person.deceased && (
      <path d={`M4 4 L${size.symbol - 4} ${size.symbol - 4} M${size.symbol - 4} 4 L4 ${size.symbol - 4}`} />
    )}
    {person.suspected && (
      <path className={look.harmMark} d={`M${size.symbol - 17} 0 H${size.symbol} V17 Z`} />
    )}
    {inside && (
      <text className={look.inside} x={half} y={half + 5} textAnchor="middle">
        {inside}
      </text>
    )}
  </g>
);
