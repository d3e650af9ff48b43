import {
  CalendarCheck,
  CircleDot,
  ClipboardList,
  DoorOpen,
  FileCheck2,
  type LucideIcon,
  Pencil,
  ShieldAlert,
  TriangleAlert,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../core/dates/index.ts';
import { usePack } from '../../web/pack.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Timeline, type TimelineItem } from '../../web/parts/timeline.tsx';
import { sayMonth } from '../../web/words/days.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useAgencies } from '../access/index.ts';
import { ActContent } from './act.tsx';
import { dayOfAct, type Happened } from './rules.ts';
import { useSayings } from './use-sayings.ts';

const icons: readonly (readonly [begins: string, LucideIcon, TimelineItem['tone']])[] = [
  ['circle.glass', ShieldAlert, 'bad'],
  ['circle.', UsersRound, 'quiet'],
  ['risk.', TriangleAlert, 'warn'],
  ['task.', CalendarCheck, 'plain'],
  ['plan.', ClipboardList, 'good'],
  ['record.completed', FileCheck2, 'good'],
  ['record.', Pencil, 'plain'],
  ['case.', DoorOpen, 'good'],
];

const lookOf = ({ kind, corrects }: Happened) => {
  const [, icon, tone] = icons.find(([begins]) => kind.startsWith(begins)) ?? ['', CircleDot, 'plain'];
  return { icon, tone: corrects ? ('warn' as const) : tone };
};

const monthOf = (act: Happened): string => dayOfAct(act).slice(0, 7);

/** Acts one below the other, months as headings; `brief` leaves out what was said. */
export const Story = ({ story, brief }: { story: readonly Happened[]; brief?: boolean }) => {
  const { t } = useTranslation('chronology');
  const { sections } = usePack();
  const language = useLanguage();
  const sayings = useSayings();
  const { sayAgency } = useAgencies();
  const items = story.map((act, index): TimelineItem => {
    const month = monthOf(act);
    const before = story[index - 1];
    const begins = !before || monthOf(before) !== month;
    const parts = act.sections.map((code) =>
      sayLabel(sections.find((one) => one.code === code)?.label, language),
    );
    return {
      key: act.key,
      ...lookOf(act),
      ...(begins && !brief && /^\d{4}-\d{2}$/.test(month)
        ? { heading: sayMonth(Temporal.PlainYearMonth.from(month), language) }
        : {}),
      title: [sayings.title(act), act.task].filter(Boolean).join(': '),
      when: act.occurredAt ? sayDate(act.occurredAt, language) : <MomentText at={act.recordedAt} />,
      meta: (
        <>
          {sayings.who(act.author)} · {sayAgency(act.agency)}
          {!brief && parts.length > 0 && ` · ${parts.join(', ')}`}
          {act.occurredAt && (
            <>
              {' · '}
              {t('written')} <MomentText at={act.recordedAt} />
            </>
          )}
        </>
      ),
      children: brief ? undefined : <ActContent act={act} />,
    };
  });
  return <Timeline label={t('title')} items={items} />;
};
