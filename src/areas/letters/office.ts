import type { Pack } from '../../core/pack/pack.ts';
import type { Language } from '../../core/pack/words.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Member } from '../../server/store/store.ts';
import { agenciesOf, colleaguesOf, municipalitiesOf } from '../access/store.ts';
import type { Called, Office } from './sources.ts';

const namedIn = (rows: readonly { id: string; name: string }[]) => {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id: string): string => names.get(id) ?? '';
};

const partOf = (who: Member, { parts, disciplines }: Pack, language: Language): string => {
  const part = parts.find(({ code }) => code !== 'team' && who.roles.some((role) => role === code));
  const discipline = disciplines.find(({ code }) => code === who.discipline);
  return part?.label[language] ?? discipline?.label[language] ?? '';
};

/**
 * How the letter calls the unit, colleagues, institutions and places. The pack writes a unit's name as
 * “municipality: unit”.
 */
export const officeOf = async (
  tx: Tx,
  pack: Pack,
  who: Member,
  language: Language,
): Promise<{ office: Office; called: Called }> => {
  const [municipality] = await municipalitiesOf(tx, [who.municipality]);
  const agencies = await agenciesOf(tx);
  const labels = new Map(pack.agencies.map(({ code, label }) => [code, label[language]]));
  const places = new Map(pack.places.map((place) => [place.code, place.names?.[language] ?? place.name]));
  const chair = pack.agencies.find((agency) => agency.chairs && agency.municipality === municipality?.code);
  const [over = '', unit = ''] = (chair?.label[language] ?? '').split(': ');
  return {
    office: {
      municipality: over || (places.get(municipality?.code ?? '') ?? ''),
      unit: unit || over,
      writer: who.id,
      writerPart: partOf(who, pack, language),
    },
    called: {
      member: namedIn(await colleaguesOf(tx)),
      agency: namedIn(agencies.map(({ id, code, name }) => ({ id, name: labels.get(code) ?? name }))),
      place: (code) => places.get(code) ?? code,
    },
  };
};
