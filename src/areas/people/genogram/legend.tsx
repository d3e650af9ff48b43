import type { ReactNode } from 'react';
import { DrawnLine } from './drawn-lines.tsx';
import look from './genogram.module.css';
import type { Line, LineKind } from './lines.ts';
import { size } from './place.ts';
import { PersonSymbol, type Shown } from './symbol.tsx';
import { useKinWords } from './use-kin-words.ts';

const plain: Shown = { shape: 'circle', index: false, deceased: false, suspected: false, known: true };

const people: readonly (readonly [key: LegendKey, person: Partial<Shown>])[] = [
  ['male', { shape: 'square' }],
  ['female', {}],
  ['sexUnknown', { shape: 'diamond' }],
  ['index', { index: true }],
  ['deceased', { deceased: true }],
  ['suspected', { suspected: true }],
  ['closed', { known: false }],
];

const stroke = (kind: LineKind, more: Partial<Line> = {}): Line => ({
  key: kind,
  kind,
  points: [
    { x: 2, y: 14 },
    { x: 54, y: 14 },
  ],
  dashed: false,
  slashes: 0,
  at: { x: 26, y: 14 },
  relationships: [],
  ...more,
});

const lines: readonly (readonly [key: LegendKey, line: Line])[] = [
  ['couple', stroke('couple')],
  ['separated', stroke('couple', { slashes: 1 })],
  ['divorced', stroke('couple', { slashes: 2 })],
  ['notBorn', stroke('descent', { dashed: true })],
  ['relative', stroke('kin', { dashed: true })],
  ['harm', stroke('harm')],
];

type LegendKey =
  | 'male'
  | 'female'
  | 'sexUnknown'
  | 'index'
  | 'deceased'
  | 'suspected'
  | 'closed'
  | 'couple'
  | 'separated'
  | 'divorced'
  | 'notBorn'
  | 'relative'
  | 'harm'
  | 'home';

const Entry = ({ of, children }: { of: LegendKey; children: ReactNode }) => {
  const { t } = useKinWords();
  return (
    <li>
      {children}
      {t(`genogram.legend.${of}`)}
    </li>
  );
};

/** What the signs mean. */
export const Legend = () => {
  const { t } = useKinWords();
  return (
    <details className={look.legend}>
      <summary>{t('genogram.legend.title')}</summary>
      <ul>
        {people.map(([key, person]) => (
          <Entry key={key} of={key}>
            <svg viewBox={`0 0 ${size.symbol} ${size.symbol}`} width={24} height={24} aria-hidden>
              <PersonSymbol person={{ ...plain, ...person }} inside="" />
            </svg>
          </Entry>
        ))}
        {lines.map(([key, line]) => (
          <Entry key={key} of={key}>
            <svg viewBox="0 0 56 28" width={48} height={24} aria-hidden>
              <DrawnLine line={line} />
            </svg>
          </Entry>
        ))}
        <Entry of="home">
          <svg viewBox="0 0 56 28" width={48} height={24} aria-hidden>
            <rect className={look.home} x={3} y={3} width={50} height={22} />
          </svg>
        </Entry>
      </ul>
    </details>
  );
};
