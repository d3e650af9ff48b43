import { type Place, pathOf } from '../../core/pack/place-schema.ts';
import type { Language } from '../words/languages.ts';
import type { Option } from './use-combobox.ts';

const nameOf = ({ name, names }: Place, language: Language): string => names?.[language] ?? name;

/** Too wide to tell two villages apart, unless it is itself meant. */
const wide: readonly Place['kind'][] = ['county', 'country'];

/** A place with what it lies in, as people say it: “Dardhë, Drenovë, Korçë”. Its code where nobody knows it. */
export const sayPlace = (places: ReadonlyMap<string, Place>, code: string, language: Language): string => {
  const path = pathOf(places, code);
  const said = path.filter(({ kind }, at) => at === 0 || !wide.includes(kind));
  const names = said.map((place) => nameOf(place, language));
  return names.length === 0 ? code : names.filter((name, at) => name !== names[at - 1]).join(', ');
};

/** Everything a place is called, so that it is found in any language and with what it lies in. */
const called = (places: ReadonlyMap<string, Place>, code: string): string =>
  pathOf(places, code)
    .flatMap(({ name, names }) => [name, ...Object.values(names ?? {})])
    .join(' ');

/** Every place as a choice. */
export const placeOptions = (places: ReadonlyMap<string, Place>, language: Language): readonly Option[] =>
  [...places.keys()].map((value) => {
    const [label = value, ...around] = sayPlace(places, value, language).split(', ');
    return { value, label, below: around.join(', '), find: called(places, value) };
  });
