import { wholeOf } from '../../core/chronology/section.ts';
import { readFile as readFileContract, sendCommands } from '../../core/contract/files.ts';
import type { Answer } from '../../core/contract/route.ts';
import { access, mayReadEntry, reading, writing } from '../../core/protocol/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { standingOf } from '../authority.ts';
import type { Services, Serving } from '../services.ts';
import { inTenant } from '../store/context.ts';
import { numberFor } from '../store/counter.ts';
import { type Asking, decideTogether } from '../store/decide.ts';
import { jsonOf } from '../store/json-bytes.ts';
import type { PlaceHeld } from '../store/places.ts';
import { askFile } from '../store/read.ts';
import { readingAs } from '../store/store.ts';
import { notFound, refusing } from './failure.ts';
import { writtenBy } from './written-answer.ts';

/** Reading a file and writing in it: the two doors through which every area's files pass. */
export const fileRoutes = ({ asMember }: Serving, { store, pack, numberPrefix }: Services): void => {
  asMember(readFileContract, async ({ params, query }, { who, reply }) => {
    const now = store.now();
    const seen = await inTenant(store.app, readingAs(who), async (tx) => {
      const standing = (held: readonly PlaceHeld[]) => standingOf(who, held, now, query.purpose);
      const asked = await askFile(
        tx,
        store,
        params,
        (held) => {
          const { reader, facts } = standing(held);
          return (envelope) => mayReadEntry(pack.protocol, reader, envelope, facts);
        },
        { purpose: query.purpose, device: who.device },
      );
      // The database writes the record of the look while the entries are opened.
      const recorded = tx.commit();
      recorded.catch(() => undefined);
      return { ...standing(asked.held), envelopes: asked.envelopes, entries: asked.openAsJson() };
    });
    // Refused only after the transaction: the record of the attempt must stay.
    if (seen.envelopes.length === 0) throw notFound();
    const { reader, facts, envelopes, entries } = seen;
    const exists = envelopes
      .filter((envelope) => reading(pack.protocol, reader, envelope, facts).reads === 'existence')
      .map(({ section }) => wholeOf(section));
    const sections = pack.sections.map(({ code }) => code);
    // The entries are JSON when they are opened: they are handed on as they stand.
    writtenBy<Answer<typeof readFileContract>>(reply, ({ entries: _none, ...rest }) =>
      jsonOf('{"entries":', entries, `,${JSON.stringify(rest).slice(1)}`),
    );
    return {
      entries: [],
      exists: [...new Set(exists)],
      seq: envelopes.at(-1)?.seq ?? 0,
      writes: Object.fromEntries(
        sections.flatMap((section) => {
          const where = writing(pack.protocol, reader, section, facts);
          return where === 'none' ? [] : [[section, where]];
        }),
      ),
      sections: Object.fromEntries(
        sections.map((section) => [section, access(pack.protocol, reader, section, facts)]),
      ),
    };
  });

  asMember(sendCommands, async ({ body }, { who }) => {
    const member = { ...who, device: body.device };
    const now = store.now();
    const prefix = await numberPrefix(who.municipality);
    const askings: Asking[] = body.commands.map(({ file, command }) => {
      const number = numberFor(command.kind, prefix, now);
      return number ? { file, command, number } : { file, command };
    });
    const answer = await decideTogether(store, member, askings);
    if (isRefusal(answer)) throw refusing(answer);
    return { entries: answer.map((entries) => [...entries]) };
  });
};
