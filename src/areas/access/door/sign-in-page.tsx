import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../../web/call.ts';
import { PageSkeleton } from '../../../web/parts/skeletons.tsx';
import { useEndOfSession } from '../../../web/shell/use-leaving.ts';
import { readAccount } from '../account-contract.ts';
import { BackupCodes } from '../backup-codes.tsx';
import { ChangePasswordForm } from '../change-password-form.tsx';
import { SetUpAuthenticator } from '../set-up-authenticator.tsx';
import { standingQuery, useDoor, useLookAgain } from '../use-sign-in.ts';
import { CodeStep } from './code-step.tsx';
import { DemoSignIns } from './demo-sign-ins.tsx';
import look from './door.module.css';
import { DoorPage } from './door-page.tsx';
import { PasswordStep } from './password-step.tsx';

/** Where the person wanted to be: an address of this program, or its first page. */
const wanted = (to: unknown): string =>
  typeof to === 'string' && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/';

const ChangeFirst = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation('access');
  const { data: account } = useAnswer(readAccount, {});
  return (
    <DoorPage title={t('password.changeFirst')} text={t('password.changeFirstText')}>
      <ChangePasswordForm about={account ?? { name: '', email: '' }} onDone={onDone} />
    </DoorPage>
  );
};

/** A second factor is still to be shown, by who has one, or to be set up. */
const SecondFactorFirst = (props: {
  onIn: () => void;
  onBack: () => void;
  onCodes: (codes: readonly string[]) => void;
}) => {
  const { t } = useTranslation('access');
  const { data: account, error } = useAnswer(readAccount, {});
  if (error) throw error;
  if (!account) return <PageSkeleton />;
  if (account.enrolled) return <CodeStep onIn={props.onIn} onBack={props.onBack} />;
  return (
    <DoorPage title={t('enrol.title')} text={t('enrol.text')}>
      <SetUpAuthenticator onDone={props.onCodes} />
    </DoorPage>
  );
};

/** The institution is invited and not active yet, or has left: its people may do nothing. */
const InstitutionFirst = ({ onBack }: { onBack: () => void }) => {
  const { t } = useTranslation('access');
  return (
    <DoorPage title={t('institution.title')} text={t('institution.text')}>
      <Button onClick={onBack}>{t('institution.back')}</Button>
    </DoorPage>
  );
};

/** From nobody to the work: each step shows only what it needs. */
export const SignInPage = () => {
  const { t } = useTranslation('access');
  const search: Record<string, unknown> = useSearch({ strict: false });
  const { history } = useRouter();
  const door = useDoor();
  const lookAgain = useLookAgain();
  const end = useEndOfSession();
  const { data: standing, error } = useQuery(standingQuery);
  const [challenged, setChallenged] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const to = wanted(search.to);
  const isIn = standing !== undefined && 'me' in standing && codes === null;
  useEffect(() => {
    if (isIn) history.replace(to);
  }, [isIn, history, to]);
  if (error && !standing) throw error;
  const again = () => {
    setChallenged(false);
    void lookAgain();
  };
  const back = () => {
    setChallenged(false);
    void end();
  };
  if (codes)
    return (
      <DoorPage title={t('backup.title')} text={t('backup.text')}>
        <BackupCodes
          codes={codes}
          onKept={() => {
            setCodes(null);
            again();
          }}
        />
      </DoorPage>
    );
  if (!standing || !door || 'me' in standing) return <div className={look.page} aria-busy="true" />;
  switch (standing.first) {
    case 'password-change':
      return <ChangeFirst onDone={again} />;
    case 'second-factor':
      return <SecondFactorFirst onIn={again} onBack={back} onCodes={setCodes} />;
    case 'institution':
      return <InstitutionFirst onBack={back} />;
    case 'sign-in':
      if (challenged) return <CodeStep onIn={again} onBack={() => setChallenged(false)} />;
      return (
        <PasswordStep
          door={door}
          sentBack={typeof search.error === 'string'}
          onNext={(next) => (next === 'in' ? again() : setChallenged(true))}
          {...(door.demo ? { aside: <DemoSignIns onIn={again} /> } : {})}
        />
      );
  }
};
