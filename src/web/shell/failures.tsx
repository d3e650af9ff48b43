import { Button, Code } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { CloudOff, Compass, LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CallRefused, Unreachable } from '../call.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Page } from '../parts/page.tsx';

/** An address that leads nowhere, or to a file that is not open to this reader: the two look alike on purpose. */
export const Missing = () => {
  const { t } = useTranslation('shell');
  return (
    <Page tab={t('missing.title')} title={t('missing.title')} reading>
      <EmptyState
        icon={Compass}
        title={t('missing.text')}
        action={
          <Button component={Link} to="/" variant="light">
            {t('missing.home')}
          </Button>
        }
      />
    </Page>
  );
};

/** A short code of what broke: it names the place in the program, never the data. */
const codeOf = (problem: unknown): string => {
  const text =
    problem instanceof Error ? `${problem.name} ${problem.stack?.split('\n')[1] ?? ''}` : 'unknown';
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36).toUpperCase();
};

const closed = ['not-found', 'not-allowed', 'not-in-circle'];

/** A page that broke, in the reader's language; the shell around it goes on working. */
export const Broken = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation('shell');
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    queries.reset();
    reset();
  };
  if (error instanceof CallRefused && closed.includes(error.refusal.refused)) return <Missing />;
  const unreachable =
    error instanceof Unreachable ||
    (error instanceof TypeError && /fetch|network|import/i.test(error.message));
  return (
    <Page
      tab={unreachable ? t('unreachable.title') : t('broken.title')}
      title={unreachable ? t('unreachable.title') : t('broken.title')}
      reading
    >
      <EmptyState
        icon={unreachable ? CloudOff : LifeBuoy}
        title={unreachable ? t('unreachable.text') : t('broken.text')}
        text={
          unreachable ? undefined : (
            <>
              {t('broken.code')}: <Code>{codeOf(error)}</Code>
            </>
          )
        }
        action={<Button onClick={again}>{t('broken.again')}</Button>}
      />
    </Page>
  );
};
