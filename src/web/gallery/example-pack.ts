import type { QueryClient } from '@tanstack/react-query';
import { readInstalledForms } from '../../areas/forms/contract.ts';
import { readPack, readPlaces } from '../../core/contract/pack.ts';
import type { Place } from '../../core/pack/place-schema.ts';

const section = (code: string, sq: string, en: string, el: string) => ({ code, label: { sq, en, el } });

const choice = (name: string, sq: string, en: string, el: string) => ({
  name,
  label: { sq, en, el },
  columns: {},
});

/** Of the pack, what the gallery's pages ask for. */
const pack = {
  forms: [],
  lists: {
    relationship: [
      choice('mother', 'Nëna', 'Mother', 'Μητέρα'),
      choice('father', 'Babai', 'Father', 'Πατέρας'),
      choice(
        'former-spouse',
        'Ish-bashkëshorti ose ish-partneri',
        'Former spouse or partner',
        'Πρώην σύζυγος ή σύντροφος',
      ),
      choice('spouse', 'Bashkëshorti ose partneri', 'Spouse or partner', 'Σύζυγος ή σύντροφος'),
      choice('uncle-aunt', 'Xhaxhai, daja, halla ose tezja', 'Uncle or aunt', 'Θείος ή θεία'),
      choice('cousin', 'Kushëriri ose kushërira', 'Cousin', 'Ξάδελφος ή ξαδέλφη'),
      choice('grandparent', 'Gjyshi ose gjyshja', 'Grandparent', 'Παππούς ή γιαγιά'),
      choice('sibling', 'Vëllai ose motra', 'Brother or sister', 'Αδελφός ή αδελφή'),
      choice(
        'half-sibling',
        'Gjysmëvëllai ose gjysmëmotra',
        'Half-brother or half-sister',
        'Ετεροθαλής αδελφός ή αδελφή',
      ),
      choice('neighbour', 'Fqinji', 'Neighbour', 'Γείτονας'),
      choice('teacher', 'Mësuesi ose edukatori', 'Teacher or educator', 'Εκπαιδευτικός'),
      choice('alleged-perpetrator', 'Personi i dyshuar', 'Alleged perpetrator', 'Φερόμενος δράστης'),
      choice('foster-parent', 'Prindi kujdestar', 'Foster parent', 'Ανάδοχος γονέας'),
    ],
  },
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
