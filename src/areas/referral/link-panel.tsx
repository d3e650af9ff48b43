import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { Confirm } from '../../web/parts/confirm.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useColleagues } from '../access/index.ts';
import { linkStanding, type ReferralLink } from './link.ts';
import { LinkTold } from './link-told.tsx';
import look from './referral.module.css';
import type { Receiver } from './rules.ts';
import { stateAfter } from './steps.ts';
import { type LinkGiven, useMakeLink } from './use-link.ts';
import { useReferralWords } from './use-referral-words.ts';
import { type OpenReferral, useReferralActs } from './use-referrals.ts';

/** True where nobody could answer with an account: outside the team, or at an institution in which nobody works yet. */
const useHasNobody = (to: Receiver | undefined): boolean => {
  const { colleagues, isPending } = useColleagues();
  if (!to || isPending) return false;
  if (to.kind === 'outside') return true;
  return !colleagues.some(({ agency, active }) => active && agency.id === to.agency);
};

/** How a link stands, who made it and until when it holds. */
const Standing = ({ link, standing }: { link: ReferralLink; standing: ReturnType<typeof linkStanding> }) => {
  const { t } = useTranslation('referral');
  const { sayMember } = useColleagues();
  const { opened } = link;
  return (
    <>
      <p>
        <strong>{t(`link.standing.${standing}`)}</strong>
      </p>
      {opened && (
        <p>
          {t('link.opened', { name: opened.name, organisation: opened.organisation })}{' '}
          <MomentText at={opened.at} />
        </p>
      )}
      <p className="rr-quiet">
        {t('link.madeBy', { who: sayMember(link.madeBy) })} <MomentText at={link.madeAt} />
      </p>
      {(standing === 'unopened' || standing === 'opened') && (
        <p className="rr-quiet">
          {t('link.until')} <MomentText at={link.until} />
        </p>
      )}
    </>
  );
};

/** The link by which a partner without an account answers: how it stands, and the acts of its sender. */
export const LinkPanel = ({ open }: { open: OpenReferral }) => {
  const { t } = useTranslation('referral');
  const { receiver } = useReferralWords();
  const now = useNow();
  const act = useReferralActs(open);
  const make = useMakeLink(open.file.ref.id);
  const [given, setGiven] = useState<LinkGiven | null>(null);
  const [revoking, setRevoking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { ask, link, state } = open.file;
  const hasNobody = useHasNobody(ask?.receiver);
  const mayMake = hasNobody && stateAfter(state, 'referral.link') !== null;
  if (!ask || !(link || mayMake)) return null;
  const standing = link && linkStanding(link, state, now);
  const isOpen = standing === 'unopened' || standing === 'opened';
  const create = async () => {
    const answer = await make();
    setRefusal(isRefusal(answer) ? answer : null);
    if (!isRefusal(answer)) setGiven(answer);
  };
  return (
    <Panel title={t('link.title')}>
      <div className={look.stack}>
        {link && standing ? (
          <Standing link={link} standing={standing} />
        ) : (
          <p>{t('link.text', { to: receiver(ask.receiver) })}</p>
        )}
        {refusal && <Refused refusal={refusal} />}
        {mayMake && (
          <Button variant={isOpen ? 'default' : 'light'} onClick={() => void create()}>
            {t(link ? 'link.makeAgain' : 'link.make')}
          </Button>
        )}
        {link && isOpen && (
          <Button variant="subtle" color="crimson" onClick={() => setRevoking(true)}>
            {t('link.revoke')}
          </Button>
        )}
      </div>
      {given && <LinkTold referral={open.file.ref.id} given={given} onClose={() => setGiven(null)} />}
      {link && (
        <Confirm
          opened={revoking}
          onClose={() => setRevoking(false)}
          title={t('link.revoke')}
          text={t('link.revokeText')}
          act={t('link.revoke')}
          grave
          onConfirm={() => act({ kind: 'referral.unlink', link: link.id })}
        />
      )}
    </Panel>
  );
};
