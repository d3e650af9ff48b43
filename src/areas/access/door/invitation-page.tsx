import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../core/contract/route.ts';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { LinesSkeleton } from '../../../web/parts/skeletons.tsx';
import { acceptInvitation, openInvitation } from '../invitation-contract.ts';
import { blankPassword, faultOf, NewPasswordFields } from '../new-password-fields.tsx';
import { RefusalLine } from '../refusal-line.tsx';
import { step, useLookAgain, useStep } from '../use-sign-in.ts';
import look from './door.module.css';
import { DoorPage } from './door-page.tsx';

const useInvitation = (token: string) =>
  useQuery({
    queryKey: ['invitation'],
    queryFn: () => step(openInvitation, { body: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  }).data;

const Accept = ({ token, about }: { token: string; about: Answer<typeof openInvitation> }) => {
  const { t } = useTranslation('access');
  const navigate = useNavigate();
  const lookAgain = useLookAgain();
  const [typed, setTyped] = useState(blankPassword);
  const [fault, setFault] = useState<Refusal | null>(null);
  const { run, refusal, doing } = useStep();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = faultOf(typed, about);
    setFault(wrong);
    if (wrong) return;
    if (!(await run(acceptInvitation, { body: { token, password: typed.password } }))) return;
    await lookAgain();
    await navigate({ to: '/sign-in', replace: true });
  };
  return (
    <form className={look.form} noValidate onSubmit={(event) => void send(event)}>
      <p className={look.note}>{t('invitation.for', { email: about.email })}</p>
      {about.renewsSecondFactor && <p className={look.note}>{t('invitation.renewsSecondFactor')}</p>}
      {refusal && <RefusalLine refusal={refusal} />}
      <input type="hidden" name="email" autoComplete="username" value={about.email} readOnly />
      <NewPasswordFields value={typed} onChange={setTyped} fault={fault} />
      <Button type="submit" loading={doing} fullWidth>
        {t('invitation.go')}
      </Button>
    </form>
  );
};

/** Where a link leads: the password is set here, and the second factor in the step that follows. */
export const InvitationPage = () => {
  const { t } = useTranslation('access');
  const [token] = useState(() => location.hash.slice(1));
  const invitation = useInvitation(token);
  if (!invitation)
    return (
      <DoorPage title={t('invitation.title')}>
        <LinesSkeleton />
      </DoorPage>
    );
  if (isRefusal(invitation))
    return (
      <DoorPage title={t('invitation.title')}>
        <RefusalLine refusal={invitation} />
      </DoorPage>
    );
  return (
    <DoorPage
      title={t('invitation.welcome', { name: invitation.name })}
      text={t('invitation.text', { municipality: invitation.municipality })}
    >
      <Accept token={token} about={invitation} />
    </DoorPage>
  );
};
