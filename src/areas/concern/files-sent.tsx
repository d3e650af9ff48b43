import { useTranslation } from 'react-i18next';
import { useAttached } from '../../web/files/use-attach.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import look from './concern.module.css';
import type { OpenConcern } from './use-concerns.ts';

/** The photographs, recordings and documents that the reporter sent along. */
export const FilesSent = ({ open }: { open: OpenConcern }) => {
  const { t } = useTranslation('concern');
  const attached = useAttached(open.file.ref);
  return (
    <Panel title={t('filesSent')}>
      <ul className={look.acts}>
        {open.file.triage.files.map(({ attachment, at }) => {
          const found = attached(attachment);
          return (
            <li key={attachment}>
              <p>{found && <a href={found.href}>{found.name}</a>}</p>
              <small>
                <MomentText at={at} />
              </small>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};
