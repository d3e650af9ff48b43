import { useState } from 'react';
import { ageOn } from '../../core/dates/index.ts';
import { newId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { useSend } from '../../web/files/use-send.ts';
import { usePack } from '../../web/pack.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { useThisCase } from '../case/index.ts';
import { type Added, addingActs } from './adding.ts';
import { type BondDraft, noBond } from './bond-fields.tsx';
import type { CasePart } from './case-parts.ts';
import type { ChosenPerson } from './choose-person.tsx';
import { identityOf } from './identity.ts';
import { isUnderstood } from './life-date-input.tsx';
import { isNameless, type NewPerson, newPersonCalled } from './new-person-fields.tsx';
import { registrationEdits } from './registering.ts';
import { partFor } from './relating.ts';
import { usePersons } from './use-person.ts';

const comingOfAge = 18;

/** By the birth date where it is known, else by what they are to the child. */
const looksLikeChild = (birth: string, part: CasePart, today: string): boolean => {
  const age = birth === '' ? null : ageOn(birth, today);
  return age ? age.min < comingOfAge : part === 'sibling';
};

/** What is being told of somebody who is taken into the case, and the act itself. */
export const useAddPerson = (household: string | null) => {
  const { open, people } = useThisCase();
  const pack = usePack();
  const send = useSend();
  const today = useNow().slice(0, 10);
  const child = open.file.spine.opened?.child ?? '';
  const childFile = people.get(child);
  const [chosen, setChosen] = useState<ChosenPerson | null>(null);
  const [person, setPerson] = useState<NewPerson>(newPersonCalled(''));
  const [bond, setBond] = useState<BondDraft>(noBond);
  const [ownPart, setPart] = useState<CasePart | null>(null);
  const [livesThere, setLivesThere] = useState(false);
  const [tried, setTried] = useState(false);
  const known = chosen?.kind === 'known' ? chosen.person : null;
  const knownFile = usePersons(known ? [known.id] : []).get(known?.id ?? '');
  /** What the child's own file says already of somebody who is known. */
  const stated = known
    ? childFile?.file.relationships.find(({ other, until }) => other === known.id && until === null)
    : undefined;
  const part = ownPart ?? partFor(stated?.relation ?? bond.relation);
  const isChild = looksLikeChild(person.birth, part, today);

  const choose = (next: ChosenPerson | null): void => {
    setChosen(next);
    if (next?.kind === 'new' && isNameless(person)) setPerson({ ...person, ...newPersonCalled(next.text) });
  };

  const addedOf = (): Added | Refusal => {
    if (knownFile?.file.sameAs) return refuse('person.points-on');
    if (known) return { kind: 'known', id: known.id, writes: knownFile?.mayWrite('family') ?? false };
    const form = formOf(pack, 'registration');
    if (!form) return refuse('record.no-such-form', { where: 'registration' });
    const { given, surname, working, sex, birth, phone } = person;
    const edits = registrationEdits({
      ...{ given, surname, sex, birth, workingLabel: working },
      phones: phone.trim() ? [{ number: phone.trim() }] : [],
    });
    return {
      kind: 'new',
      id: newId(),
      child: person.child ?? isChild,
      registration: { record: newId(), version: form.version, edits },
    };
  };

  const isReady =
    chosen !== null &&
    (chosen.kind === 'known' || (!isNameless(person) && isUnderstood(person.birth))) &&
    isUnderstood(bond.since);

  const add = async (): Promise<Refusal | 'not-ready' | undefined> => {
    setTried(true);
    if (!isReady) return 'not-ready';
    const added = addedOf();
    if ('refused' in added) return added;
    const { sex } = identityOf(childFile?.file.records ?? {});
    const states = bond.relation !== '' && !stated && childFile?.mayWrite('family');
    return send(
      ...addingActs({
        case: open.file.ref.id,
        child: { id: child, sex },
        added,
        part,
        bond: states
          ? { ...bond, relationship: newId(), since: bond.since || null, until: null, note: bond.note.trim() }
          : null,
        household: livesThere ? household : null,
      }),
    );
  };

  return {
    ...{ chosen, choose, person, setPerson, isChild, bond, setBond, part, setPart, stated, tried, add },
    ...{ livesThere, setLivesThere },
  };
};
