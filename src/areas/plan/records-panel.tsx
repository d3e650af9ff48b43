import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRecord } from '../../core/chronology/record.ts';
import { formOf } from '../../core/pack/pack.ts';
import { usePack } from '../../web/pack.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { fillAddress, useThisCase } from '../case/index.ts';
import look from './plan.module.css';

interface Props {
  form: string;
  title: string;
  empty: string;
  /** One line of a record: what it is about and how it stands. */
  line: (record: FormRecord) => ReactNode;
  acts?: (record: FormRecord) => ReactNode;
  /** True for what is asked when the case is closed already. */
  afterClosing?: boolean;
}

/** The records of one form beside the plan, and the way to the next. */
export const RecordsPanel = ({ form, title, empty, line, acts, afterClosing }: Props) => {
  const { t } = useTranslation('plan');
  const pack = usePack();
  const { open } = useThisCase();
  const section = formOf(pack, form)?.section;
  if (!section || open.hidden.has(section)) return null;
  const records = Object.values(open.file.records)
    .filter((record) => record.form === form && record.state !== 'withdrawn')
    .toSorted((one, other) => other.touched.at.localeCompare(one.touched.at));
  const closed = open.file.followup.closing.state === 'closed';
  const writes = open.mayWrite(section) && (!closed || afterClosing === true);
  if (records.length === 0 && !writes) return null;
  const { id } = open.file.ref;
  return (
    <Panel
      title={title}
      count={records.length}
      actions={
        writes && (
          <Button component={Link} to={fillAddress(id, form)} size="compact-sm" variant="default">
            {t('add')}
          </Button>
        )
      }
    >
      {records.length === 0 && <p className="rr-quiet">{empty}</p>}
      <ul className={look.rows}>
        {records.map((record) => (
          <li key={record.id}>
            <span>
              <Link to={`/cases/${id}/read/${record.id}`}>{line(record)}</Link>
              {record.state === 'open' && <small>{t('unfinished')}</small>}
            </span>
            {writes && acts?.(record)}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
