import { ReactFlowProvider } from '@xyflow/react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../core/id.ts';
import { useNow } from '../../../web/parts/clock.tsx';
import type { Household, PersonFile } from '../rules.ts';
import { GenogramCanvas } from './canvas.tsx';
import { FamilyList } from './family-list.tsx';
import { FamilyViewProvider } from './family-view.ts';
import { familyTold } from './from-files.ts';
import look from './genogram.module.css';
import { layoutGenogram } from './layout.ts';
import { Legend } from './legend.tsx';
import { GenogramOnPaper } from './on-paper.tsx';
import { size } from './place.ts';

export interface GenogramProps {
  /** The files of the family that are open to the reader. */
  people: readonly PersonFile[];
  households: readonly Household[];
  /** The child from whom the drawing starts. */
  child: Id;
  /** Whom the case names as suspected, beside those whom a relationship names. */
  suspected?: readonly Id[];
  onOpen: (person: Id) => void;
}

/** The family drawn in the field's standard symbols, and the same in words below. */
export const Genogram = ({ people, households, child, suspected, onOpen }: GenogramProps) => {
  const { t } = useTranslation('people');
  const id = useId();
  const today = useNow().slice(0, 10);
  const view = useMemo(() => {
    const told = familyTold(people, households, today);
    const layout = layoutGenogram(told.people, told.kin, told.homes, { child, suspected: suspected ?? [] });
    return { told, layout };
  }, [people, households, child, suspected, today]);
  const tall = Math.max(size.height * 2, Math.min(view.layout.height, 620));
  return (
    <FamilyViewProvider value={{ ...view, child, today, onOpen, sentenceId: (person) => `${id}-${person}` }}>
      <p className={`rr-quiet rr-no-print ${look.how}`}>{t('genogram.how')}</p>
      <section className={look.canvas} style={{ height: tall }} aria-label={t('genogram.label')}>
        <ReactFlowProvider>
          <GenogramCanvas />
        </ReactFlowProvider>
      </section>
      <GenogramOnPaper />
      <Legend />
      <FamilyList />
    </FamilyViewProvider>
  );
};
