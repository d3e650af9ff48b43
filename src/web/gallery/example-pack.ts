import type { QueryClient } from '@tanstack/react-query';
import { readInstalledForms } from '../../areas/forms/contract.ts';
import { readPack, readPlaces } from '../../core/contract/pack.ts';
import type { Place } from '../../core/pack/place-schema.ts';

const section = (code: string, sq: string, en: string, el: string) => ({ code, label: { sq, en, el } });

/** Of the pack, what the gallery's pages ask for. */
const pack = {
  sections: [
    section('followup', 'Ndjekja', 'Follow-up', 'Παρακολούθηση'),
    section('health', 'Shëndeti', 'Health', 'Υγεία'),
    section(
      'police',
      'Policia dhe çështja penale',
      'Police and criminal matter',
      'Αστυνομία και ποινική υπόθεση',
    ),
    section('economic', 'Gjendja ekonomike', 'Economic situation', 'Οικονομική κατάσταση'),
  ],
};

const village = (code: string, name: string, parent: string): Place => ({
  code,
  kind: 'village',
  name,
  parent,
});

const places: readonly Place[] = [
  { code: 'korce-county', kind: 'county', name: 'Qarku Korçë' },
  { code: 'korce', kind: 'municipality', name: 'Korçë', names: { el: 'Κορυτσά' }, parent: 'korce-county' },
  { code: 'korce-korce', kind: 'unit', name: 'Korçë', names: { el: 'Κορυτσά' }, parent: 'korce' },
  { code: 'korce-korce-korce', kind: 'town', name: 'Korçë', names: { el: 'Κορυτσά' }, parent: 'korce-korce' },
  { code: 'korce-drenove', kind: 'unit', name: 'Drenovë', parent: 'korce' },
  village('korce-drenove-dardhe', 'Dardhë', 'korce-drenove'),
  village('korce-drenove-boboshtice', 'Boboshticë', 'korce-drenove'),
  village('korce-drenove-mborje', 'Mborje', 'korce-drenove'),
  { code: 'korce-voskopoje', kind: 'unit', name: 'Voskopojë', names: { el: 'Μοσχόπολη' }, parent: 'korce' },
  village('korce-voskopoje-shipske', 'Shipskë', 'korce-voskopoje'),
  { code: 'pogradec', kind: 'municipality', name: 'Pogradec', parent: 'korce-county' },
];

/** Gives the gallery what a server would answer. */
export const seed = (queries: QueryClient): QueryClient => {
  queries.setQueryData([readPack.path, {}], pack);
  queries.setQueryData([readPlaces.path, {}], places);
  queries.setQueryData([readInstalledForms.path, {}], { forms: [], retired: [] });
  return queries;
};
