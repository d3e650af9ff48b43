import type { Edit } from '../../core/chronology/edit.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { diffAnswers } from '../../core/forms/index.ts';
import { newId } from '../../core/id.ts';
import { municipalityId } from '../../server/start/found.ts';

/** All that a form of transfer can send along within the program. */
export const everything: readonly string[] = [
  'identity-family',
  'assessments',
  'plan',
  'measures',
  'visits',
  'services',
];

/** The form of transfer, filled in whole, and the offer that goes with it. */
export const offering = (file: FileRef, to = 'devoll', along: readonly string[] = everything) => {
  const record = newId();
  const reason = 'Familja u shpërngul në Bilisht.';
  const edits: readonly Edit[] = diffAnswers(
    {},
    {
      transfer_kind: 'municipality',
      transfer_to_municipality: to,
      transfer_cause: 'child-moves',
      transfer_reason: reason,
      transfer_on: '2026-05-04',
      goes_along: [...along],
      dangers_to_know: 'Njerku e di ku shkon fëmija në shkollë.',
      child_told: 'yes',
      family_told: 'yes',
      child_words: 'A do të vini ju atje?',
    },
  );
  return [
    { file, command: { kind: 'record.open', record, form: 'transfer', version: 1, edits } },
    { file, command: { kind: 'record.complete', record } },
    { file, command: { kind: 'transfer.offer', municipality: municipalityId(to), reason, record } },
  ];
};
