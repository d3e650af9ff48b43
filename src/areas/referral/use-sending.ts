import { itemNamed } from '../../core/forms/index.ts';
import { formOf } from '../../core/pack/pack.ts';
import { sharingFor } from '../../core/protocol/index.ts';
import { useFile } from '../../web/files/use-file.ts';
import { usePack } from '../../web/pack.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { useMe } from '../../web/session.tsx';
import { type CaseFile, caseRules, factsOf } from '../case/rules.ts';
import { personRules } from '../people/rules.ts';
import { packetOf } from './packet.ts';
import { previewOf } from './preview.ts';
import type { Ask, Referral } from './rules.ts';

/** What the protocol and the consents of a case let go to an institution today. */
export const useSharing = (file: CaseFile) => {
  const { protocol } = usePack();
  const now = useNow();
  return sharingFor(protocol, { ...factsOf(file), now });
};

/** What would go along with a draft today, and how its receiver will read it. */
export const useSending = (referral: Referral, ask: Ask, of: NonNullable<Referral['of']>) => {
  const pack = usePack();
  const now = useNow();
  const me = useMe();
  const { file } = useFile(caseRules, of.case);
  const child = useFile(personRules, of.child);
  const sharing = useSharing(file);
  const sectionOf = (form: string, version: number, field: string | null) => {
    const known = formOf(pack, form, version);
    if (!known) return null;
    return field === null ? known.section : (itemNamed(known, field)?.section ?? null);
  };
  const packet =
    ask.receiver.kind === 'outside'
      ? []
      : packetOf(
          {
            records: [child.file.records, file.records],
            formOf: (form, version) => formOf(pack, form, version),
          },
          ask.sections,
          ask.receiver,
          sharing,
        );
  const preview = previewOf(referral.ref, ask, packet, {
    sectionOf,
    sharing,
    now,
    author: me.id,
    agency: me.agency.id,
    municipality: me.municipality.id,
  });
  return { packet, preview, sharing, caseNumber: file.spine.opened?.number ?? '' };
};
