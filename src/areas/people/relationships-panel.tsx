import { Button } from '@mantine/core';
import { EllipsisVertical, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../core/dates/index.ts';
import { Drop, DropItem } from '../../web/parts/drop.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Closed } from '../../web/parts/why.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import { PersonLink } from './called.tsx';
import type { PersonNamed } from './contract.ts';
import { EndBond, StrikeBond } from './end-bond.tsx';
import { kinshipOf } from './genogram/kinship.ts';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';
import { RelateDialog } from './relate-dialog.tsx';
import type { Relationship } from './relationships.ts';
import { useRelations } from './use-codes.ts';
import { useNames } from './use-person.ts';

const Bond = ({
  bond,
  person,
  onEnd,
  onStrike,
}: {
  bond: Relationship;
  person: PersonNamed | undefined;
  onEnd: (() => void) | undefined;
  onStrike: (() => void) | undefined;
}) => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const { say } = useRelations();
  const { since, until, certainty, note } = bond;
  const about = [
    person?.deceased ? t('deceased') : '',
    since ? t('sinceDay', { day: sayDate(since, language) }) : '',
    until ? t('untilDay', { day: sayDate(until, language) }) : '',
    certainty === 'certain' ? '' : t(`certainty.${certainty}`),
    note,
  ].filter(Boolean);
  return (
    <li data-past={until !== null || undefined}>
      <div className={look.bond}>
        <PersonLink id={bond.other} person={person} />
        <span>
          <span className={kinshipOf(bond.relation).kind === 'harm' ? look.suspected : undefined}>
            {say(bond.relation)}
          </span>
          {about.length > 0 && <small>{about.join(' · ')}</small>}
        </span>
        {onStrike && (
          <Drop
            className={look.dots}
            align="end"
            label={t('bond.acts', { relation: say(bond.relation) })}
            content={(close) => (
              <>
                {onEnd && (
                  <DropItem
                    onClick={() => {
                      close();
                      onEnd();
                    }}
                  >
                    {t('bond.end')}
                  </DropItem>
                )}
                <DropItem
                  onClick={() => {
                    close();
                    onStrike();
                  }}
                >
                  {t('bond.strike')}
                </DropItem>
              </>
            )}
          >
            <EllipsisVertical size={18} aria-hidden />
          </Drop>
        )}
      </div>
    </li>
  );
};

type Asked = { kind: 'add' } | { kind: 'end' | 'strike'; bond: Relationship };

/** Who is what to this person, since when and how surely; what has ended stands below. */
export const RelationshipsPanel = () => {
  const { t } = useTranslation('people');
  const { open } = useThisPerson();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { relationships } = open.file;
  const names = useNames(relationships.map(({ other }) => other));
  const mayWrite = open.mayWrite('family');
  const close = () => setAsked(null);
  if (open.hidden.has('family')) {
    const { level, because } = open.opening('family');
    return (
      <Panel title={t('bonds')}>
        <Closed level={level} because={because} />
      </Panel>
    );
  }
  const standing = relationships.toSorted(
    (one, other) => Number(one.until !== null) - Number(other.until !== null),
  );
  return (
    <Panel
      title={t('bonds')}
      count={relationships.length}
      actions={
        mayWrite && (
          <Button
            variant="default"
            size="xs"
            leftSection={<Plus size={15} aria-hidden />}
            onClick={() => setAsked({ kind: 'add' })}
          >
            {t('relate.title')}
          </Button>
        )
      }
    >
      {relationships.length === 0 && <p className="rr-quiet">{t('noBonds')}</p>}
      <ul className={look.rows}>
        {standing.map((bond) => (
          <Bond
            key={bond.relationship}
            bond={bond}
            person={names.get(bond.other)}
            onEnd={mayWrite && bond.until === null ? () => setAsked({ kind: 'end', bond }) : undefined}
            onStrike={mayWrite ? () => setAsked({ kind: 'strike', bond }) : undefined}
          />
        ))}
      </ul>
      {asked?.kind === 'add' && <RelateDialog onClose={close} />}
      {asked?.kind === 'end' && <EndBond bond={asked.bond} onClose={close} />}
      {asked?.kind === 'strike' && <StrikeBond bond={asked.bond} onClose={close} />}
    </Panel>
  );
};
