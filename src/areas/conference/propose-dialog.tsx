import { Button, MultiSelect, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
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
import type { OfferedCase } from './offered.ts';
import { useOfferedCases, usePutOnAgenda } from './use-agenda.ts';
import type { OpenMeeting } from './use-conferences.ts';
import { useTried } from './use-tried.ts';

const OfferedLine = ({ offered }: { offered: OfferedCase }) => {
  const { t } = useTranslation('conference');
  const sayStep = useStepLabel();
  const { id, name, working, number, closed, reasons, step } = offered;
  return (
    <Radio
      value={id}
      label={
        <>
          <PersonName name={name} working={working ?? number} /> · {number}
          {closed && ` · ${t('isClosed')}`}
        </>
      }
      description={reasons && <Reasons reasons={reasons} step={step ? sayStep(step) : undefined} />}
    />
  );
};

/** The case that is put on the agenda, of the most urgent or of those that a search finds; and who is called to it. */
export const ProposeDialog = ({ meeting, onClose }: { meeting: OpenMeeting; onClose: () => void }) => {
  const { t } = useTranslation('conference');
  const { sayMember } = useColleagues();
  const { file } = meeting.open;
  const [text, setText] = useState('');
  const { offered, more } = useOfferedCases(
    file.items.map((item) => item.case),
    text,
  );
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
        <TextInput
          label={t('findCase')}
          description={t('findCaseText')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setChosen(null);
          }}
        />
        {!offered && <LinesSkeleton count={6} />}
        <Radio.Group
          label={t(text.trim() === '' ? 'proposed' : 'foundCases')}
          value={chosen}
          onChange={setChosen}
        >
          <Stack gap="xs" mt="xs">
            {offered?.map((one) => (
              <OfferedLine key={one.id} offered={one} />
            ))}
          </Stack>
        </Radio.Group>
        {offered?.length === 0 && <p className="rr-quiet">{t('noCaseFound')}</p>}
        {more && (
          <div>
            <Button variant="subtle" size="compact-sm" onClick={more}>
              {t('moreCases')}
            </Button>
          </div>
        )}
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
