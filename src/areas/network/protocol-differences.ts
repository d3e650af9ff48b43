import type { Protocol } from '../../core/pack/protocol-schema.ts';

/** One place at which two versions of the protocol say something else. */
export type ProtocolDifference =
  | { of: 'cell'; section: string; discipline: string }
  | { of: 'reserved'; section: string }
  | { of: 'purpose'; code: string }
  | { of: 'rest'; part: 'grounds' | 'always' | 'excluded' };

const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [ours, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...ours.keys(), ...theirs.keys()])].every((key) =>
    same(ours.get(key), theirs.get(key)),
  );
};

const keysOf = (one: object | undefined, other: object | undefined): readonly string[] => [
  ...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]),
];

const closed = { access: 'none' };

/** Everything in which two versions differ. A cell that is not written says the same as one that says `none`. */
export const protocolDifferences = (before: Protocol, after: Protocol): readonly ProtocolDifference[] => {
  const inSections = keysOf(before.sections, after.sections).flatMap((section): ProtocolDifference[] => {
    const [was, now] = [before.sections[section], after.sections[section]];
    const cells = keysOf(was?.cells, now?.cells)
      .filter((discipline) => !same(was?.cells[discipline] ?? closed, now?.cells[discipline] ?? closed))
      .map((discipline): ProtocolDifference => ({ of: 'cell', section, discipline }));
    return same(was?.reserved, now?.reserved) ? cells : [{ of: 'reserved', section }, ...cells];
  });
  const codes = [...before.purposes, ...after.purposes].map(({ code }) => code);
  const inPurposes = [...new Set(codes)]
    .filter((code) => {
      const [was, now] = [before, after].map(({ purposes }) => purposes.find((each) => each.code === code));
      return was?.atMost !== now?.atMost || !same(was?.opens, now?.opens);
    })
    .map((code): ProtocolDifference => ({ of: 'purpose', code }));
  const rest = (['grounds', 'always', 'excluded'] as const)
    .filter((part) => !same(before[part], after[part]))
    .map((part): ProtocolDifference => ({ of: 'rest', part }));
  return [...inSections, ...inPurposes, ...rest];
};
