import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { outsider } from '../../core/id.ts';
import { asking } from '../../web/call.ts';
import { hasRole, useMe } from '../../web/session.tsx';
import { type Colleague, listColleagues } from './contract.ts';

const nobody: readonly Colleague[] = [];

/** Who works in the municipality, and how to say a member's name; a person who left is still named. */
export const useColleagues = () => {
  const { t } = useTranslation('access');
  const me = useMe();
  // An analyst sees tables, and nobody's name in them.
  const mayKnow = hasRole(
    me,
    'worker',
    'supervisor',
    'team-member',
    'administrator',
    'data-protection-officer',
  );
  const { data, isPending } = useQuery({
    ...asking(listColleagues, {}),
    enabled: mayKnow,
    staleTime: 10 * 60_000,
  });
  const colleagues = data?.colleagues ?? nobody;
  return {
    colleagues,
    isPending: mayKnow && isPending,
    sayMember: (id: string): string => {
      if (id === outsider) return t('outsider');
      const found = colleagues.find((colleague) => colleague.id === id);
      if (found) return found.name;
      return isPending && mayKnow ? '…' : t('someone');
    },
  };
};
