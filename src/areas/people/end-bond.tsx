import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { useSend } from '../../web/files/use-send.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { Confirm } from '../../web/parts/confirm.tsx';
import { isUnderstood, LifeDateInput } from './life-date-input.tsx';
import { useThisPerson } from './person-context.tsx';
import { endingActs, strikingActs } from './relating.ts';
import type { Relationship } from './relationships.ts';
import { usePersons } from './use-person.ts';

interface Props {
  bond: Relationship;
  onClose: () => void;
}

/** The files that tell this bond and that the reader writes: this person's, and the other's under the same id. */
const useFilesOf = ({ relationship, other }: Relationship): readonly Id[] => {
  const { open } = useThisPerson();
  const theirs = usePersons([other]).get(other);
  const told = theirs?.file.relationships.some((each) => each.relationship === relationship);
  return [open.file.ref.id, ...(told && theirs?.mayWrite('family') ? [other] : [])];
};

/** A relationship that was true has ended. */
export const EndBond = ({ bond, onClose }: Props) => {
  const { t } = useTranslation('people');
  const send = useSend();
  const files = useFilesOf(bond);
  const today = useNow().slice(0, 10);
  const [until, setUntil] = useState(today);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('bond.endTitle')}
      text={t('bond.endText')}
      act={t('bond.end')}
      withReason
      onConfirm={(reason) =>
        until === '' || !isUnderstood(until)
          ? Promise.resolve({ refused: 'date-unreadable' })
          : send(...endingActs(bond.relationship, until, reason, files))
      }
    >
      <LifeDateInput label={t('bond.until')} value={until} onChange={setUntil} required />
    </Confirm>
  );
};

/** A relationship that was never true is struck; that it was stated stays in the chronology. */
export const StrikeBond = ({ bond, onClose }: Props) => {
  const { t } = useTranslation('people');
  const send = useSend();
  const files = useFilesOf(bond);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('bond.strikeTitle')}
      text={t('bond.strikeText')}
      act={t('bond.strike')}
      withReason
      onConfirm={(reason) => send(...strikingActs(bond.relationship, reason, files))}
    />
  );
};
