import { useTranslation } from 'react-i18next';
import { usePack } from '../../../web/pack.ts';
import { MomentText } from '../../../web/parts/date-text.tsx';
import type { Column } from '../../../web/parts/table-types.ts';
import { sayLabel } from '../../../web/words/label.ts';
import { useLanguage } from '../../../web/words/use-language.ts';
import type { AccessLine } from '../oversight-contract.ts';
import { useColleagues } from '../use-colleagues.ts';

/** The last letters of an id: enough to tell files without a number apart, and it names nobody. */
const short = (id: string): string => id.slice(-8).toUpperCase();

export const useAccessColumns = (): readonly Column<AccessLine>[] => {
  const { t } = useTranslation('access');
  const language = useLanguage();
  const { sections } = usePack();
  const { sayMember } = useColleagues();
  const saySection = (code: string) => {
    const found = sections.find((section) => section.code === code);
    return found ? sayLabel(found.label, language) : code;
  };
  return [
    {
      key: 'at',
      header: t('log.at'),
      primary: true,
      cell: ({ at }) => <MomentText at={at} />,
      width: '11rem',
    },
    {
      key: 'member',
      header: t('log.member'),
      cell: ({ member, device }) => {
        if (device === 'link') return t('log.partner');
        return member ? sayMember(member) : t('log.program');
      },
    },
    { key: 'act', header: t('log.act'), cell: ({ act }) => t(`log.acts.${act}`) },
    {
      key: 'file',
      header: t('log.file'),
      cell: ({ kind, number, file }) => (
        <>
          {t(`log.kinds.${kind}`)}{' '}
          {kind === 'member' && file ? sayMember(file) : (number ?? (file ? short(file) : ''))}
        </>
      ),
    },
    {
      key: 'sections',
      header: t('log.sections'),
      wideOnly: true,
      cell: ({ sections: read }) => (read.length > 0 ? read.map(saySection).join(', ') : '–'),
    },
    {
      key: 'purpose',
      header: t('log.purpose'),
      wideOnly: true,
      cell: ({ purpose }) => {
        switch (purpose) {
          case 'casework':
          case 'supervision':
          case 'oversight':
          case 'transfer':
          case 'referral':
          case 'password':
          case 'second-factor':
            return t(`log.purposes.${purpose}`);
          default:
            return purpose ?? '–';
        }
      },
    },
  ];
};
