import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { useSend } from '../../web/files/use-send.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { useThisCase } from '../case/index.ts';
import look from './people.module.css';
import { bondsWithin, strikingActs } from './relating.ts';
import { useRelations } from './use-codes.ts';

const ways = ['stay', 'strike'] as const;

/** Takes somebody out of the case, and says what becomes of what they were said to be to the others in it. */
export const RemovePerson = ({ person, onClose }: { person: Id; onClose: () => void }) => {
  const { t } = useTranslation('people');
  const { open, people } = useThisCase();
  const { say } = useRelations();
  const send = useSend();
  const [bonds, setBonds] = useState<(typeof ways)[number]>('stay');
  const told = bondsWithin(
    person,
    [...people].map(([id, { file, mayWrite }]) => ({
      id,
      relationships: file.relationships,
      writes: mayWrite('family'),
    })),
  );
  const remove = (reason: string) => {
    const struck =
      bonds === 'strike'
        ? told.flatMap(({ relationship, file }) => strikingActs(relationship, reason, [file]))
        : [];
    return send(...struck, {
      file: open.file.ref,
      command: { kind: 'case.remove-person', person, reason, seen: open.seq },
    });
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('remove.title')}
      text={t('remove.text')}
      act={t('remove.act')}
      withReason
      onConfirm={remove}
    >
      {told.length > 0 && (
        <Radio.Group
          label={t('remove.bonds')}
          description={[...new Set(told.map(({ relation }) => say(relation)))].join(' · ')}
          value={bonds}
          onChange={(value) => setBonds(ways.find((one) => one === value) ?? 'stay')}
        >
          <div className={look.choices}>
            {ways.map((way) => (
              <Radio key={way} value={way} label={t(`remove.${way}`)} />
            ))}
          </div>
        </Radio.Group>
      )}
    </Confirm>
  );
};
