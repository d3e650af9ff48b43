import { useTranslation } from 'react-i18next';
import { usePack } from '../../web/pack.ts';
import { DayText } from '../../web/parts/date-text.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { textOf } from './goals.ts';
import { RecordsPanel } from './records-panel.tsx';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The protection measures by law: which, since when, and whether they have ended. */
export const Measures = () => {
  const { t } = useTranslation('plan');
  const { lists } = usePack();
  const language = useLanguage();
  return (
    <RecordsPanel
      form="measure"
      title={t('measures')}
      empty={t('noMeasures')}
      line={(record) => {
        const [decided, ended] = [textOf(record, 'decided_on'), textOf(record, 'ended_on')];
        const kind = lists['measure-kind']?.find(({ name }) => name === textOf(record, 'measure_kind'));
        return (
          <>
            {sayLabel(kind?.label, language)}
            <small>
              {isDay(decided) && <DayText day={decided} />}
              {isDay(ended) && (
                <>
                  {' – '}
                  <DayText day={ended} />
                </>
              )}
            </small>
          </>
        );
      }}
    />
  );
};
