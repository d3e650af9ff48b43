import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../web/parts/panel.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { AbsenceLines } from './absence-lines.tsx';
import { SayDialog } from './say-dialog.tsx';
import { useAbsences } from './use-absences.ts';

/** When one is away and who stands in, and for whom one stands in oneself. */
export const OwnAbsences = () => {
  const { t } = useTranslation('absence');
  const me = useMe();
  const absences = useAbsences();
  const [saying, setSaying] = useState(false);
  if (!hasRole(me, 'worker', 'supervisor', 'team-member')) return null;
  const own = absences?.filter(({ member }) => member === me.id) ?? [];
  const others = absences?.filter(({ substitute }) => substitute === me.id) ?? [];
  return (
    <Panel
      title={t('own')}
      actions={
        <Button size="xs" onClick={() => setSaying(true)}>
          {t('sayOwn')}
        </Button>
      }
    >
      {!absences && <LinesSkeleton count={2} />}
      {absences && own.length === 0 && <p className="rr-quiet">{t('ownNone')}</p>}
      {own.length > 0 && <AbsenceLines absences={own} label={t('own')} />}
      {others.length > 0 && (
        <>
          <h3>{t('youStandIn')}</h3>
          <AbsenceLines absences={others} label={t('youStandIn')} />
        </>
      )}
      {saying && <SayDialog member={me.id} onClose={() => setSaying(false)} />}
    </Panel>
  );
};
