import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import { useSend } from '../../web/files/use-send.ts';
import ends from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { BondFields, noBond } from './bond-fields.tsx';
import { ChoosePerson, type ChosenPerson } from './choose-person.tsx';
import { isUnderstood } from './life-date-input.tsx';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';
import { statingActs } from './relating.ts';
import { usePersons } from './use-person.ts';

/** States what somebody whom the unit knows is to this person: in the files of both, in one act. */
export const RelateDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation(['people', 'parts']);
  const { open, identity, around } = useThisPerson();
  const send = useSend();
  const self = open.file.ref.id;
  const [chosen, setChosen] = useState<ChosenPerson | null>(null);
  const [bond, setBond] = useState(noBond);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const person = chosen?.kind === 'known' ? chosen.person : null;
  const other = usePersons(person ? [person.id] : []).get(person?.id ?? '');

  const state = async () => {
    setTried(true);
    if (!person || bond.relation === '' || !isUnderstood(bond.since)) return;
    const acts = statingActs(
      { ...bond, relationship: newId(), since: bond.since || null, until: null, note: bond.note.trim() },
      { id: self, sex: identity.sex },
      { id: person.id, writes: other?.mayWrite('family') ?? false },
    );
    const answer = other?.file.sameAs ? { refused: 'person.points-on' } : await send(...acts);
    if (answer) setRefusal(answer);
    else onClose();
  };

  return (
    <Dialog opened onClose={onClose} title={t('relate.title')} width={580}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void state();
        }}
      >
        <ChoosePerson
          chosen={chosen}
          onChoose={setChosen}
          without={[self]}
          mayRegister={false}
          error={tried && !person ? t('choose.needed') : undefined}
        />
        {around && around.cases.length > 0 && (
          <p className="rr-quiet">
            {t('relate.unknown')}{' '}
            {around.cases.map(({ id, number }) => (
              <Link key={id} to={`/cases/${id}/people`}>
                {number}
              </Link>
            ))}
          </p>
        )}
        <BondFields
          label={t('relate.what')}
          bond={bond}
          onChange={setBond}
          error={tried && bond.relation === '' ? t('relate.whatNeeded') : undefined}
        />
        {refusal && <Refused refusal={refusal} />}
        <div className={ends.ends}>
          <Button variant="default" onClick={onClose}>
            {t('parts:confirm.cancel')}
          </Button>
          <Button type="submit">{t('relate.act')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
