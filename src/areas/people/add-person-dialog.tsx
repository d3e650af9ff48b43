import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import ends from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useThisCase } from '../case/index.ts';
import { BondFields } from './bond-fields.tsx';
import { isCasePart, othersParts } from './case-parts.ts';
import { ChoosePerson } from './choose-person.tsx';
import { NewPersonFields } from './new-person-fields.tsx';
import look from './people.module.css';
import { useAddPerson } from './use-add-person.ts';
import { useRelations } from './use-codes.ts';

/** Takes somebody into the case: looked for among those the unit knows, or registered with what is known by now. */
export const AddPersonDialog = ({ household, onClose }: { household: Id | null; onClose: () => void }) => {
  const { t } = useTranslation(['people', 'parts', 'case']);
  const { open } = useThisCase();
  const adding = useAddPerson(household);
  const relations = useRelations();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { chosen, stated, tried } = adding;

  const send = async () => {
    const answer = await adding.add();
    if (answer === undefined) onClose();
    else if (answer !== 'not-ready') setRefusal(answer);
  };

  return (
    <Dialog opened onClose={onClose} title={t('add.title')} width={620}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t('add.text')}</p>
        <ChoosePerson
          chosen={chosen}
          onChoose={adding.choose}
          without={open.file.spine.people.map(({ person }) => person)}
          mayRegister
          error={tried && !chosen ? t('choose.needed') : undefined}
        />
        {chosen?.kind === 'new' && (
          <NewPersonFields
            person={adding.person}
            onChange={adding.setPerson}
            isChild={adding.isChild}
            tried={tried}
          />
        )}
        {chosen && stated && (
          <p className="rr-quiet">{t('add.stated', { relation: relations.say(stated.relation) })}</p>
        )}
        {chosen && !stated && (
          <BondFields
            label={t('add.relation')}
            bond={adding.bond}
            onChange={adding.setBond}
            required={false}
          />
        )}
        {chosen && (
          <Select
            label={t('add.part')}
            data={othersParts.map((value) => ({ value, label: t(`case:part.${value}`) }))}
            value={adding.part}
            allowDeselect={false}
            onChange={(value) => value && isCasePart(value) && adding.setPart(value)}
            comboboxProps={{ withinPortal: false }}
          />
        )}
        {chosen && household && (
          <Checkbox
            label={t('add.livesThere')}
            checked={adding.livesThere}
            onChange={(event) => adding.setLivesThere(event.currentTarget.checked)}
          />
        )}
        {refusal && <Refused refusal={refusal} />}
        <div className={ends.ends}>
          <Button variant="default" onClick={onClose}>
            {t('parts:confirm.cancel')}
          </Button>
          <Button type="submit">{t('add.act')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
