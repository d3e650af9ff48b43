import { lazy, Suspense } from 'react';
import { PanelSkeleton } from '../../../web/parts/skeletons.tsx';
import type { GenogramProps } from './genogram.tsx';

const Drawing = lazy(async () => ({ default: (await import('./genogram.tsx')).Genogram }));

/** The genogram; what draws it is fetched only when it is opened. */
export const Genogram = (props: GenogramProps) => (
  <Suspense fallback={<PanelSkeleton />}>
    <Drawing {...props} />
  </Suspense>
);
