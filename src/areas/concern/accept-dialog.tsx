import { Button, Select, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import ends from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useAway } from '../absence/index.ts';
import { useColleagues } from '../access/index.ts';
import { ChildFields } from './child-fields.tsx';
import { calledBy, type NamedChild, namedChildren } from './children.ts';
import { childOfWords, newChildFrom, noChild, wordsOfChild } from './chosen-child.ts';
import look from './concern.module.css';
import { useAccept } from './use-accept.ts';
import { useConcernWords } from './use-concern-words.ts';
import type { OpenConcern } from './use-concerns.ts';

/** Which of the children that were told is meant; one case is opened for one child. */
const WhichChild = ({
  named,
  row,
  onChoose,
}: {
  named: readonly NamedChild[];
  row: string | null;
  onChoose: (row: string | null) => void;
}) => {
  const { t } = useTranslation('concern');
  if (named.length < 2) return null;
  return (
    <Select
      label={t('accept.which')}
      data={named.map((child) => ({ value: child.row, label: calledBy(child) || t('accept.nameless') }))}
      value={row}
      onChange={onChoose}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
    />
  );
};

/** Accepts the concern: the child is registered or recognised, and a case is opened, all in one act. */
export const AcceptDialog = ({ open, onClose }: { open: OpenConcern; onClose: () => void }) => {
  const { t } = useTranslation('concern');
  const navigate = useNavigate();
  const me = useMe();
  const { colleagues } = useColleagues();
  const { withAway } = useAway();
  const named = namedChildren(open.file);
  const [first] = named;
  const { said, say, sayAll, drop } = useConcernWords(open, 'accept', {
    row: first?.row ?? '',
    ...wordsOfChild(first ? newChildFrom(first) : noChild),
    reason: '',
    head: '',
  });
  const row = said.row || null;
  const reason = said.reason ?? '';
  const child = childOfWords(said);
  const meant = named.find((one) => one.row === row);
  const heads = colleagues.filter(
    ({ active, roles, id }) => active && roles.includes('supervisor') && id !== me.id,
  );
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const accept = useAccept(open);
  const headChosen = heads.find(({ id }) => id === (said.head || heads[0]?.id));

  const send = async () => {
    setTried(true);
    const nameless =
      child.kind === 'new' && ![child.given, child.surname, child.working].some((one) => one.trim() !== '');
    if (reason.trim() === '' || nameless) return;
    const answer = await accept({ child, row, reason, head: headChosen ?? null });
    if (isRefusal(answer)) {
      setRefusal(answer);
      return;
    }
    await drop();
    void navigate({ to: `/cases/${answer}` });
  };

  return (
    <Dialog opened onClose={onClose} title={t('accept.title')} width={620}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t('accept.text')}</p>
        <WhichChild
          named={named}
          row={row}
          onChoose={(next) => {
            const other = named.find((one) => one.row === next);
            sayAll({ row: next ?? '', ...wordsOfChild(other ? newChildFrom(other) : noChild) });
          }}
        />
        <ChildFields
          named={meant}
          child={child}
          onChange={(next) => sayAll(wordsOfChild(next))}
          tried={tried}
        />
        {heads.length > 0 && !hasRole(me, 'supervisor') && (
          <Select
            label={t('accept.head')}
            data={heads.map(({ id, name }) => ({ value: id, label: withAway(id, name) }))}
            value={headChosen?.id ?? null}
            onChange={(next) => say('head', next ?? '')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
        )}
        <Textarea
          label={t('accept.reason')}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => say('reason', event.currentTarget.value)}
          error={tried && reason.trim() === '' ? t('accept.reasonNeeded') : undefined}
        />
        {refusal && <Refused refusal={refusal} />}
        <div className={ends.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('accept.act')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
