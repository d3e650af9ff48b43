import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../core/forms/index.ts';
import { usePack } from '../../web/pack.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { OutlineLine } from './contract.ts';
import look from './forms.module.css';

interface Props {
  outline: readonly OutlineLine[];
  form: Form;
  ofGroups: Readonly<Record<string, string>>;
  onGroup: (group: string, section: string) => void;
}

/** Groups of the first level may stand in another part of the file than their form. */
export const GroupSections = ({ outline, form, ofGroups, onGroup }: Props) => {
  const { t } = useTranslation('forms');
  const { sections } = usePack();
  const language = useLanguage();
  const groups = outline.filter(({ depth, type }) => depth === 0 && (type === 'group' || type === 'repeat'));
  if (groups.length === 0) return null;
  return (
    <fieldset className={look.groups}>
      <legend>{t('groups.title')}</legend>
      <p className={look.text}>{t('groups.text')}</p>
      {groups.map(({ name, label }) => (
        <Select
          key={name}
          label={label?.[language] ?? name}
          searchable
          allowDeselect={false}
          data={sections.map(({ code, label: words }) => ({ value: code, label: sayLabel(words, language) }))}
          value={ofGroups[name] ?? form.section}
          onChange={(section) => section && onGroup(name, section)}
        />
      ))}
    </fieldset>
  );
};
