import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../web/parts/panel.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useColleagues } from '../access/index.ts';
import { AbsenceLines } from './absence-lines.tsx';
import { SayDialog } from './say-dialog.tsx';
import { useAbsences } from './use-absences.ts';

/** Who is away and who stands in: of the whole network, or of the reader's own institution. */
export const AwayPanel = ({ of }: { of: 'network' | 'unit' }) => {
  const { t } = useTranslation('absence');
  const me = useMe();
  const { colleagues } = useColleagues();
  const all = useAbsences();
  const [saying, setSaying] = useState(false);
  const ours = new Set(colleagues.filter(({ agency }) => agency.id === me.agency.id).map(({ id }) => id));
  const absences = of === 'unit' ? all?.filter(({ member }) => ours.has(member)) : all;
  return (
    <Panel
      title={t('whoIsAway')}
      {...(absences ? { count: absences.length } : {})}
      actions={
        hasRole(me, 'supervisor', 'institution-head') && (
          <Button size="xs" variant="default" onClick={() => setSaying(true)}>
            {t('sayFor')}
          </Button>
        )
      }
    >
      {!absences && <LinesSkeleton count={2} />}
      {absences?.length === 0 && <p className="rr-quiet">{t('nobodyAway')}</p>}
      {absences && absences.length > 0 && (
        <AbsenceLines absences={absences} label={t('whoIsAway')} named={of === 'network'} />
      )}
      {saying && <SayDialog member={null} onClose={() => setSaying(false)} />}
    </Panel>
  );
};
