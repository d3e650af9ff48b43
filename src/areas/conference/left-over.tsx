import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { takeDraftAway } from '../../web/device/drafts.ts';
import { tell } from '../../web/parts/notices.tsx';
import { useMe } from '../../web/session.tsx';
import look from './conference.module.css';
import type { LeftWords } from './left-words.ts';

interface Props {
  left: readonly LeftWords[];
  /** Takes the words over into an addendum; left out where none can be written. */
  onTake: ((words: LeftWords) => void) | undefined;
}

/** What its writer had typed when the meeting ended: it stands on this device only, until it is added or let go. */
export const LeftOver = ({ left, onTake }: Props) => {
  const { t } = useTranslation(['conference', 'form']);
  const { id } = useMe();
  const drop = async (place: string) => {
    const giveBack = await takeDraftAway(id, place);
    tell({ text: t('form:resumed.dropped'), undo: () => void giveBack() });
  };
  return left.map((words) => (
    <Alert key={words.place} color="honey" title={t('leftOver')}>
      <p className={look.said}>{words.text}</p>
      <div className={look.acts}>
        {onTake && (
          <Button size="compact-sm" onClick={() => onTake(words)}>
            {t('leftOverTake')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => void drop(words.place)}>
          {t('leftOverDrop')}
        </Button>
      </div>
    </Alert>
  ));
};
