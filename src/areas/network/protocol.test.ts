import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { albanianPack } from '../../../tests/random/unit.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { accessLevels, groundCodes, type Protocol, purposeCodes } from '../../core/pack/protocol-schema.ts';
import { access, type Reader, type ReadingFacts } from '../../core/protocol/index.ts';
import { saidFor } from './protocol-cells.ts';
import { protocolDifferences } from './protocol-differences.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await albanianPack();
});

const now = '2026-11-24T12:00:00.000Z';
const agency = 'their-institution';

/** Every condition is met: all grounds are on record, the institution is named. */
const everything: ReadingFacts = {
  now,
  named: [agency],
  grounds: groundCodes.map((ground) => ({
    ground,
    sections: 'all',
    agencies: 'all',
    from: '2026-01-01T00:00:00.000Z',
    until: null,
  })),
};
const nothing: ReadingFacts = { now, named: [], grounds: [] };

describe('the table that a jurist reads', () => {
  it('says of every section, discipline and purpose what the program does', () => {
    for (const section of pack.sections)
      for (const discipline of pack.disciplines)
        for (const purpose of purposeCodes) {
          const said = saidFor(pack.protocol, section.code, discipline.code, purpose);
          const reader: Reader = {
            member: 'somebody',
            agency,
            discipline: discipline.code,
            roles: ['team-member'],
            place: said.byPacket ? 'recipient' : 'team-member',
            purpose,
          };
          const where = `${section.code}/${discipline.code}/${purpose}`;
          expect(access(pack.protocol, reader, section.code, everything).level, where).toBe(said.access);
          if (said.needs || said.ifNamed)
            expect(access(pack.protocol, reader, section.code, nothing).level, where).toBe('none');
          if (said.byPacket)
            expect(
              access(pack.protocol, { ...reader, place: 'team-member' }, section.code, everything).level,
              where,
            ).toBe('none');
        }
  });
});

describe('two versions of the protocol', () => {
  it('are compared cell by cell: what was changed is told, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...accessLevels)), {
          maxLength: 6,
          selector: ([section, discipline]) =>
            `${section % pack.sections.length}/${discipline % pack.disciplines.length}`,
        }),
        (edits) => {
          const after: Protocol = structuredClone(pack.protocol);
          const expected: string[] = [];
          for (const [s, d, level] of edits) {
            const section = pack.sections[s % pack.sections.length]?.code ?? '';
            const discipline = pack.disciplines[d % pack.disciplines.length]?.code ?? '';
            const cells = after.sections[section]?.cells;
            if (!cells) continue;
            const was = cells[discipline] ?? { access: 'none' };
            cells[discipline] = { access: level };
            if (Object.keys(was).length > 1 || was.access !== level)
              expected.push(`${section}/${discipline}`);
          }
          const told = protocolDifferences(pack.protocol, after).map((each) =>
            each.of === 'cell' ? `${each.section}/${each.discipline}` : each.of,
          );
          expect(told.toSorted()).toEqual(expected.toSorted());
        },
      ),
    );
  });

  it('also differ in what is reserved, in purposes and in what always holds', () => {
    const after: Protocol = structuredClone(pack.protocol);
    after.always.head = 'read';
    after.purposes = after.purposes.map((each) =>
      each.code === 'referral' ? { ...each, opens: 'all' } : each,
    );
    const notes = after.sections.notes;
    if (notes) notes.reserved = ['author'];
    expect(protocolDifferences(pack.protocol, after)).toEqual([
      { of: 'reserved', section: 'notes' },
      { of: 'purpose', code: 'referral' },
      { of: 'rest', part: 'always' },
    ]);
    expect(protocolDifferences(pack.protocol, structuredClone(pack.protocol))).toEqual([]);
  });
});
