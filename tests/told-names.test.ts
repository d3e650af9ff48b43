import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../src/core/forms/vocabulary.ts';
import type { Id } from '../src/core/id.ts';
import { usualChoice } from '../src/core/told/choice.ts';
import { messages } from '../src/core/told/messages.ts';
import type { Telling } from '../src/core/told/telling.ts';
import { playsOf } from '../src/demo/load.ts';
import { playAll } from '../src/demo/play.ts';
import { kindsOfFile } from '../src/server/kinds.ts';
import { openMail } from '../src/server/mail/mail.ts';
import { municipalityId } from '../src/server/start/found.ts';
import { inTenant } from '../src/server/store/context.ts';
import { type Folded, Registry } from '../src/server/store/registry.ts';
import { keepChoice } from '../src/server/told/choices.ts';
import { deliver } from '../src/server/told/deliver.ts';
import { handOut } from '../src/server/told/hand-out.ts';
import { queueNotices } from '../src/server/told/queue.ts';
import { everythingSaid } from './demo-said.ts';
import { type FoundedWorld, foundedWorld } from './demo-world.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { enlist } from './store-world.ts';

const now = '2026-11-24T15:00:00.000Z';
const minutes = 60_000;

let world: FoundedWorld;
let mailbox: Mailbox;
/** All that the lives of the demonstration would have told, by municipality. */
const heard = new Map<string, Telling[]>();
/** What nobody outside may read: all that was written into files, the names of places, and what can befall a child. */
let unspeakable: readonly string[];

const listening = (folded: Folded, tellings: Telling[]): Folded => ({
  ...folded,
  after: (entries) => listening(folded.after(entries), tellings),
  tells: (entries, about) => {
    const told = folded.tells(entries, about);
    tellings.push(...told);
    return told;
  },
});

const listenToAll = (): void => {
  for (const play of playsOf(world.store, world.pack, now)) {
    const tellings: Telling[] = [];
    const kinds = kindsOfFile(world.pack).map((kind) => ({
      ...kind,
      blank: (...of: Parameters<typeof kind.blank>) => listening(kind.blank(...of), tellings),
    }));
    playAll({ ...world.store, kinds: new Registry(kinds) }, play);
    heard.set(play.municipality, tellings);
  }
};

/** Somebody for each language, who is written to at once. */
const staff = async (municipality: Id): Promise<void> => {
  const [agency] = await inTenant(world.store.system, { municipality, member: null, holders: [] }, ({ db }) =>
    db.selectFrom('agency').select('id').limit(1).execute(),
  );
  for (const language of languages) {
    const who = await enlist(world.store, { id: municipality, agency: agency?.id ?? '' });
    await inTenant(world.store.system, { municipality, member: null, holders: [] }, async (tx) => {
      await tx.db
        .updateTable('member')
        .set({ email: `${language}@rrjet.al` })
        .where('id', '=', who.id)
        .execute();
      keepChoice(tx, who.id, { ...usualChoice, email: 'at-once', language });
    });
  }
};

/** A case is told to whoever stands in it; here everybody hears everything. */
const toEverybody = (telling: Telling): Telling => ({ ...telling, to: [{ role: 'worker' }] });

beforeAll(async () => {
  world = await foundedWorld();
  mailbox = await openMailbox();
  listenToAll();
  unspeakable = [
    // Names of the pack’s questions are written with a low line, and no word of anybody.
    ...everythingSaid(world, now).filter((text) => !/^[a-z0-9_]+$/.test(text)),
    ...world.pack.places.map(({ name }) => name),
    ...['harm', 'situation'].flatMap((list) =>
      (world.pack.lists[list] ?? [])
        .filter(({ name }) => name !== 'other')
        .flatMap(({ label }) => Object.values(label ?? {})),
    ),
  ];
}, 5 * minutes);
afterAll(async () => {
  await mailbox.close();
  await world.close();
});

/** Whole words, so that “plan” is no “Plana”. */
const words = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
const foundIn = (texts: Iterable<string>): readonly string[] => {
  const all = [...new Set(texts)].map(words).join('|');
  const known = new Set(all.split(/[ |]+/));
  return unspeakable.filter((needle) => {
    const said = words(needle);
    const possible =
      said.trim().length > 3 &&
      said
        .trim()
        .split(' ')
        .every((word) => known.has(word));
    return possible && all.includes(said);
  });
};

describe('what is told outside the program', () => {
  it('is told of hundreds of things that happen in the lives of the demonstration', () => {
    const kinds = new Set([...heard.values()].flat().map(({ message }) => message));
    expect([...heard.values()].flat().length).toBeGreaterThan(500);
    expect([...kinds]).toEqual(
      expect.arrayContaining(['circle.manager', 'concern.received', 'plan.waiting', 'plan.approved']),
    );
  });

  it('has no word of them in any sentence, in any language', () => {
    expect(unspeakable.length).toBeGreaterThan(3000);
    expect(foundIn(Object.values(messages).flatMap((message) => Object.values(message)))).toEqual([]);
  });

  it('leads to places in the program that hold ids and fixed words only', () => {
    for (const { path, key } of [...heard.values()].flat()) {
      expect(path).toMatch(/^(\/([a-z]+(-[a-z]+)*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}))+$/);
      expect(key).toMatch(/^[a-z0-9./#:-]+$/);
    }
  });

  it(
    'names nobody in the subject or the text of any letter that really leaves',
    async () => {
      const mail = openMail({ smtp: mailbox.url, mailFrom: 'Rrjet <rrjet@rrjet.al>' });
      const post = { mail, sms: null, push: null, url: 'https://rrjet.al' };
      const ways = { timeZone: world.pack.timeZone, email: true, sms: false, push: false };
      const store = { ...world.store, now: () => '2026-11-24T10:00:00.000Z' };
      // The mail server lets everybody wait before it greets; the municipalities wait side by side.
      await Promise.all(
        [...heard].map(async ([code, tellings]) => {
          const municipality = municipalityId(code);
          await staff(municipality);
          const rarest = [...Map.groupBy(tellings, ({ message }) => message).values()];
          // One of each kind alone, so that each has a letter of its own, and then many together.
          for (const some of [...rarest.map((same) => same.slice(0, 1)), tellings.slice(-200)]) {
            await inTenant(world.store.system, { municipality, member: null, holders: [] }, async (tx) =>
              queueNotices(tx, some.map(toEverybody)),
            );
            await handOut(store, municipality, ways);
            await deliver(store, post, municipality);
          }
        }),
      );
      expect(mailbox.letters.length).toBeGreaterThan(50);
      expect(new Set(mailbox.letters.map(({ subject }) => subject)).size).toBeGreaterThan(15);
      expect(foundIn(mailbox.letters.flatMap(({ subject, text }) => [subject, text]))).toEqual([]);
    },
    5 * minutes,
  );
});
