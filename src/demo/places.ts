import type { Pack } from '../core/pack/pack.ts';
import type { Place } from '../core/pack/place-schema.ts';
import type { Community } from './names.ts';
import type { Seed } from './seed.ts';

/** Where a family lives; `name` stands after “në”. */
export interface Home {
  place: string;
  name: string;
  street: string;
  town: boolean;
}

const towns: Readonly<Record<string, string>> = {
  korce: 'korce-korce-korce',
  devoll: 'devoll-bilisht-bilisht',
  kolonje: 'kolonje-erseke-erseke',
  maliq: 'maliq-maliq-maliq',
  pogradec: 'pogradec-pogradec-pogradec',
  pustec: 'pustec-pustec-pustec',
};

const townShare: Readonly<Record<string, number>> = { korce: 0.62, pogradec: 0.55, pustec: 0.3 };

const streets = [
  'Rruga Fan Noli',
  'Rruga Naim Frashëri',
  'Rruga 28 Nëntori',
  'Rruga Midhi Kostani',
  'Rruga e Gurit të Capit',
  'Rruga e Lumit',
  'Rruga e Stadiumit',
  'Rruga e Tregut të Vjetër',
  'Rruga e Moravës',
  'Rruga e Kishës së Vjetër',
];

const signs = [
  'shtëpia e fundit para urës',
  'përballë dyqanit të fshatit',
  'pranë shkollës, porta blu',
  'lagjja e sipërme, te çezma',
  'rruga e varrezave, shtëpi njëkatëshe',
  'mbi qendrën shëndetësore, kati i dytë',
  'te sheshi, shtëpia me dy dyer',
  'poshtë kishës, oborr me kumbulla',
  'hyrja e fshatit, pas serrave',
];

const streetIn = (town: boolean, seed: Seed): string => {
  if (!town) return seed.pick(signs);
  return seed.chance(0.45)
    ? `Lagjja ${seed.between(1, 18)}, pallati ${seed.between(2, 60)}, hyrja ${seed.between(1, 4)}`
    : `${seed.pick(streets)}, nr. ${seed.between(2, 160)}`;
};

/** The homes that families of a municipality can have. */
export class Homes {
  readonly #settlements: ReadonlyMap<string, readonly Place[]>;

  constructor(pack: Pick<Pack, 'places'>) {
    const units = new Map(pack.places.map((place) => [place.code, place.parent ?? '']));
    this.#settlements = Map.groupBy(
      pack.places.filter(({ kind }) => kind === 'town' || kind === 'village'),
      ({ parent = '' }) => units.get(parent) ?? '',
    );
  }

  in(municipality: string, community: Community, seed: Seed): Home {
    const all = this.#settlements.get(municipality) ?? [];
    const town = all.find(({ code }) => code === towns[municipality]);
    const villages = all.filter((place) => place !== town);
    const aromanian = villages.filter(({ parent }) => parent === 'korce-voskopoje');
    const isTown = seed.chance(community === 'roma-egyptian' ? 0.9 : (townShare[municipality] ?? 0.35));
    const place =
      community === 'aromanian' && aromanian.length > 0
        ? seed.pick(aromanian)
        : isTown && town
          ? town
          : seed.pick(villages);
    const inTown = place.kind === 'town';
    return { place: place.code, name: place.name, street: streetIn(inTown, seed), town: inTown };
  }
}
