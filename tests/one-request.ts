import type { Ask } from '../src/areas/referral/rules.ts';
import type { FileRef } from '../src/core/chronology/entry.ts';
import { type Id, newId } from '../src/core/id.ts';
import { isRefusal } from '../src/core/refusal.ts';
import { agencyId } from '../src/server/start/found.ts';
import type { Installation } from '../src/server/start/open-installation.ts';
import { type Asking, decideTogether } from '../src/server/store/decide.ts';
import { elira } from './one-case.ts';

const asked = (file: FileRef, command: { kind: string } & Record<string, unknown>): Asking => ({
  file,
  command: { ...command, id: newId() },
  number: async () => 'KOR-R-2026-0001',
});

/** Sends a request of Elira's to the health directorate, which is valid until a day; as of the store's own hour. */
export const sendRequest = async (
  { store }: Pick<Installation, 'store'>,
  { inCase, child, validUntil }: { inCase: Id; child: Id; validUntil: string },
): Promise<Id> => {
  const referral = newId();
  const receiver = agencyId('korce-health');
  const ask: Ask = {
    receiver: { kind: 'institution', agency: receiver, discipline: 'health', person: null },
    service: 'psychological-support',
    urgency: 'ordinary',
    purpose: 'Vajza ankohet për kokën.',
    asked: 'Një kontroll te mjeku.',
    ground: 'legal-duty',
    groundNote: 'Ligji 18/2017',
    childAnswer: 'agreed',
    sections: [],
    validUntil,
  };
  const file: FileRef = { kind: 'referral', id: referral };
  const act = async (...askings: readonly Asking[]): Promise<void> => {
    const answer = await decideTogether(store, elira, askings);
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  };
  await act(
    asked(file, { kind: 'referral.draft', case: inCase, child, ...ask }),
    asked({ kind: 'case', id: inCase }, { kind: 'case.refer', referral, agency: receiver }),
  );
  await act(asked(file, { kind: 'referral.send', packet: [] }));
  return referral;
};
