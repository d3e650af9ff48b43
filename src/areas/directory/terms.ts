import { createHash } from 'node:crypto';
import { type Id, makeId } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { Stood } from './hsds/rows.ts';

/** The same words always give the same id, so that two exports name one term alike. */
export const lastingId = (text: string): Id =>
  makeId(0, createHash('sha256').update(`directory/${text}`).digest().subarray(0, 10));

const taxonomies = {
  need: {
    name: 'rrjet-service',
    description: 'What a child or a family needs; the kinds of service of Rrjet.',
  },
  room: { name: 'rrjet-room', description: 'How many a service has places for, and how many are free.' },
  openness: { name: 'rrjet-openness', description: 'Records that are told to nobody outside the network.' },
} as const;

const taxonomyId = (kind: keyof typeof taxonomies): Id => lastingId(`taxonomy/${taxonomies[kind].name}`);
const termId = (kind: keyof typeof taxonomies, code: string): Id =>
  lastingId(`term/${taxonomies[kind].name}/${code}`);

const roomTerms = {
  'places-in-all': 'How many the service has places for.',
  'places-free': 'How many places are free now.',
} as const;
export type RoomTerm = keyof typeof roomTerms;

export const roomTerm = (code: RoomTerm): Id => termId('room', code);
export const confidentialTerm: Id = termId('openness', 'confidential');

const term = (kind: keyof typeof taxonomies, code: string, name: string, description: string): Stood => ({
  kind: 'taxonomy_term',
  body: {
    id: termId(kind, code),
    code: `${taxonomies[kind].name}/${code}`,
    name,
    description,
    taxonomy: taxonomies[kind].name,
    taxonomy_id: taxonomyId(kind),
  },
});

/** The words by which this directory sorts services, between the codes of the pack and the ids that travel. */
export interface Terms {
  needTerm: (code: string) => Id;
  needOf: (term: string) => string | undefined;
  /** ISO 639 of a language of the pack, and back. */
  isoOf: (language: string) => string | undefined;
  languageOf: (iso: string) => string | undefined;
  nameOfLanguage: (language: string) => string;
  nameOfPlace: (place: string) => string;
  /** Taxonomies and terms, as they stand beside the services of an export. */
  stood: readonly Stood[];
}

export const termsOf = (pack: Pick<Pack, 'lists' | 'places'>): Terms => {
  const needs = pack.lists.service ?? [];
  const languages = pack.lists.languages ?? [];
  const needByTerm = new Map(needs.map(({ name }) => [termId('need', name), name]));
  const iso = new Map(languages.flatMap(({ name, columns }) => (columns.iso ? [[name, columns.iso]] : [])));
  const byIso = new Map([...iso].map(([name, code]) => [code, name]));
  const languageNames = new Map(languages.map(({ name, label }) => [name, label.en ?? name]));
  const placeNames = new Map(pack.places.map(({ code, name }) => [code, name]));
  return {
    needTerm: (code) => termId('need', code),
    needOf: (held) => needByTerm.get(held),
    isoOf: (language) => iso.get(language),
    languageOf: (code) => byIso.get(code),
    nameOfLanguage: (language) => languageNames.get(language) ?? language,
    nameOfPlace: (place) => placeNames.get(place) ?? place,
    stood: [
      ...(['need', 'room', 'openness'] as const).map(
        (kind): Stood => ({ kind: 'taxonomy', body: { id: taxonomyId(kind), ...taxonomies[kind] } }),
      ),
      ...needs.map(({ name, label }) => term('need', name, label.en ?? name, label.sq ?? name)),
      ...Object.entries(roomTerms).map(([code, text]) => term('room', code, code, text)),
      term('openness', 'confidential', 'confidential', taxonomies.openness.description),
    ],
  };
};
