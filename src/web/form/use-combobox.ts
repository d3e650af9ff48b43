import { useMemo, useState } from 'react';
import { normalise } from '../../core/names/normalise.ts';

export interface Option {
  value: string;
  label: string;
  /** A quiet second line. */
  below?: string | undefined;
  /** More words to find it by. */
  find?: string | undefined;
}

/** So many are drawn at most; whoever looks for another writes one letter more. */
const most = 60;

const wordsOf = (text: string): readonly string[] => normalise(text).split(' ').filter(Boolean);

interface Ready {
  option: Option;
  label: string;
  words: readonly string[];
}

const readyToFind = (option: Option): Ready => ({
  option,
  label: normalise(option.label),
  words: wordsOf(`${option.label} ${option.below ?? ''} ${option.find ?? ''}`),
});

const matching = (ready: readonly Ready[], text: string): readonly Option[] => {
  const asked = wordsOf(text);
  if (asked.length === 0) return ready.map(({ option }) => option);
  const found = ready.filter(({ words }) =>
    asked.every((word) => words.some((each) => each.startsWith(word))),
  );
  const first = asked.join(' ');
  const rank = ({ label }: Ready): number => (label === first ? 0 : label.startsWith(first) ? 1 : 2);
  return found.toSorted((one, other) => rank(one) - rank(other)).map(({ option }) => option);
};

/** What a searchable list shows, and which line of it the keyboard is at. */
export const useCombobox = (options: readonly Option[]) => {
  const [open, setOpen] = useState(false);
  /** What is being typed; null while the field shows what is chosen. */
  const [text, setText] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const ready = useMemo(() => options.map(readyToFind), [options]);
  const found = useMemo(() => matching(ready, text ?? ''), [ready, text]);
  const shown = found.slice(0, most);
  return {
    open,
    text,
    shown,
    hiddenCount: found.length - shown.length,
    at: Math.min(at, shown.length - 1),
    show: (from = 0) => {
      setOpen(true);
      setAt(from);
    },
    close: () => setOpen(false),
    type: (next: string | null) => {
      setText(next);
      setAt(0);
    },
    move: (by: number) => setAt((now) => Math.max(0, Math.min(shown.length - 1, now + by))),
    goTo: setAt,
  };
};
