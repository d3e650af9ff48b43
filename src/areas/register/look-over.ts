import type { Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { KeyRing } from '../../server/keys/key-ring.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Member } from '../../server/store/store.ts';
import type { BatchLine, SheetSeen } from './contract.ts';
import { checkMapping, type Mapping } from './mapping.ts';
import type { LookedOver } from './pages.ts';
import { PreviewSchema } from './reading-messages.ts';
import { ImportSeal } from './sealing.ts';
import { type Batch, rememberedMapping } from './store/batches.ts';
import { openPart } from './store/parts.ts';

/** A list as a line of the lists shows it; the name of its file is for whoever brings it in. */
export const lineOf = async (
  batch: Batch,
  who: Member,
  names: ReadonlyMap<Id, string>,
  keys: KeyRing,
): Promise<BatchLine> => {
  const { member, mapping: _mapping, name, undoneBy: _by, ...line } = batch;
  const mine = member === who.id;
  const opened =
    mine && name ? (await new ImportSeal(keys, batch.id).open('name', 0, name)).toString('utf8') : null;
  return { ...line, name: opened, mine, by: names.get(member) ?? '' };
};

/** The sheets of a list with the fields that are proposed or remembered for their columns; none once it is brought in. */
export const sheetsOf = async (
  tx: Tx,
  { services, member, batch, sealing }: LookedOver,
): Promise<(SheetSeen & { signature: string })[]> => {
  const body = await openPart(tx, sealing, batch, 'preview', 0);
  if (!body) return [];
  const { sheets } = PreviewSchema.parse(JSON.parse(body.toString('utf8')));
  const seen: (SheetSeen & { signature: string })[] = [];
  for (const sheet of sheets) {
    const signature = services.store.keys.digest(member.municipality, 'import-headings', sheet.signature);
    seen.push({ ...sheet, remembered: await rememberedMapping(tx, signature).then(mutable) });
  }
  return seen;
};

const mutable = (mapping: Mapping | null) => mapping && [...mapping];

/** Refuses fields that name nobody or stand twice, and those of another list. */
export const checkColumns = (sheet: SheetSeen, mapping: Mapping): Refusal | null =>
  mapping.length === sheet.headings.length ? checkMapping(mapping) : refuse('register-other-columns');
