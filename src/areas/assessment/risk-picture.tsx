import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { riskLevels } from '../../core/pack/procedure-schema.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { dayOf, sayDay } from '../../web/words/days.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { RiskPoint } from './risk-over-time.ts';

/** The risk as a line of steps over time; the words below say the same, so that the picture is only a picture. */
const RiskPicture = ({ points }: { points: readonly RiskPoint[] }) => {
  const { t } = useTranslation(['assessment', 'parts']);
  const language = useLanguage();
  const now = useNow();
  const last = points.at(-1);
  if (!last) return null;
  const steps = [
    ...points.map(({ at, level }) => ({ at: Date.parse(at), level: riskLevels.indexOf(level) + 1 })),
    { at: Math.max(Date.parse(now), Date.parse(last.at)), level: riskLevels.indexOf(last.level) + 1 },
  ];
  const sayLevel = (step: number): string => {
    const level = riskLevels[step - 1];
    return level ? t(`parts:risk.${level}`) : '';
  };
  return (
    <div role="img" aria-label={t('picture')} style={{ height: 220 }}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={steps} margin={{ top: 8, right: 16, bottom: 4, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--rr-line)" vertical={false} />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tickFormatter={(at: number) => sayDay(dayOf(new Date(at).toISOString()), language)}
            tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 12 }}
            minTickGap={40}
          />
          <YAxis
            dataKey="level"
            domain={[0.5, 4.5]}
            ticks={[1, 2, 3, 4]}
            width={110}
            tickFormatter={sayLevel}
            tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 12 }}
          />
          <Line
            dataKey="level"
            type="stepAfter"
            stroke="var(--mantine-color-lake-6)"
            strokeWidth={3}
            dot={{ r: 4 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
};

export default RiskPicture;
