import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer } from '../../core/contract/route.ts';
import type { Id } from '../../core/id.ts';
import { riskLevel } from '../../core/pack/procedure-schema.ts';
import { urgencyFactNames } from '../../core/pack/urgency-schema.ts';
import type { Services } from '../../server/services.ts';
import type { Tx } from '../../server/store/context.ts';
import { jsonOf } from '../../server/store/json-bytes.ts';
import type { Member } from '../../server/store/store.ts';
import { type NamedPerson, namesOf } from '../people/store.ts';
import { reasonsHeld } from '../urgency/rules.ts';
import { factsOpenTo, onlyOpen, reasonsHere } from '../urgency/store.ts';
import type { CaseOfMeeting, readMeeting } from './contract.ts';
import { besideEntries, casesAtTable, casesOnAgenda, openConference, takeCases } from './store.ts';

type Told = Answer<typeof readMeeting>;

const childAs = ({ child }: { child: Id | null }, named: NamedPerson | undefined): CaseOfMeeting['child'] => {
  if (!child) return null;
  const said = named?.name || null;
  return named?.isWorkingLabel ? { name: null, working: said } : { name: said, working: null };
};

/** Opens files one at a time, letting through between them what the database has answered meanwhile. */
const oneByOne = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(open: () => T): Promise<T> => {
    const opened = last.then(() => nextTurn()).then(open);
    // Whoever waits for the file hears of it; the others need not.
    last = opened.catch(() => undefined);
    return opened;
  };
};

/**
 * A meeting with all its cases for its screen; null when it is closed to the reader. The files of the cases are opened
 * while the database looks for the names and records the looks; their entries stay the JSON that they were sealed as
 * and travel beside the answer.
 */
export const readWithCases = async (
  tx: Tx,
  services: Services,
  who: Member,
  id: Id,
): Promise<(Told & { entries: ReadonlyMap<Id, Buffer> }) | null> => {
  const { store, pack } = services;
  const [opened, onAgenda, reasons] = await Promise.all([
    openConference(tx, services, who, id),
    casesOnAgenda(tx, id, store.now()),
    reasonsHere(tx, pack),
  ]);
  if (!opened) return null;
  const ids = casesAtTable(opened.conference, who);
  const rows = onAgenda.filter((row) => ids.includes(row.id));
  const children = rows.flatMap(({ child }) => child ?? []);
  const inTurn = oneByOne();
  const [names, files] = await Promise.all([
    namesOf(tx, store, pack, who, children),
    takeCases(tx, services, who, ids, ({ openAsJson }, standing, left) => ({
      json: inTurn(openAsJson),
      standing,
      left,
    })),
  ]);
  tx.commit().catch(() => undefined);
  const cases = rows.flatMap((row): CaseOfMeeting[] => {
    const file = files.get(row.id);
    if (!file) return [];
    const named = row.child === null ? undefined : names.get(row.child);
    const open = factsOpenTo(pack, file.standing);
    return [
      {
        id: row.id,
        number: row.number,
        child: childAs(row, named),
        birth: named?.birth ?? '',
        risk: open.has('risk') ? riskLevel.nullable().parse(row.risk) : null,
        lastSeenOn: open.has('unseen') ? row.last_seen_on : null,
        step: open.has('overdue') ? row.next_due_code : null,
        closed: urgencyFactNames.filter((fact) => !open.has(fact)),
        reasons: [...reasonsHeld(onlyOpen(row.facts, open), reasons)],
        file: { ...besideEntries(pack, file.standing, file.left, row.seq), entries: [] },
      },
    ];
  });
  const entries = await Promise.all(
    [...files].map(async ([of, { json }]): Promise<[Id, Buffer]> => [of, await json]),
  );
  return {
    conference: { ...opened.beside, entries: [...opened.entries] },
    cases,
    entries: new Map(entries),
  };
};

/** The answer written out, with the entries of its cases as they stand. */
export const withEntries =
  (entries: ReadonlyMap<Id, Buffer>) =>
  ({ conference, cases }: Told): Buffer => {
    const written = cases.flatMap(({ file: { entries: _none, ...file }, ...line }, n) => [
      `${n === 0 ? '' : ','}{"file":{"entries":`,
      entries.get(line.id) ?? '[]',
      `,${JSON.stringify(file).slice(1)},${JSON.stringify(line).slice(1)}`,
    ]);
    return jsonOf(`{"conference":${JSON.stringify(conference)},"cases":[`, ...written, ']}');
  };
