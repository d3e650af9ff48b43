import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { questionTypes } from '../../core/forms/vocabulary.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { OutlineLine } from './contract.ts';
import look from './forms.module.css';

const types = [...questionTypes, 'group', 'repeat', 'refused'] as const;

const deeper = (depth: number): CSSProperties => ({ marginInlineStart: `${depth * 1.25}rem` });

/** Everything that a form asks, in its order, groups set in. */
export const OutlineList = ({ outline }: { outline: readonly OutlineLine[] }) => {
  const { t } = useTranslation('forms');
  const language = useLanguage();
  const typeOf = (type: string): string => {
    const known = types.find((each) => each === type);
    return known ? t(`type.${known}`) : type;
  };
  // A form with faults may call two questions alike.
  const numbered = outline.map((line, at) => ({ ...line, at }));
  return (
    <ol className={look.outline}>
      {numbered.map(({ depth, type, name, label, at }) => (
        <li key={at} style={deeper(depth)} data-group={type === 'group' || type === 'repeat' || undefined}>
          <span>{label?.[language] ?? name}</span>
          <span className={look.type}>{typeOf(type)}</span>
        </li>
      ))}
    </ol>
  );
};
