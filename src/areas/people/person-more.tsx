import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Drop, DropItem } from '../../web/parts/drop.tsx';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';
import { SamePersonDialog } from './same-person-dialog.tsx';

/** What is done seldom with a person's file. */
export const PersonMore = () => {
  const { t } = useTranslation('people');
  const { open } = useThisPerson();
  const [same, setSame] = useState(false);
  if (!open.mayWrite('identity') || open.file.sameAs || open.file.withdrawn) return null;
  return (
    <>
      <Drop
        className={look.more}
        align="end"
        content={(close) => (
          <DropItem
            onClick={() => {
              close();
              setSame(true);
            }}
          >
            {t('same.title')}
          </DropItem>
        )}
      >
        <Ellipsis size={18} aria-hidden />
        {t('act.more')}
      </Drop>
      {same && <SamePersonDialog onClose={() => setSame(false)} />}
    </>
  );
};
