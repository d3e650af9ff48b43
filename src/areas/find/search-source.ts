import i18next from 'i18next';
import { isRefusal } from '../../core/refusal.ts';
import { call } from '../../web/call.ts';
import type { Found } from '../../web/shell/search-sources.ts';
import { type FoundPerson, findPeople } from './contract.ts';

const lineOf = ({ id, name, birth, cases, reasons }: FoundPerson): Found => {
  const [first] = cases;
  const why = reasons.map((reason) => i18next.t(`find:reason.${reason}`)).join(', ');
  return {
    key: `person ${id}`,
    title: name,
    isName: true,
    detail: [first?.number, birth.slice(0, 4), why].filter(Boolean).join(' · '),
    to: first ? `/cases/${first.id}` : `/people/${id}`,
  };
};

/** Children and cases for the instant search; of those whom others work with it says nothing, the page of finding does. */
export const findSource = async (text: string, signal: AbortSignal): Promise<readonly Found[]> => {
  const [answer] = await Promise.all([
    call(findPeople, { body: { text, withOthers: false } }, signal),
    i18next.loadNamespaces('find'),
  ]);
  if (isRefusal(answer)) return [];
  return [
    ...answer.cases.map(
      ({ id, number }): Found => ({ key: `case ${id}`, title: number, to: `/cases/${id}` }),
    ),
    ...answer.concerns.map(
      ({ id, number }): Found => ({ key: `concern ${id}`, title: number, to: `/concerns/${id}` }),
    ),
    ...answer.people.slice(0, 8).map(lineOf),
  ];
};
