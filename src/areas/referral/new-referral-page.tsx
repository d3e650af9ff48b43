import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newId } from '../../core/id.ts';
import { useSend } from '../../web/files/use-send.ts';
import { usePack } from '../../web/pack.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useTabTitle } from '../../web/parts/use-tab-title.ts';
import { useThisCase } from '../case/index.ts';
import { AskForm } from './ask-form.tsx';
import { blankAsk } from './asking-draft.ts';
import { type Ask, agencyOf } from './rules.ts';
import { useSharing } from './use-sending.ts';

/** Begins a referral from a case; what is written here waits for a look at the preview before it is sent. */
export const NewReferralPage = () => {
  const { t } = useTranslation('referral');
  const { open } = useThisCase();
  const { standards } = usePack();
  const send = useSend();
  const navigate = useNavigate();
  const sharing = useSharing(open.file);
  const days = standards.find(({ code }) => code === 'referral-valid')?.value ?? 30;
  const until = Temporal.PlainDate.from(useNow().slice(0, 10)).add({ days }).toString();
  const { ref, spine } = open.file;
  useTabTitle(`${t('new')} · ${spine.opened?.number ?? ''}`);
  if (!spine.opened) return null;
  const { child, number } = spine.opened;
  const save = async (ask: Ask) => {
    const referral = newId();
    const refused = await send(
      {
        file: { kind: 'referral', id: referral },
        command: { kind: 'referral.draft', case: ref.id, child, ...ask },
      },
      { file: ref, command: { kind: 'case.refer', referral, agency: agencyOf(ask.receiver) } },
    );
    if (!refused) await navigate({ to: `/referrals/${referral}` });
    return refused;
  };
  return (
    <Panel title={t('new')}>
      <AskForm
        initial={blankAsk(until)}
        kept={{
          place: `case/${ref.id}/referral`,
          title: `${t('new')} · ${number}`,
          to: `/cases/${ref.id}/refer`,
        }}
        sharing={sharing}
        save={t('ask.toPreview')}
        onSave={save}
        onCancel={() => void navigate({ to: `/cases/${ref.id}/followup` })}
      />
    </Panel>
  );
};
