import { Button, Title } from '@mantine/core';
import { ChevronDown, Plus, Trash2, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, type RepeatState, sentence } from '../../core/forms/index.ts';
import { useLanguage } from '../words/use-language.ts';
import { RowConflictNote } from './conflict-note.tsx';
import { useFilling } from './filling.tsx';
import { focusIn } from './focus.ts';
import type { Level } from './level.ts';
import part from './part.module.css';
import { RowSummary } from './row-summary.tsx';
import look from './rows.module.css';

type EachRow = RepeatState['each'][number];

/** So many rows stand open by themselves; of more, each shows its summary. */
const openByItself = 3;

interface Props {
  state: RepeatState;
  level: Level;
  /** The questions of one row. */
  inside: (row: EachRow) => ReactNode;
}

interface RowProps {
  state: RepeatState;
  row: EachRow;
  at: number;
  name: string;
  inside: Props['inside'];
  onRemove: (() => void) | undefined;
}

const RowCard = ({ state, row, at, name, inside, onRemove }: RowProps) => {
  const { t } = useTranslation('form');
  const { isRowOpen, openRow, place } = useFilling();
  const open = isRowOpen(row.id) ?? state.each.length <= openByItself;
  const title = t('row', { label: name, at: at + 1 });
  const body = `${place(row.id)}-body`;
  return (
    <li className={look.rowCard} id={place(row.id)}>
      <div className={look.rowHead}>
        <button
          type="button"
          className={look.rowTitle}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => openRow(row.id, !open)}
        >
          <ChevronDown size={18} aria-hidden className={open ? look.arrow : `${look.arrow} ${look.folded}`} />
          <span>
            <strong>{title}</strong> <RowSummary items={row.items} />
          </span>
        </button>
        {onRemove && (
          <button
            type="button"
            className={look.rowRemove}
            aria-label={`${t('remove')}: ${title}`}
            onClick={onRemove}
          >
            <Trash2 size={16} aria-hidden />
            <span className={look.removeWord}>{t('remove')}</span>
          </button>
        )}
      </div>
      <RowConflictNote
        rows={keyOf(state.repeat.name, state.rows)}
        row={row.id}
        section={state.repeat.section}
      />
      <div id={body} className={look.rowBody} hidden={!open}>
        {open && inside(row)}
      </div>
    </li>
  );
};

/** A row that was just removed, and the way to have it back. */
const Removed = ({ onUndo }: { onUndo: () => void }) => {
  const { t } = useTranslation('form');
  const { t: tParts } = useTranslation('parts');
  const button = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone with its row; the way back takes it.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <li className={look.rowGone}>
      <span role="status">{t('removed')}</span>
      <Button
        ref={button}
        size="compact-md"
        variant="subtle"
        className={look.undo}
        leftSection={<Undo2 size={16} aria-hidden />}
        onClick={onUndo}
      >
        {tParts('undo.undo')}
      </Button>
    </li>
  );
};

/** Rows of the same questions: the family's members, the calls that were made. */
export const RepeatView = ({ state, level, inside }: Props) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const filling = useFilling();
  const added = useRef<string | null>(null);
  const { rows, repeat, each } = state;
  const say = (words: typeof repeat.label) =>
    sentence(filling.form, words, filling.state.answers, rows, language);
  const name = say(repeat.label);
  const hint = say(repeat.hint);
  const mayChange = !state.readOnly && filling.mayWrite(repeat.section);
  const gone = filling.removed.filter(
    (one) => one.repeat === repeat.name && JSON.stringify(one.rows) === JSON.stringify(rows),
  );
  useEffect(() => {
    if (!added.current || !each.some(({ id }) => id === added.current)) return;
    focusIn(document.getElementById(`${filling.place(added.current)}-body`));
    added.current = null;
  });
  const add = () => {
    const id = filling.addRow(rows, repeat.name);
    filling.openRow(id, true);
    added.current = id;
  };
  const cards = each.map((row, at) => ({
    at,
    drawn: (
      <RowCard
        key={row.id}
        state={state}
        row={row}
        at={at}
        name={name}
        inside={inside}
        onRemove={mayChange ? () => filling.removeRow(rows, repeat.name, row.id) : undefined}
      />
    ),
  }));
  const notes = gone.map((one) => ({
    at: one.place - 0.5,
    drawn: <Removed key={one.row.id} onUndo={() => filling.restoreRow(one)} />,
  }));
  const lines = [...cards, ...notes].toSorted((one, other) => one.at - other.at);
  return (
    <div className={part.repeat} id={filling.place(state.key)}>
      <Title order={level} size="h3">
        {name}
      </Title>
      {hint && <p className={part.hint}>{hint}</p>}
      {lines.length > 0 && <ul className={look.rows}>{lines.map(({ drawn }) => drawn)}</ul>}
      {lines.length === 0 && !mayChange && <p className={look.noRows}>{t('noRows')}</p>}
      {mayChange && (
        <Button
          variant="default"
          className={look.add}
          leftSection={<Plus size={16} aria-hidden />}
          onClick={add}
        >
          {t('add', { label: name })}
        </Button>
      )}
    </div>
  );
};
