import { describe, expect, test } from 'vitest';
import { anId } from '../../../tests/factories/working.ts';
import { alongside, type Takers } from './alongside.ts';
import { caseRules } from './rules.ts';

const file = caseRules.blank({ kind: 'case', id: anId() });
const record = anId();
const devoll = { id: anId(), place: 'devoll' };
const colleague = { id: anId(), agency: { id: anId() }, discipline: 'social-work' };
const takers: Takers = { municipalities: [devoll], colleagues: [colleague] };
const reason = 'Familja u shpërngul.';

describe('a form of transfer that is filled in whole', () => {
  test('offers the case to the municipality that it names', () => {
    const answers = { transfer_to_municipality: 'devoll', transfer_reason: reason };
    expect(alongside(file, 'transfer', record, answers, takers)).toEqual([
      { kind: 'transfer.offer', municipality: devoll.id, reason, record },
    ]);
  });

  test('hands it to the colleague whom it names, at once', () => {
    const answers = { transfer_to_worker: colleague.id, transfer_reason: reason };
    expect(alongside(file, 'transfer', record, answers, takers)).toEqual([
      {
        kind: 'circle.assign',
        manager: colleague.id,
        agency: colleague.agency.id,
        discipline: 'social-work',
        reason,
      },
    ]);
  });

  test('does neither where the case goes to somebody whom this program does not reach', () => {
    const answers = { transfer_to: 'Shërbimi social, Follorinë', transfer_reason: reason };
    expect(alongside(file, 'transfer', record, answers, takers)).toEqual([]);
  });
});
