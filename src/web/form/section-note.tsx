import { Lock, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import look from './part.module.css';
import { useSaySection } from './use-pack-parts.ts';

interface Props {
  say: 'section' | 'readOnly' | 'closed';
  sections: readonly string[];
}

/** Says something about parts of the file by their names. */
export const SectionNote = ({ say, sections }: Props) => {
  const { t } = useTranslation('form');
  const saySection = useSaySection();
  const names = sections.map((section) => `«${saySection(section)}»`).join(', ');
  return (
    <p className={say === 'closed' ? look.closed : look.section}>
      {say === 'section' ? <UsersRound size={14} aria-hidden /> : <Lock size={14} aria-hidden />}
      <span>{t(say, { sections: names })}</span>
    </p>
  );
};
