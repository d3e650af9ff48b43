import { z } from 'zod';
import type { Entry, FileRef } from '../../core/chronology/entry.ts';
import { newId } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Tx } from '../../server/store/context.ts';
import { decideWithin } from '../../server/store/decide.ts';
import { type Member, type Practice, type Store, systemOf } from '../../server/store/store.ts';
import { caseRules } from '../case/rules.ts';
import { copiedRecord } from './copied.ts';
import { readingForTransfer } from './gather.ts';
import { offeringUnit } from './rules.ts';
import { membersWith, municipalityHere, namesHere } from './store.ts';

const Offered = z.object({ municipality: z.uuid(), record: z.uuid() });
const Reason = z.object({ reason: z.string() });

/** A member of the offering unit, as the server writes for them in the other municipality. */
const acrossTo = (member: Member, municipality: string): Member => ({
  ...member,
  municipality,
  unit: null,
  roles: [...member.roles, offeringUnit],
});

const refusalOf = (answer: unknown): Refusal | undefined => (isRefusal(answer) ? answer : undefined);

/** Puts the form of transfer before the unit it is offered to, as a file of that municipality. */
const deliver = async (
  tx: Tx,
  store: Store,
  pack: Pack,
  member: Member,
  entry: Entry,
): Promise<Refusal | undefined> => {
  const { municipality, record: recordId } = Offered.parse(entry.body);
  const file = await readingForTransfer(store, pack.protocol, member)(tx, caseRules, entry.file.id);
  const record = file.records[recordId];
  if (!record) return refuse('transfer.form-first');
  const [names, here] = [await namesHere(tx), await municipalityHere(tx)];
  const there = acrossTo(member, municipality);
  return tx.inAnother(systemOf(there), async (theirs) => {
    if (!(await municipalityHere(theirs))?.active) return refuse('transfer.no-such-municipality');
    if ((await membersWith(theirs, ['supervisor'])).length === 0) return refuse('transfer.nobody-there');
    const offer: FileRef = { kind: 'transfer', id: entry.id };
    const received = {
      kind: 'transfer.receive',
      from: member.municipality,
      place: here?.place ?? '',
      case: entry.file.id,
      number: file.spine.opened?.number ?? '',
      by: names.get(member.id) ?? '',
    };
    const acts = [
      { file: offer, command: received },
      ...copiedRecord(pack, offer, record, (value) => names.get(value) ?? value),
    ];
    return refusalOf(
      await decideWithin(
        theirs,
        store,
        there,
        acts.map(({ file: of, command }) => ({ file: of, command: { ...command, id: newId() } })),
      ),
    );
  });
};

/** Takes an offer back that waits before the other unit. */
const takeBack = (
  tx: Tx,
  store: Store,
  member: Member,
  entry: Entry,
  offer: { offer: string; municipality: string },
): Promise<Refusal | undefined> => {
  const there = acrossTo(member, offer.municipality);
  const withdraw = { kind: 'transfer.withdraw', reason: Reason.parse(entry.body).reason };
  return tx.inAnother(systemOf(there), async (theirs) =>
    refusalOf(
      await decideWithin(theirs, store, there, [
        { file: { kind: 'transfer', id: offer.offer }, command: { ...withdraw, id: newId() } },
      ]),
    ),
  );
};

/**
 * What an offer, and its withdrawal, bring about in the other municipality: both have it, or neither. The case is
 * locked before the offer there, by whoever acts, so that two who act at once never wait for each other.
 */
export const transferring =
  (pack: Pack): NonNullable<Practice['elsewhere']> =>
  (store, member, askings) => {
    if (!askings.some(({ command: { kind } }) => kind === 'transfer.offer' || kind === 'transfer.withdraw'))
      return undefined;
    return async (tx, entries) => {
      for (const entry of entries.filter(({ file }) => file.kind === 'case')) {
        let refused: Refusal | undefined;
        if (entry.kind === 'transfer.offered') refused = await deliver(tx, store, pack, member, entry);
        if (entry.kind === 'transfer.withdrawn') {
          const file = await readingForTransfer(store, pack.protocol, member)(tx, caseRules, entry.file.id);
          if (file.followup.transfer)
            refused = await takeBack(tx, store, member, entry, file.followup.transfer);
        }
        if (refused) return refused;
      }
      return undefined;
    };
  };
