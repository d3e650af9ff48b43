import { Button, Select, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import { useKeptWords } from '../../web/form/use-kept-words.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { Confirm } from '../../web/parts/confirm.tsx';
import { DayText } from '../../web/parts/date-text.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useMe } from '../../web/session.tsx';
import { useAway } from '../absence/index.ts';
import { useColleagues } from '../access/index.ts';
import { useCaseActs, useThisCase } from '../case/index.ts';
import { standing } from '../case/rules.ts';
import look from './followup.module.css';
import type { Task } from './rules.ts';

const NewTask = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation('followup');
  const me = useMe();
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const { withAway } = useAway();
  const act = useCaseActs(open);
  const today = useNow().slice(0, 10);
  const { ref, spine } = open.file;
  const { said, say, drop } = useKeptWords(
    {
      place: `case/${ref.id}/task`,
      title: [t('task.new'), spine.opened?.number].filter(Boolean).join(' · '),
      to: `/cases/${ref.id}/followup`,
    },
    { what: '', due: '', assignee: me.id },
  );
  const { what = '', due = '', assignee = me.id } = said;
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const members = standing(open.file.circle).map(({ member }) => ({
    value: member,
    label: withAway(member, sayMember(member)),
  }));
  const add = async () => {
    setTried(true);
    if (what.trim() === '' || due === '') return;
    const answer = await act({ kind: 'task.add', task: newId(), what, due, assignee });
    if (answer) {
      setRefusal(answer);
      return;
    }
    await drop();
    onDone();
  };
  return (
    <form
      noValidate
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        label={t('task.what')}
        required
        value={what}
        onChange={(event) => say('what', event.currentTarget.value)}
        error={tried && what.trim() === '' ? t('task.whatNeeded') : undefined}
      />
      <TextInput
        type="date"
        label={t('task.due')}
        required
        min={today}
        value={due}
        onChange={(event) => say('due', event.currentTarget.value)}
        error={tried && due === '' ? t('task.dueNeeded') : undefined}
      />
      <Select
        label={t('task.assignee')}
        data={members}
        value={assignee}
        onChange={(value) => say('assignee', value ?? me.id)}
        allowDeselect={false}
      />
      {refusal && <Refused refusal={refusal} />}
      <div className={look.acts}>
        <Button type="submit">{t('task.add')}</Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
};

const Line = ({ task, onCancel }: { task: Task; onCancel: () => void }) => {
  const { t } = useTranslation('followup');
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const act = useCaseActs(open);
  const me = useMe();
  const writes = open.writesAll('followup');
  const late = task.due < useNow().slice(0, 10);
  const done = async () => {
    const answer = await act({ kind: 'task.done', task: task.task, note: '' });
    tell(answer ? { text: t('task.failed'), tone: 'bad' } : { text: t('task.wasDone') });
  };
  return (
    <li>
      <span>
        {task.what}
        <small className={late ? look.late : undefined}>
          {sayMember(task.assignee)} · {t(late ? 'task.late' : 'task.by')} <DayText day={task.due} />
        </small>
      </span>
      <span className={look.acts}>
        {(writes || task.assignee === me.id) && (
          <Button size="compact-sm" variant="light" onClick={() => void done()}>
            {t('task.done')}
          </Button>
        )}
        {writes && (
          <Button size="compact-sm" variant="subtle" onClick={onCancel}>
            {t('task.cancel')}
          </Button>
        )}
      </span>
    </li>
  );
};

/** Tasks of the case: each belongs to somebody and ends done, or cancelled with a reason. */
export const Tasks = () => {
  const { t } = useTranslation('followup');
  const { open } = useThisCase();
  const act = useCaseActs(open);
  const [adding, setAdding] = useState(false);
  const [cancelling, setCancelling] = useState<Task | null>(null);
  const waiting = open.file.followup.tasks
    .filter(({ state }) => state === 'open')
    .toSorted((one, other) => one.due.localeCompare(other.due));
  const writes = open.writesAll('followup') && open.file.followup.closing.state !== 'closed';
  return (
    <Panel
      title={t('tasks')}
      count={waiting.length}
      actions={
        writes &&
        !adding && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Plus size={15} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('task.new')}
          </Button>
        )
      }
    >
      {adding && <NewTask onDone={() => setAdding(false)} />}
      {waiting.length === 0 && !adding && <p className="rr-quiet">{t('noTasks')}</p>}
      <ul className={look.rows}>
        {waiting.map((task) => (
          <Line key={task.task} task={task} onCancel={() => setCancelling(task)} />
        ))}
      </ul>
      <Confirm
        opened={cancelling !== null}
        onClose={() => setCancelling(null)}
        title={t('task.cancelTitle')}
        act={t('task.cancel')}
        withReason
        onConfirm={(reason) =>
          cancelling ? act({ kind: 'task.cancel', task: cancelling.task, reason }) : undefined
        }
      />
    </Panel>
  );
};
