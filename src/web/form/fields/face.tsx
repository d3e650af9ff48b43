/** What a face shows. A choice names it in its column `face`, or has one of these names itself. */
const faces = {
  'very-happy': { mouth: 'M16 28 Q24 41 32 28 Z', brows: null, tone: 'sun' },
  happy: { mouth: 'M16 29 Q24 37 32 29', brows: null, tone: 'sun' },
  calm: { mouth: 'M17 31 L31 31', brows: null, tone: 'sky' },
  sad: { mouth: 'M16 34 Q24 27 32 34', brows: null, tone: 'sky' },
  'very-sad': { mouth: 'M16 35 Q24 25 32 35', brows: 'M13 16 L19 13 M35 16 L29 13', tone: 'sky' },
  afraid: {
    mouth: 'M20 33 a4 4.5 0 1 0 8 0 a4 4.5 0 1 0 -8 0',
    brows: 'M13 15 L19 12 M35 15 L29 12',
    tone: 'dusk',
  },
  angry: { mouth: 'M17 34 Q24 29 31 34', brows: 'M13 13 L20 17 M35 13 L28 17', tone: 'clay' },
  unsure: { mouth: 'M17 32 Q21 29 24 32 T31 32', brows: 'M13 14 L19 14 M29 12 L35 14', tone: 'dusk' },
} as const;
export type Feeling = keyof typeof faces;

const isFeeling = (name: string | undefined): name is Feeling =>
  name !== undefined && Object.hasOwn(faces, name);

const scale: readonly Feeling[] = ['very-happy', 'happy', 'calm', 'sad', 'very-sad'];

/** The face of a choice: named, or by its place on the way from the happiest to the saddest. */
export const feelingOf = (column: string | undefined, name: string, at: number, count: number): Feeling => {
  if (isFeeling(column)) return column;
  if (isFeeling(name)) return name;
  return scale[Math.round((at * (scale.length - 1)) / Math.max(1, count - 1))] ?? 'calm';
};

/** A face large enough for a child who does not read. */
export const Face = ({ feeling }: { feeling: Feeling }) => {
  const { mouth, brows, tone } = faces[feeling];
  return (
    <svg viewBox="0 0 48 48" data-tone={tone} aria-hidden="true">
      <circle cx="24" cy="24" r="21" className="face" />
      <circle cx="17" cy="20.5" r="2.6" className="ink" />
      <circle cx="31" cy="20.5" r="2.6" className="ink" />
      {brows && <path d={brows} className="line" />}
      <path d={mouth} className={mouth.endsWith('Z') || feeling === 'afraid' ? 'ink' : 'line'} />
    </svg>
  );
};
