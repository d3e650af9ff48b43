import { openingActs } from '../src/areas/case/rules.ts';
import { registrationEdits } from '../src/areas/people/rules.ts';
import { type Id, newId } from '../src/core/id.ts';
import { formOf } from '../src/core/pack/pack.ts';
import { isRefusal } from '../src/core/refusal.ts';
import { demoMemberId } from '../src/demo/team.ts';
import { agencyId, municipalityId } from '../src/server/start/found.ts';
import type { Installation } from '../src/server/start/open-installation.ts';
import { decideTogether } from '../src/server/store/decide.ts';
import type { Member } from '../src/server/store/store.ts';

const agency = agencyId('korce-child-protection-unit');

export const elira: Member = {
  id: demoMemberId('elira'),
  municipality: municipalityId('korce'),
  agency,
  discipline: 'social-work',
  roles: ['worker'],
  unit: null,
  device: 'test',
};

/** Registers a child and opens their case, as Elira and with Besnik as its supervisor; gives the case. */
export const openOneCase = async (
  { store, pack }: Pick<Installation, 'store' | 'pack'>,
  number = 'KOR-2026-0001',
  child = newId(),
): Promise<Id> => {
  const caseId = newId();
  const acts = openingActs({
    caseId,
    child,
    registration: {
      record: newId(),
      version: formOf(pack, 'registration')?.version ?? 1,
      edits: registrationEdits({ given: 'Arta', surname: 'Çela', sex: 'female', birth: '2016~' }),
    },
    manager: { member: elira.id, agency },
    supervisor: { member: demoMemberId('besnik'), agency },
    from: 'concern',
    concern: null,
    openedOn: '2026-03-02',
    place: 'korce-korce',
    sex: 'female',
    birthYear: 2016,
    harms: [],
    situations: [],
  });
  const answer = await decideTogether(
    store,
    elira,
    acts.map(({ file, command }) => ({
      file,
      command: { ...command, id: newId() },
      number: async () => number,
    })),
  );
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return caseId;
};
