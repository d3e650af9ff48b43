import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Contract, Input } from '../../core/contract/route.ts';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import { asking, call, Unreachable } from '../../web/call.ts';
import { hasRole, useMe } from '../../web/session.tsx';
import { sayDay } from '../../web/words/days.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { type AbsenceLine, listAbsences } from './contract.ts';
import { type Colleague, canStandIn, maySayFor } from './rules.ts';

const none: readonly AbsenceLine[] = [];

/** Who is away or will be; undefined while it is on its way. */
export const useAbsences = (): readonly AbsenceLine[] | undefined => {
  const me = useMe();
  const mayKnow = hasRole(
    me,
    'worker',
    'supervisor',
    'team-member',
    'administrator',
    'data-protection-officer',
  );
  return useQuery({ ...asking(listAbsences, {}), enabled: mayKnow }).data?.absences;
};

/** How to say that somebody is away, wherever people are chosen or named who answer for something. */
export const useAway = () => {
  const { t } = useTranslation('absence');
  const language = useLanguage();
  const { sayMember } = useColleagues();
  const absences = useAbsences() ?? none;
  const awayNow = (member: Id): AbsenceLine | undefined =>
    absences.find((one) => one.member === member && one.away);
  const sayAway = (member: Id): string | null => {
    const absence = awayNow(member);
    if (!absence) return null;
    const until = sayDay(Temporal.PlainDate.from(absence.until), language);
    const [standsIn] = absence.substitute ? absence.inPlace.filter((id) => id === absence.substitute) : [];
    return standsIn ? t('away', { until, who: sayMember(standsIn) }) : t('awayAlone', { until });
  };
  return {
    awayNow,
    /** “away until 3 Dec, Arben Leka stands in”; null for who is there. */
    sayAway,
    /** A name with what is to be known of an absence beside it. */
    withAway: (member: Id, name: string): string => {
      const away = sayAway(member);
      return away ? `${name} (${away})` : name;
    },
  };
};

/** The colleagues as the rules see them, for whom the reader may say an absence, and who can stand in for one. */
export const usePeople = () => {
  const me = useMe();
  const { colleagues } = useColleagues();
  const people = colleagues.map(({ id, name, agency, roles, active }): Colleague & { name: string } => ({
    ...{ id, name, agency: agency.id, roles, active },
  }));
  const who = { id: me.id, agency: me.agency.id, roles: me.roles };
  return {
    sayFor: people.filter((one) => one.active && maySayFor(who, one)),
    mayChange: (member: Id): boolean => {
      const found = people.find(({ id }) => id === member);
      return found !== undefined && maySayFor(who, found);
    },
    standInFor: (member: Id) => {
      const absent = people.find(({ id }) => id === member);
      return absent ? people.filter((one) => canStandIn(absent, one)) : [];
    },
  };
};

/** Says, changes or ends an absence. A refusal is a value. */
export const useAbsenceAct = (): (<C extends Contract>(
  contract: C,
  input: Input<C>,
) => Promise<Answer<C> | Refusal>) => {
  const queries = useQueryClient();
  return useCallback(
    async (contract, input) => {
      try {
        const answer = await call(contract, input);
        await queries.invalidateQueries();
        return answer;
      } catch (problem) {
        if (problem instanceof Unreachable) return { refused: 'unreachable' };
        throw problem;
      }
    },
    [queries],
  );
};
