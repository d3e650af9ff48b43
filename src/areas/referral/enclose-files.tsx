import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sharing } from '../../core/chronology/entry.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { useSaySection } from '../../web/form/use-pack-parts.ts';
import { AttachFiles } from './attach-files.tsx';
import look from './files.module.css';
import { mostFilesAtOnce } from './files.ts';
import type { Ask } from './rules.ts';
import { keptBack } from './sending.ts';
import { useFileActs, useReferralFiles } from './use-referral-files.ts';
import { type OpenReferral, useReferralActs } from './use-referrals.ts';

interface Props {
  open: OpenReferral;
  ask: Ask;
  sharing: Sharing;
}

/**
 * Files that go along with a request, each under the part of the case that it belongs to: the receiver gets it only
 * where that part was chosen and the protocol opens it.
 */
export const EncloseFiles = ({ open, ask, sharing }: Props) => {
  const { t } = useTranslation('referral');
  const saySection = useSaySection();
  const { keep, drop } = useFileActs(open.file);
  const act = useReferralActs(open);
  const given = ask.sections.filter((section) => keptBack(ask, section, { sharing }) === null);
  const [chosen, setChosen] = useState<string | null>(null);
  const section = given.find((one) => one === chosen) ?? given[0];
  const { folder } = open.file;
  const files = useReferralFiles(open.file).flatMap((one) => {
    const enclosed = folder.find(({ attachment }) => attachment === one.id);
    return enclosed ? [{ ...one, name: `${one.name} · ${saySection(enclosed.section)}` }] : [];
  });
  const enclose = async (file: File): Promise<Refusal | undefined> => {
    if (section === undefined) return undefined;
    const kept = await keep(file, section);
    if (isRefusal(kept)) return kept;
    return act({ kind: 'referral.enclose', attachment: kept.id, section });
  };
  const leaveOut = async (id: string): Promise<Refusal | undefined> =>
    (await act({ kind: 'referral.leave-out', attachment: id })) ?? drop(id);
  if (section === undefined && folder.length === 0) return null;
  return (
    <div className={look.enclose}>
      {given.length > 1 && (
        <Select
          label={t('files.part')}
          description={t('files.partHint')}
          allowDeselect={false}
          data={given.map((value) => ({ value, label: saySection(value) }))}
          value={section ?? null}
          onChange={setChosen}
        />
      )}
      <AttachFiles
        files={files}
        hint={section === undefined ? t('files.noPart') : t('files.enclosedHint')}
        most={section === undefined ? 0 : mostFilesAtOnce}
        onKeep={enclose}
        onDrop={leaveOut}
      />
    </div>
  );
};
