import { Button, MultiSelect, NumberInput, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import ends from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { useColleagues } from '../access/index.ts';
import { useStepLabel } from '../case/index.ts';
import { Reasons } from '../urgency/index.ts';
import look from './conference.module.css';
import { useProposedCases, usePutOnAgenda } from './use-agenda.ts';
import type { OpenMeeting } from './use-conferences.ts';
import { useTried } from './use-tried.ts';

/** The most urgent cases, of which one is put on the agenda, and who is called to it. */
export const ProposeDialog = ({ meeting, onClose }: { meeting: OpenMeeting; onClose: () => void }) => {
  const { t } = useTranslation('conference');
  const sayStep = useStepLabel();
  const { sayMember } = useColleagues();
  const { file } = meeting.open;
  const proposed = useProposedCases(file.items.map((item) => item.case));
  const put = usePutOnAgenda(file.ref.id);
  const [chosen, setChosen] = useState<Id | null>(null);
  const [minutes, setMinutes] = useState(15);
  const [members, setMembers] = useState<readonly string[]>([]);
  const { refusal, attempt } = useTried();
  const send = async () => {
    if (!chosen) return;
    if (await attempt(put({ case: chosen, minutes, members, reason: t('calledReason') }))) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('addCase')} width={680}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {!proposed && <LinesSkeleton count={6} />}
        <Radio.Group label={t('proposed')} value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {proposed?.map(({ id, child, number, reasons, nextDue }) => (
              <Radio
                key={id}
                value={id}
                label={
                  <>
                    <PersonName name={child?.name ?? null} working={child?.working ?? number} /> · {number}
                  </>
                }
                description={<Reasons reasons={reasons} step={nextDue ? sayStep(nextDue.code) : undefined} />}
              />
            ))}
          </Stack>
        </Radio.Group>
        <MultiSelect
          searchable
          label={t('callTo')}
          description={t('callToText')}
          data={file.invited.map(({ member }) => ({ value: member, label: sayMember(member) }))}
          value={[...members]}
          onChange={setMembers}
          comboboxProps={{ withinPortal: false }}
        />
        <NumberInput
          label={t('minutes')}
          min={5}
          max={240}
          step={5}
          value={minutes}
          onChange={(value) => setMinutes(Number(value))}
        />
        {refusal && <Refused refusal={refusal} />}
        <div className={ends.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!chosen}>
            {t('put')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
