import { normalise } from '../../core/names/index.ts';
import type { HsdsRecord } from './hsds/record.ts';
import type { Kept } from './kept.ts';
import { readService } from './service-record.ts';
import type { Terms } from './terms.ts';

/** By what a record is looked for: columns of its row. */
export interface SoughtBy {
  needs: string[];
  languages: string[];
  places: string[];
  minimum_age: number | null;
  maximum_age: number | null;
  room: number | null;
  words: string;
}

const nothing: SoughtBy = {
  needs: [],
  languages: [],
  places: [],
  minimum_age: null,
  maximum_age: null,
  room: null,
  words: '',
};

/** What a service is found by; its organisation's name counts as its own. */
export const soughtBy = (
  { kind, body, confidential }: Kept,
  owner: HsdsRecord | null,
  terms: Terms,
): SoughtBy => {
  if (kind !== 'service') return nothing;
  const card = readService(body, confidential, terms);
  const said = [card.name, card.otherName, owner?.name, card.description].filter(
    (text) => typeof text === 'string',
  );
  return {
    needs: card.needs,
    languages: card.languages,
    places: card.places,
    minimum_age: card.minimumAge,
    maximum_age: card.maximumAge,
    room: card.placesFree,
    words: ` ${normalise(said.join(' '))} `,
  };
};
