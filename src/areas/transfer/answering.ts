import { z } from 'zod';
import type { Entry } from '../../core/chronology/entry.ts';
import { fold } from '../../core/chronology/fold.ts';
import { type Id, newId } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { reservedNumber } from '../../server/store/counter.ts';
import { type Along, decideTogether, decideWithin } from '../../server/store/decide.ts';
import { readFile } from '../../server/store/read.ts';
import { type Member, readingAs, type Store, systemOf } from '../../server/store/store.ts';
import { chosen } from '../case/rules.ts';
import { gather, readingForTransfer } from './gather.ts';
import { handingOver } from './hand-over.ts';
import { formOfOffer, type Offer, receivingUnit, transferRules } from './rules.ts';
import { membersWith, municipalityHere } from './store.ts';

/** What one answer to an offer works with. */
export interface Answering {
  store: Store;
  pack: Pack;
  /** The letters before this municipality's case numbers. */
  prefix: string;
  who: Member;
}

/** An offer as whoever answers it reads it, with who stands for this unit. */
interface Standing {
  offer: Offer & { received: NonNullable<Offer['received']> };
  by: { name: string; municipality: string };
  manager: { member: Id; agency: Id } | null;
}

/** The offer as the reader may have it; null where there is none for them. */
const standingOf = (
  { store, who }: Pick<Answering, 'store' | 'who'>,
  id: Id,
  manager: Id | null,
): Promise<Standing | null> =>
  inTenant(store.app, readingAs(who), async (tx) => {
    const file = { kind: 'transfer' as const, id };
    const reading = { purpose: 'casework', device: who.device };
    const { entries } = await readFile(tx, store, file, () => true, reading);
    const offer = fold(transferRules, file, entries);
    if (!offer.received) return null;
    const workers = await membersWith(tx, ['worker', 'supervisor']);
    const chosenOne = workers.find((one) => one.id === manager);
    const here = await municipalityHere(tx);
    return {
      offer: { ...offer, received: offer.received },
      by: {
        name: workers.find((one) => one.id === who.id)?.name ?? '',
        municipality: here?.place ?? '',
      },
      manager: chosenOne ? { member: chosenOne.id, agency: chosenOne.agency } : null,
    };
  });

/** The member of this unit as the server writes for them in the municipality that offers. */
const answeringFor = (who: Member, municipality: Id): Member => ({
  ...who,
  municipality,
  unit: null,
  roles: [receivingUnit],
});

/** The same in their own municipality: nobody writes an answer here but in the act that is of both. */
const answeringHere = (who: Member): Member => ({ ...who, roles: [...who.roles, receivingUnit] });

const refusalOf = (answer: unknown): Refusal | undefined => (isRefusal(answer) ? answer : undefined);

const Answer = z.object({ there: z.uuid().nullable() });

const caseOf = (answer: readonly (readonly Entry[])[]): Id | null => {
  const answered = answer.flat().find(({ kind }) => kind === 'transfer.answered');
  return answered ? Answer.parse(answered.body).there : null;
};

/**
 * Answers an offer in both municipalities at once, or in neither: the case there is locked first, so that of two who
 * answer only one has answered; what follows here is decided by the same rules as all else.
 */
const answer = (
  { store, who }: Answering,
  { offer, by }: Standing,
  said: { id: Id; accepted: boolean; reason: string; there: Id | null },
  here: Along,
): Promise<readonly (readonly Entry[])[] | Refusal> => {
  const { received } = offer;
  const { id, ...told } = said;
  const asking = {
    file: { kind: 'case' as const, id: received.case },
    command: { kind: 'transfer.answer', id, ...told, by },
  };
  return decideTogether(store, answeringFor(who, received.from), [asking], here);
};

/** A day as the municipality's clock has it. */
const today = (now: string, zone: string): string =>
  Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Begins the case here, with all that goes along. */
const begin =
  (
    { store, pack, prefix, who }: Answering,
    { offer }: Standing,
    caseId: Id,
    manager: { member: Id; agency: Id },
  ): Along =>
  async (tx) => {
    const { received } = offer;
    const form = formOfOffer(offer);
    const read = readingForTransfer(store, pack.protocol, who);
    const handed = await gather(tx, read, received.case, form ? chosen(form, 'goes_along') : []);
    const openedOn = today(store.now(), pack.timeZone);
    const acts = handingOver(pack, handed, {
      offer: offer.ref.id,
      caseId,
      from: { place: received.place, number: received.number, by: received.by },
      manager,
      supervisor: { member: who.id, agency: who.agency },
      openedOn,
      newId,
    });
    const accept = { kind: 'transfer.accept', manager: manager.member, agency: manager.agency, case: caseId };
    return tx.inAnother(systemOf(who), async (ours) =>
      refusalOf(
        await decideWithin(ours, store, answeringHere(who), [
          ...acts.map(({ file, command }) => ({
            file,
            command: { ...command, id: newId() },
            ...(command.kind === 'case.open'
              ? { number: reservedNumber('case', prefix, openedOn.slice(0, 4)) }
              : {}),
          })),
          { file: offer.ref, command: { ...accept, id: newId() } },
        ]),
      ),
    );
  };

/** Takes the offered case over under a manager of this unit; the id of the case here. Null where there is no offer. */
export const accept = async (
  answering: Answering,
  asked: { offer: Id; id: Id; manager: Id },
): Promise<Id | Refusal | null> => {
  const standing = await standingOf(answering, asked.offer, asked.manager);
  if (!standing) return null;
  const { manager } = standing;
  if (!manager) return refuse('transfer.manager-of-the-unit');
  const caseId = newId();
  const said = { id: asked.id, accepted: true, reason: '', there: caseId };
  const answered = await answer(answering, standing, said, begin(answering, standing, caseId, manager));
  return isRefusal(answered) ? answered : caseOf(answered);
};

/** Declines the offered case with a reason. Null where there is no offer. */
export const decline = async (
  answering: Answering,
  asked: { offer: Id; id: Id; reason: string },
): Promise<Refusal | true | null> => {
  const { store, who } = answering;
  const standing = await standingOf(answering, asked.offer, null);
  if (!standing) return null;
  const declined = { kind: 'transfer.decline', reason: asked.reason };
  const said = { id: asked.id, accepted: false, reason: asked.reason, there: null };
  const answered = await answer(answering, standing, said, (tx: Tx) =>
    tx.inAnother(systemOf(who), async (ours) =>
      refusalOf(
        await decideWithin(ours, store, answeringHere(who), [
          { file: standing.offer.ref, command: { ...declined, id: newId() } },
        ]),
      ),
    ),
  );
  return isRefusal(answered) ? answered : true;
};
