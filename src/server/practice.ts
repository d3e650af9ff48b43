import { letsInOwnPeople } from '../areas/access/let-in.ts';
import { meetingBorneOut } from '../areas/conference/borne-out.ts';
import { boundLeaveTheFile } from '../areas/conference/bound.ts';
import { putByItsPeople } from '../areas/conference/putting.ts';
import { type InstalledForms, installedForms } from '../areas/forms/installed.ts';
import { referralsSettled } from '../areas/referral/before-closing.ts';
import { draftedInItsCase } from '../areas/referral/drafting.ts';
import { referralsFollow } from '../areas/referral/following.ts';
import { handsOverOwnFiles } from '../areas/referral/own-files.ts';
import { receiverTakesPart } from '../areas/referral/receiving.ts';
import { transferring } from '../areas/transfer/offering.ts';
import { isLifeDate, itemNamed } from '../core/forms/index.ts';
import { formOf, type Pack } from '../core/pack/pack.ts';
import { authorityBy } from './authority.ts';
import { besideTheProtocol } from './beside-the-protocol.ts';
import type { Practice } from './store/store.ts';

/** What hangs on an act beyond the files that it writes, each thing by the area that it belongs to. */
const inTurn =
  (...each: readonly NonNullable<Practice['elsewhere']>[]): NonNullable<Practice['elsewhere']> =>
  (store, member, askings) => {
    const all = each.flatMap((one) => one(store, member, askings) ?? []);
    if (all.length === 0) return undefined;
    return async (tx, entries) => {
      for (const along of all) {
        const refused = await along(tx, entries);
        if (refused) return refused;
      }
      return undefined;
    };
  };

/** What the country pack and the forms that municipalities installed say when a command is decided. */
export const practiceOf = (pack: Pack, installed: InstalledForms = installedForms()): Practice => ({
  sectionOf: (municipality, id, version, field) => {
    const form = formOf(pack, id, version) ?? installed.find(municipality, id, version);
    if (!form) return null;
    if (field === null) return form.section;
    return itemNamed(form, field)?.section ?? null;
  },
  asksForLifeDate: (municipality, id, version, field) => {
    const form = formOf(pack, id, version) ?? installed.find(municipality, id, version);
    return form !== undefined && form !== null && isLifeDate(itemNamed(form, field));
  },
  standardOf: (code) => pack.standards.find((one) => one.code === code)?.value,
  learn: installed.learn,
  authority: authorityBy(pack.protocol),
  beside: besideTheProtocol,
  elsewhere: inTurn(
    letsInOwnPeople,
    meetingBorneOut,
    boundLeaveTheFile,
    putByItsPeople,
    draftedInItsCase,
    receiverTakesPart,
    handsOverOwnFiles,
    referralsSettled,
    referralsFollow,
    transferring(pack),
  ),
});
