import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../web/parts/date-text.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { useColleagues } from '../access/use-colleagues.ts';
import type { Unsent } from './contract.ts';

/** The list of what could not be sent. */
export const useUnsentColumns = (onAgain: (one: Unsent) => void): readonly Column<Unsent>[] => {
  const { t } = useTranslation('told');
  const { sayMember } = useColleagues();
  return [
    { key: 'member', header: t('unsent.member'), primary: true, cell: ({ member }) => sayMember(member) },
    { key: 'channel', header: t('unsent.channel'), cell: ({ channel }) => t(`unsent.channels.${channel}`) },
    { key: 'count', header: t('unsent.count'), align: 'end', cell: ({ count }) => count },
    {
      key: 'why',
      header: t('unsent.why'),
      cell: ({ fault }) => t(`unsent.faults.${fault}`),
      fullOnPhone: true,
    },
    { key: 'tried', header: t('unsent.tried'), cell: ({ triedAt }) => <MomentText at={triedAt} /> },
    {
      key: 'next',
      header: t('unsent.next'),
      cell: ({ nextAt }) => (nextAt ? <MomentText at={nextAt} /> : t('unsent.notAgain')),
    },
    {
      key: 'again',
      header: t('unsent.again'),
      cell: (one) => (
        <Button
          variant="default"
          size="xs"
          aria-label={t('unsent.againTo', { name: sayMember(one.member) })}
          onClick={() => onAgain(one)}
        >
          {t('unsent.again')}
        </Button>
      ),
    },
  ];
};
