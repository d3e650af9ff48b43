import { parseArgs } from 'node:util';
import { type Figure, milliseconds } from './figure.ts';
import { find } from './figures/find.ts';
import { meeting } from './figures/meeting.ts';
import { openCase } from './figures/open-case.ts';
import { rebuild } from './figures/rebuild.ts';
import { recordEntry } from './figures/record-entry.ts';
import { referralLists } from './figures/referrals.ts';
import { workList } from './figures/work-list.ts';
import { layGround } from './ground.ts';
import { populate } from './population.ts';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '100000' } } });
const cases = Number(values.cases);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const tell = ({ name, ours, floor, comes, bound, held }: Figure): void =>
  say(`${held ? 'held' : 'MISSED'}  ${name}: ${comes} (${bound})${floor ? `  ${ours} on ${floor}` : ''}`);

const ground = await layGround();
try {
  tell(await openCase(ground));
  tell(await recordEntry(ground));
  tell(await meeting(ground));
  await populate(ground, cases, (soFar) => {
    if (soFar % 10_000 === 0) say(`… ${soFar} of ${cases} cases`);
  });
  for (const figure of await find(ground)) tell(figure);
  tell(
    await workList(ground, ({ name, ours, floor }) =>
      say(
        `        list ${name}: ${(ours / floor).toFixed(2)} ×  ${milliseconds(ours)} on ${milliseconds(floor)}`,
      ),
    ),
  );
  tell(await rebuild(ground));
  const referrals = await referralLists(ground, cases, ({ name, ours, floor }) =>
    say(
      `        referrals ${name}: ${(ours / floor).toFixed(2)} ×  ${milliseconds(ours)} on ${milliseconds(floor)}`,
    ),
  );
  for (const figure of referrals) tell(figure);
} finally {
  await ground.end();
}
