import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useParams } from '@tanstack/react-router';
import { LockKeyhole, Siren } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFile } from '../../core/contract/files.ts';
import { CallRefused } from '../../web/call.ts';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { Broken } from '../../web/shell/failures.tsx';
import { BreakGlass } from './break-glass.tsx';

const isClosed = (error: unknown): boolean =>
  error instanceof CallRefused && ['not-found', 'not-in-circle'].includes(error.refusal.refused);

/** What stands in place of a case in whose circle the reader does not stand: whom to ask, and the way for an emergency. */
export const ClosedCase = (props: ErrorComponentProps) => {
  const { t } = useTranslation('access');
  const { id } = useParams({ strict: false });
  const me = useMe();
  const queries = useQueryClient();
  const [opening, setOpening] = useState(false);
  if (!isClosed(props.error) || !id) return <Broken {...props} />;
  const mayBreakGlass = hasRole(me, 'worker', 'supervisor', 'team-member');
  const opened = () => {
    // What was refused a moment ago is kept as the answer; it must be asked again.
    queries.removeQueries({ queryKey: [readFile.path] });
    setOpening(false);
    props.reset();
  };
  return (
    <Page tab={t('closed.title')} title={t('closed.title')} reading>
      <EmptyState
        icon={LockKeyhole}
        title={t('closed.text')}
        text={t('closed.ask')}
        action={
          <Group justify="center" gap="sm">
            <Button component={Link} to="/cases" variant="light">
              {t('closed.back')}
            </Button>
            {mayBreakGlass && (
              <Button
                variant="default"
                leftSection={<Siren size={16} aria-hidden />}
                onClick={() => setOpening(true)}
              >
                {t('glass.title')}
              </Button>
            )}
          </Group>
        }
      />
      {opening && (
        <BreakGlass file={{ kind: 'case', id }} onClose={() => setOpening(false)} onOpened={opened} />
      )}
    </Page>
  );
};
