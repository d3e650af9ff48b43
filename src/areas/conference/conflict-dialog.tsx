import { useTranslation } from 'react-i18next';
import { Confirm } from '../../web/parts/confirm.tsx';
import { useMe } from '../../web/session.tsx';
import { placeOf } from '../case/rules.ts';
import type { Item } from './state.ts';
import { type CaseAtMeeting, type OpenMeeting, useMeetingActs } from './use-conferences.ts';

interface Props {
  meeting: OpenMeeting;
  item: Item;
  of: CaseAtMeeting;
  onClose: () => void;
}

/** Whoever is bound to the family leaves this case and its file, in one act; the reason stays in the child's file. */
export const ConflictDialog = ({ meeting, item, of, onClose }: Props) => {
  const { t } = useTranslation('conference');
  const me = useMe();
  const act = useMeetingActs(meeting);
  const stands = placeOf(of.open.file.circle, me.id) !== undefined;
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('boundTitle')}
      text={t('boundText')}
      act={t('iAmBound')}
      withReason
      grave
      onConfirm={(reason) =>
        act(
          [{ kind: 'conference.declare-conflict', case: item.case, member: me.id }],
          stands
            ? [
                {
                  file: { kind: 'case', id: of.id },
                  command: { kind: 'circle.leave', member: me.id, reason: t('boundReason', { reason }) },
                },
              ]
            : [],
        )
      }
    />
  );
};
