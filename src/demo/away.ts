import { keepCovers } from '../areas/absence/keep.ts';
import { hoursOf } from '../areas/absence/rules.ts';
import { absencesFrom, addAbsence } from '../areas/absence/store.ts';
import { calendarOf } from '../core/clock/pack-calendar.ts';
import type { Pack } from '../core/pack/pack.ts';
import { municipalityId } from '../server/start/found.ts';
import { inTenant } from '../server/store/context.ts';
import type { Store } from '../server/store/store.ts';
import { namedId } from './seed.ts';
import { demoMemberId } from './team.ts';

const daysAway = 9;

/** One worker of Korça is away since today, and a colleague stands in; said by their head. */
export const loadAbsence = async (store: Store, pack: Pack): Promise<void> => {
  const calendar = calendarOf(pack.holidays);
  const said = demoMemberId('besnik');
  const now = store.now();
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const [from, until] = [today.toString(), today.add({ days: daysAway }).toString()];
  await inTenant(
    store.system,
    { municipality: municipalityId('korce'), member: said, holders: [] },
    async (tx) => {
      if ((await absencesFrom(tx, now)).length > 0) return;
      const people = { member: demoMemberId('lindita'), substitute: demoMemberId('gjergj'), saidBy: said };
      const id = namedId(`absence/${from}`);
      await addAbsence(tx, { id, ...people, from, until, ...hoursOf(from, until, calendar) }, now);
      await keepCovers(tx, store);
    },
  );
};
