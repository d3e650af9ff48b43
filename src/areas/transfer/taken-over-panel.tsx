import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { label } from '../../core/forms/index.ts';
import { formOf } from '../../core/pack/pack.ts';
import { usePack } from '../../web/pack.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import { useSayMunicipality } from '../access/index.ts';
import { useThisCase } from '../case/index.ts';
import { managerOf } from '../case/rules.ts';
import look from './transfer.module.css';

/** Where a case comes from that another municipality led before: what came along, and what must be done anew. */
export const TakenOverPanel = () => {
  const { t } = useTranslation('transfer');
  const me = useMe();
  const pack = usePack();
  const language = useLanguage();
  const say = useSayMunicipality();
  const { open } = useThisCase();
  const { takenOver, circle } = open.file;
  if (!takenOver) return null;
  const parts = formOf(pack, 'transfer')?.lists['goes-along'] ?? [];
  const readsOffer = hasRole(me, 'supervisor') || managerOf(circle) === me.id;
  return (
    <Panel title={t('takenOver')}>
      <Facts
        facts={[
          [t('column.from'), say(takenOver.from)],
          [t('column.number'), takenOver.number],
          [t('handedBy'), takenOver.by],
          [t('takenOn'), <MomentText key="at" at={takenOver.at} />],
        ]}
      />
      <p>{t('cameAlong')}</p>
      <ul className={look.along}>
        {parts
          .filter(({ name }) => takenOver.along.includes(name))
          .map((part) => (
            <li key={part.name}>{label(part, language)}</li>
          ))}
      </ul>
      <p className="rr-quiet">{t('doAnew')}</p>
      {readsOffer && <Link to={`/transfers/${takenOver.offer}`}>{t('whatToKnow')}</Link>}
    </Panel>
  );
};
