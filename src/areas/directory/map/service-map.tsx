import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePack, usePlaces } from '../../../web/pack.ts';
import { Panel } from '../../../web/parts/panel.tsx';
import { PanelSkeleton } from '../../../web/parts/skeletons.tsx';
import { useDirectorySayings } from '../use-sayings.ts';
import { coveredBy } from './covered.ts';
import { useBorders, usePoints } from './use-borders.ts';

// What draws is fetched only where there is something to draw.
const Drawing = lazy(async () => ({ default: (await import('./drawing.tsx')).Drawing }));

interface Props {
  title: string;
  /** The services whose public places are shown. */
  services: readonly string[];
  /** Codes of the places that they serve, with how many serve each where that is said. */
  areas: ReadonlyMap<string, number | null>;
}

/** Which areas are covered, in words and on a map where borders were brought in. */
export const ServiceMap = ({ title, services, areas }: Props) => {
  const { t } = useTranslation('directory');
  const { agencies } = usePack();
  const places = usePlaces();
  const { place: sayPlace } = useDirectorySayings();
  const kept = useBorders();
  const points = usePoints(services);
  const codes = useMemo(() => [...areas.keys()], [areas]);
  const covered = useMemo(() => coveredBy(places, codes), [places, codes]);
  const around = useMemo(() => new Set(agencies.map(({ municipality }) => municipality)), [agencies]);
  return (
    <Panel title={title}>
      {codes.length === 0 ? (
        <p>{t('map.nowhere')}</p>
      ) : (
        <ul aria-label={t('map.areas')}>
          {codes.map((code) => {
            const count = areas.get(code);
            return (
              <li key={code}>
                {sayPlace(code)}
                {typeof count === 'number' && `: ${t('map.count', { count })}`}
              </li>
            );
          })}
        </ul>
      )}
      {!kept && <PanelSkeleton rows={6} />}
      {kept?.borders.length === 0 && <p className="rr-quiet">{t('map.noBorders')}</p>}
      {kept && kept.borders.length > 0 && (
        <Suspense fallback={<PanelSkeleton rows={6} />}>
          <Drawing
            {...kept}
            covered={covered}
            around={around}
            points={points}
            label={t('map.label', { places: codes.map(sayPlace).join(', ') || '–' })}
            sayPlace={sayPlace}
          />
        </Suspense>
      )}
    </Panel>
  );
};
