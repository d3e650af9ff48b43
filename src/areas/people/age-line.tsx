import { useTranslation } from 'react-i18next';
import { sayDate } from '../../core/dates/index.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { AgeText } from '../case/index.ts';
import type { Identity } from './identity.ts';

/** How old somebody is; of the dead, when they were born and when they died, as far as it is known. */
export const AgeLine = ({ identity }: { identity: Identity }) => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const { birth, deceased, deceasedOn } = identity;
  if (!deceased) return <AgeText birth={birth} />;
  const said = (date: string): string => (date ? sayDate(date, language) : '?');
  return <span>{birth || deceasedOn ? `${said(birth)} – ${said(deceasedOn)}` : t('birthUnknown')}</span>;
};
