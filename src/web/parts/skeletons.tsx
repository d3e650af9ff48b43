import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import page from './page.module.css';
import panel from './panel.module.css';

/** Tells a screen reader that something is coming; the eye sees the shape of it. */
const Coming = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('parts');
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div aria-hidden>{children}</div>
    </div>
  );
};

const widths = ['92%', '78%', '85%', '64%', '88%', '71%'];
const lines = (count: number): readonly { key: string; width: string }[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `line ${at}`,
    width: widths[at % widths.length] ?? '80%',
  }));

export const LinesSkeleton = ({ count = 4 }: { count?: number }) => (
  <Coming>
    {lines(count).map(({ key, width }) => (
      <Skeleton key={key} height={13} width={width} mb={12} radius="xs" />
    ))}
  </Coming>
);

export const TableSkeleton = ({ rows = 8 }: { rows?: number }) => (
  <Coming>
    {lines(rows).map(({ key }) => (
      <Skeleton key={key} height={18} mx="md" my={14} width="auto" radius="xs" />
    ))}
  </Coming>
);

export const PanelSkeleton = ({ rows = 4 }: { rows?: number }) => (
  <div className={panel.panel}>
    <div className={panel.body}>
      <LinesSkeleton count={rows} />
    </div>
  </div>
);

/** What stands in place of a page whose code or data is on its way. */
export const PageSkeleton = () => (
  <div className={page.page}>
    <Coming>
      <Skeleton height={28} width={240} mt={4} mb={20} radius="sm" />
    </Coming>
    <PanelSkeleton rows={3} />
    <PanelSkeleton rows={6} />
  </div>
);
