import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import dialog from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useCalled } from '../../web/words/use-called.ts';
import { useAway } from '../absence/index.ts';
import { useColleagues } from '../access/index.ts';
import { keepsCases, worksOnCases } from '../access/rules.ts';
import { useThisCase } from './case-context.tsx';
import { placeOf } from './circle.ts';
import { useCaseActs } from './use-case.ts';

const parts = ['team-member', 'co-worker', 'supervisor'] as const;

/** Whom the server lets in as what. */
const fits = (part: (typeof parts)[number], roles: readonly string[]): boolean => {
  if (part === 'supervisor') return roles.includes('supervisor');
  return part === 'team-member' || keepsCases(roles);
};

/** Calls somebody into the circle, or hands the case over to another manager. */
export const JoinDialog = ({
  part,
  onClose,
}: {
  part: 'team-member' | 'case-manager';
  onClose: () => void;
}) => {
  const { t } = useTranslation('case');
  const { open } = useThisCase();
  const { colleagues } = useColleagues();
  const { withAway } = useAway();
  const called = useCalled();
  const act = useCaseActs(open);
  const handsOver = part === 'case-manager';
  const [member, setMember] = useState<string | null>(null);
  const [as, setAs] = useState<(typeof parts)[number]>('team-member');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [missing, setMissing] = useState(false);
  const able = colleagues
    .filter(({ active, roles }) => active && worksOnCases(roles))
    .filter(({ roles }) => !handsOver || keepsCases(roles))
    .filter(({ id }) => handsOver || !placeOf(open.file.circle, id));
  const chosen = able.find(({ id }) => id === member);
  const fitting = parts.filter((each) => !chosen || fits(each, chosen.roles));
  const place = fitting.find((each) => each === as) ?? 'team-member';
  const send = async () => {
    if (!chosen || (handsOver && reason.trim() === '')) {
      setMissing(true);
      return;
    }
    const { id, agency, discipline } = chosen;
    const answer = handsOver
      ? await act({ kind: 'circle.assign', manager: id, agency: agency.id, discipline, reason })
      : await act({
          kind: 'circle.join',
          member: id,
          agency: agency.id,
          discipline,
          part: place,
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        });
    if (answer) setRefusal(answer);
    else onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t(handsOver ? 'circle.handOver' : 'circle.call')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t(handsOver ? 'circle.handOverText' : 'circle.callText')}</p>
        <Select
          label={t('circle.who')}
          required
          searchable
          data={able.map(({ id, name, agency }) => ({
            value: id,
            label: withAway(id, `${name} · ${called(agency)}`),
          }))}
          value={member}
          onChange={setMember}
          error={missing && !member ? t('circle.whoNeeded') : undefined}
          nothingFoundMessage={t('circle.nobody')}
          comboboxProps={{ withinPortal: false }}
        />
        {!handsOver && (
          <Select
            mt="sm"
            label={t('circle.as')}
            data={fitting.map((value) => ({ value, label: t(`circle.part.${value}`) }))}
            value={place}
            onChange={(value) => setAs(parts.find((one) => one === value) ?? 'team-member')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
        )}
        <Textarea
          mt="sm"
          label={t('circle.reason')}
          required={handsOver}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing && handsOver && reason.trim() === '' ? t('circle.reasonNeeded') : undefined}
        />
        {refusal && <Refused refusal={refusal} />}
        <div className={dialog.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t(handsOver ? 'circle.handOver' : 'circle.call')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
