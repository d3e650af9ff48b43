import type { QueryClient } from '@tanstack/react-query';
import { type LetterPreview, listLetters, previewLetter } from '../../areas/letters/contract.ts';
import { languages } from '../words/languages.ts';

export const exampleLetterFile = { kind: 'case', id: '018f0000-0000-7000-8000-000000000184' } as const;

const words = (sq: string, en: string, el: string) => ({ sq, en, el });

const letters = [
  {
    letter: 'referral',
    title: words('Referim për shërbim', 'Referral to a service', 'Παραπομπή σε υπηρεσία'),
    closed: null,
  },
  {
    letter: 'court-request',
    title: words('Kërkesë për miratimin e masës', 'Request to confirm a measure', 'Αίτηση έγκρισης μέτρου'),
    closed: 'police',
  },
];

const fill = (name: string, label: ReturnType<typeof words>, needed = false) => ({
  name,
  label,
  value: '',
  needed,
  many: false,
});

const preview: LetterPreview = {
  facts: [
    {
      name: 'case_number',
      label: words('Numri i rastit', 'Case number', 'Αριθμός υπόθεσης'),
      value: 'KO-2026-0184',
    },
    {
      name: 'child_name',
      label: words('Emri i fëmijës', "Child's name", 'Όνομα παιδιού'),
      value: 'Arta Çela',
    },
  ],
  toFill: [
    fill('unit_phone', words('Telefoni i njësisë', 'Telephone of the unit', 'Τηλέφωνο της μονάδας')),
    fill('letter_number', words('Numri i protokollit', 'Registry number', 'Αριθμός πρωτοκόλλου')),
    fill(
      'recipient_institution',
      words('Institucioni marrës', 'Receiving institution', 'Φορέας παραλήπτης'),
      true,
    ),
    { ...fill('meeting_agenda', words('Rendi i ditës', 'Agenda', 'Ημερήσια διάταξη')), many: true },
  ],
  records: [
    { record: '018f0000-0000-7000-8000-000000000501', says: 'Mbështetje psikologjike, 12 mars 2026' },
    { record: '018f0000-0000-7000-8000-000000000502', says: 'Strehim, 2 mars 2026' },
  ],
  conflicts: true,
};

/** What the server would answer about the letters of one case. */
export const seedLetters = (queries: QueryClient): QueryClient => {
  for (const { path } of [listLetters, previewLetter])
    queries.setQueryDefaults([path], { staleTime: Number.POSITIVE_INFINITY });
  queries.setQueryData([listLetters.path, { params: exampleLetterFile }], { letters });
  for (const language of languages)
    queries.setQueryData(
      [previewLetter.path, { params: { ...exampleLetterFile, letter: 'referral' }, query: { language } }],
      preview,
    );
  return queries;
};
