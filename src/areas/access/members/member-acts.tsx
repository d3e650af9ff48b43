import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Drop, DropItem } from '../../../web/parts/drop.tsx';
import look from '../../../web/shell/top.module.css';
import type { MemberLine } from '../members-contract.ts';

export type MemberAct = 'change' | 'link' | 'end';

const acts: Readonly<Record<MemberLine['state'], readonly MemberAct[]>> = {
  invited: ['change', 'link', 'end'],
  active: ['change', 'link', 'end'],
  left: ['link'],
};

interface Props {
  member: MemberLine;
  /** Nobody gives themselves a link or ends their own place. */
  isMe: boolean;
  onAct: (act: MemberAct, member: MemberLine) => void;
}

/** What the administrator may do with one line. */
export const MemberActs = ({ member, isMe, onAct }: Props) => {
  const { t } = useTranslation('access');
  const offered = acts[member.state].filter((act) => act === 'change' || !isMe);
  return (
    <Drop
      align="end"
      className={look.button}
      label={t('members.actsFor', { name: member.name })}
      content={(close) =>
        offered.map((act) => (
          <DropItem
            key={act}
            onClick={() => {
              close();
              onAct(act, member);
            }}
          >
            {t(act === 'link' && member.state === 'left' ? 'members.act.back' : `members.act.${act}`)}
          </DropItem>
        ))
      }
    >
      <Ellipsis size={18} aria-hidden />
    </Drop>
  );
};
