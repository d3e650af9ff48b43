import { useTranslation } from 'react-i18next';
import { isEdtf, sayDate } from '../../core/dates/index.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { FindingCode } from './findings.ts';

/** The sentence of a finding, with dates as the language says them; without values, blanks stand for them. */
export const useFindingSentence = (): ((
  code: FindingCode,
  values?: Readonly<Record<string, string | number>>,
) => string) => {
  const { t } = useTranslation('register');
  const language = useLanguage();
  const said = (value: string | number): string | number =>
    typeof value === 'string' && value !== '' && isEdtf(value) ? sayDate(value, language) : value;
  return (code, values) =>
    t(`finding.${code}`, {
      read: '…',
      age: '…',
      given: '…',
      father: '…',
      surname: '…',
      opened: '…',
      closed: '…',
      ...(values
        ? Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)]))
        : {}),
    });
};
