import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Ellipsis, House } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formOf } from '../../core/pack/pack.ts';
import { usePack } from '../../web/pack.ts';
import { Drop, DropItem } from '../../web/parts/drop.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useOfferedForms } from '../forms/index.ts';
import look from './case.module.css';
import { useThisCase } from './case-context.tsx';
import { closed } from './rules.ts';

/** The address at which a form of the case is filled in: a new one, or one that was begun. */
export const fillAddress = (caseId: string, form: string, record?: string | null): string =>
  `/cases/${caseId}/fill/${form}${record ? `/${record}` : ''}`;

/** Forms of the pack that are begun at any time; the others have their place in the way of the case. */
const anyTime = [
  'visit',
  'note',
  'consent',
  'measure',
  'safety-plan',
  'trafficking-screening',
  'education-report',
  'health-report',
  'police-report',
  'legal-report',
  'economic-report',
  'case-document',
] as const;

/** What can be done in the case from every one of its pages. */
export const CaseActions = () => {
  const { t } = useTranslation('case');
  const { open } = useThisCase();
  const pack = usePack();
  const language = useLanguage();
  const navigate = useNavigate();
  const own = useOfferedForms().filter(({ of }) => of === 'case');
  const { id } = open.file.ref;
  if (closed(open.file)) return null;
  const forms = [...anyTime.flatMap((code) => formOf(pack, code) ?? []), ...own].filter(({ section }) =>
    open.mayWrite(section),
  );
  const visits = forms.some(({ form }) => form === 'visit');
  return (
    <>
      {visits && (
        <Button component={Link} to={fillAddress(id, 'visit')} leftSection={<House size={16} aria-hidden />}>
          {t('act.visit')}
        </Button>
      )}
      {forms.length > 0 && (
        <Drop
          align="end"
          className={look.more}
          content={(close) =>
            forms
              .filter(({ form }) => form !== 'visit')
              .map((form) => (
                <DropItem
                  key={form.form}
                  onClick={() => {
                    close();
                    void navigate({ to: fillAddress(id, form.form) });
                  }}
                >
                  {sayLabel(form.title, language)}
                </DropItem>
              ))
          }
        >
          <Ellipsis size={16} aria-hidden />
          {t('act.more')}
        </Drop>
      )}
    </>
  );
};
