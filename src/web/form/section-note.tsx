import { Lock, UsersRound } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePack } from '../pack.ts';
import { sayLabel } from '../words/label.ts';
import { useLanguage } from '../words/use-language.ts';
import look from './part.module.css';

type Said = 'section' | 'readOnly' | 'closed';

const Sentence = ({ say, sections }: { say: Said; sections: readonly string[] }) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const pack = usePack();
  const names = sections.map((code) => {
    const found = pack.sections.find((section) => section.code === code);
    return `«${found ? sayLabel(found.label, language) : code}»`;
  });
  return t(say, { sections: names.join(', ') });
};

/** Says something about parts of the file by their names, which come with the pack. */
export const SectionNote = ({ say, sections }: { say: Said; sections: readonly string[] }) => (
  <p className={say === 'closed' ? look.closed : look.section}>
    {say === 'section' ? <UsersRound size={14} aria-hidden /> : <Lock size={14} aria-hidden />}
    <span>
      <Suspense fallback="…">
        <Sentence say={say} sections={sections} />
      </Suspense>
    </span>
  </p>
);
