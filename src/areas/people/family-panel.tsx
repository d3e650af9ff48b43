import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { Genogram } from './genogram/index.tsx';
import type { Household } from './household.ts';
import type { PersonFile } from './rules.ts';
import { useSame } from './use-same.ts';

interface Props {
  child: Id;
  people: readonly PersonFile[];
  homes: readonly Household[];
  suspected: readonly Id[];
}

/** The family drawn, from the files that are open to the reader. */
export const FamilyPanel = ({ child, ...props }: Props) => {
  const { t } = useTranslation(['people', 'parts']);
  const navigate = useNavigate();
  const people = useSame(props.people);
  const homes = useSame(props.homes);
  const suspected = useSame(props.suspected);
  return (
    <Panel
      title={t('drawing')}
      actions={
        <Button
          variant="default"
          size="xs"
          className="rr-no-print"
          leftSection={<Printer size={15} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('parts:print')}
        </Button>
      }
    >
      <Genogram
        child={child}
        people={people}
        households={homes}
        suspected={suspected}
        onOpen={(person) => void navigate({ to: `/people/${person}` })}
      />
    </Panel>
  );
};
