import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import dialog from '../../../web/parts/dialog.module.css';
import { Dialog } from '../../../web/parts/dialog.tsx';
import { Refused } from '../../../web/parts/refused.tsx';
import { useLanguage } from '../../../web/words/use-language.ts';
import { changeMember, type Handed, inviteMember, type MemberLine } from '../members-contract.ts';
import { step } from '../use-sign-in.ts';
import { blankMember, type MemberAnswers, MemberForm, memberFault } from './member-form.tsx';

interface Props {
  /** Whom to change; null to invite somebody new. */
  member: MemberLine | null;
  onClose: () => void;
  /** What came of an invitation; nothing after a change. */
  onDone: (handed: Handed | null) => void;
}

const isHanded = (said: object): said is Handed => 'link' in said;

const answersOf = (member: MemberLine | null): MemberAnswers =>
  member
    ? { name: member.name, email: member.email ?? '', agency: member.agency.id, roles: member.roles }
    : blankMember;

/** Invites somebody, or changes what they are called, where they work and what they may do. */
export const MemberDialog = ({ member, onClose, onDone }: Props) => {
  const { t } = useTranslation('access');
  const language = useLanguage();
  const [value, setValue] = useState(() => answersOf(member));
  const [fault, setFault] = useState<Refusal | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [doing, setDoing] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = memberFault(value, member === null);
    setFault(wrong);
    setRefusal(null);
    if (wrong) return;
    const body = { name: value.name.trim(), agency: value.agency, roles: [...value.roles] };
    setDoing(true);
    const said = member
      ? await step(changeMember, { params: { id: member.id }, body })
      : await step(inviteMember, { body: { ...body, email: value.email.trim(), language } });
    setDoing(false);
    if (!isRefusal(said)) onDone(isHanded(said) ? said : null);
    else if (said.where) setFault(said);
    else setRefusal(said);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      width={560}
      title={member ? t('members.changeTitle', { name: member.name }) : t('members.invite')}
    >
      <form noValidate onSubmit={(event) => void send(event)}>
        <MemberForm value={value} onChange={setValue} fault={fault} invited={member !== null} />
        {refusal && <Refused refusal={refusal} />}
        <div className={dialog.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={doing}>
            {t(member ? 'members.keep' : 'members.invite')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
