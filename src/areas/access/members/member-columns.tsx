import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../../web/parts/date-text.tsx';
import type { Column } from '../../../web/parts/table-types.ts';
import { useLanguage } from '../../../web/words/use-language.ts';
import type { MemberLine } from '../members-contract.ts';
import { useAgencies } from '../use-agencies.ts';
import { type MemberAct, MemberActs } from './member-acts.tsx';

const tones = { active: 'moss', invited: 'lake', left: 'gray' } as const;

/** The list of members: who, where, what they may do, and how they stand. */
export const useMemberColumns = (
  mine: string,
  onAct: (act: MemberAct, member: MemberLine) => void,
): readonly Column<MemberLine>[] => {
  const { t } = useTranslation(['access', 'shell']);
  const language = useLanguage();
  const { sayAgency } = useAgencies();
  return [
    {
      key: 'name',
      header: t('account.name'),
      primary: true,
      cell: ({ name, email }) => (
        <>
          {name}
          <div className="rr-quiet" style={{ fontWeight: 400 }}>
            {email}
          </div>
        </>
      ),
      sort: (one, other) => one.name.localeCompare(other.name, language),
    },
    {
      key: 'agency',
      header: t('account.agency'),
      cell: ({ agency }) => sayAgency(agency.id),
      fullOnPhone: true,
    },
    {
      key: 'roles',
      header: t('account.roles'),
      cell: ({ roles }) => roles.map((role) => t(`shell:role.${role}`)).join(', '),
      fullOnPhone: true,
    },
    {
      key: 'state',
      header: t('members.state'),
      cell: ({ state, enrolled, linkUntil }) => (
        <>
          <Badge variant="light" color={tones[state]}>
            {t(`members.states.${state}`)}
          </Badge>
          {state !== 'left' && !enrolled && <div className="rr-quiet">{t('members.notEnrolled')}</div>}
          {state !== 'left' && linkUntil && (
            <div className="rr-quiet">
              {t('members.linkUntil')} <MomentText at={linkUntil} />
            </div>
          )}
        </>
      ),
    },
    {
      key: 'seen',
      header: t('members.seen'),
      wideOnly: true,
      cell: ({ seenAt }) => (seenAt ? <MomentText at={seenAt} away /> : '–'),
    },
    {
      key: 'acts',
      header: t('members.acts'),
      align: 'end',
      cell: (member) => <MemberActs member={member} isMe={member.id === mine} onAct={onAct} />,
    },
  ];
};
