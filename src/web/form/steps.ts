import type { GroupState, ItemState, QuestionState } from '../../core/forms/index.ts';
import { questionStates } from '../../core/forms/index.ts';

export interface Step {
  /** The first item's key: it stays the same while answers come and go. */
  key: string;
  /** The group whose step it is; null for questions that stand by themselves. */
  group: GroupState | null;
  items: readonly ItemState[];
}

/** True for what is put before the reader: relevant, with words, and not a value that is only reckoned or carried. */
export const isAsked = ({ relevant, question }: QuestionState): boolean =>
  relevant && question.label !== null && question.type !== 'calculate' && question.type !== 'hidden';

/** Something of it is asked; a repeat is always there to be added to. */
export const isShown = (item: ItemState): boolean => {
  if (!item.relevant) return false;
  if (item.kind === 'question') return isAsked(item);
  if (item.kind === 'repeat') return true;
  return item.items.some(isShown);
};

const short = 12;

/**
 * Splits a long form into steps: each group of the first level is one, the questions between them one together. A
 * short form stays whole. A step in which nothing is asked is not there.
 */
export const stepsOf = (items: readonly ItemState[]): readonly Step[] => {
  const shown = items.filter(isShown);
  const groups = shown.filter((item) => item.kind === 'group').length;
  if (groups < 2 || questionStates(shown).filter(isAsked).length <= short)
    return [{ key: 'whole', group: null, items: shown }];
  const steps: Step[] = [];
  let loose: ItemState[] = [];
  const close = () => {
    const [first] = loose;
    if (first) steps.push({ key: first.key, group: null, items: loose });
    loose = [];
  };
  for (const item of shown) {
    if (item.kind !== 'group') {
      loose.push(item);
      continue;
    }
    close();
    steps.push({ key: item.key, group: item, items: item.items });
  }
  close();
  return steps;
};
