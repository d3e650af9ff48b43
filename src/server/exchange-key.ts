import pg from 'pg';
import { isRefusal } from '../core/refusal.ts';
import { exchangeMasterKey } from './keys/exchange.ts';
import { exchangedKeyFile, exchangedVariables } from './keys/exchanged-key.ts';
import { keyAt, keyPath } from './start/key-provider.ts';
import { keySentence } from './start/key-sentences.ts';
import { openDatabase } from './start/open-database.ts';
import { readSettings } from './start/settings.ts';
import { runAsProgram } from './start/stop-with.ts';
import { CannotStart } from './start/stopping.ts';
import { reporting } from './start/tell-progress.ts';

const stamp = (): string =>
  Temporal.Now.instant().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');

/** Exchanges the master key of an installation that nobody is working on. */
await runAsProgram(async () => {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  const { say, progress } = reporting();
  try {
    await owner.connect();
    if (!(await database.alone()))
      throw new CannotStart({
        sq: 'Në këtë instalim po punon një program tjetër; ndaleni serverin para se të ndërroni çelësin.',
        en: 'Another program is at work on this installation; stop the server before exchanging the key.',
      });
    const keys =
      settings.masterKey === null
        ? await exchangedKeyFile(keyPath(settings), stamp(), keyAt(settings))
        : await exchangedVariables(process.env);
    if (isRefusal(keys)) throw new CannotStart(keySentence(keys));
    const told = ({ wrapped }: { wrapped: number }) => progress(`${wrapped} çelësa / keys`);
    const done = await exchangeMasterKey(owner, keys.current ?? keys.next, keys.next, told);
    if (isRefusal(done)) throw new CannotStart(keySentence({ ...done, where: keyPath(settings) }));
    const old = await keys.settle();
    say(`${done.wrapped} çelësa u mbështollën rishtas / keys were wrapped anew`);
    if (done.broken > 0) say(`${done.broken} çelësa nuk hapen / keys do not open`);
    if (old !== null)
      say(
        `Çelësi i vjetër është në ${old}: ruajeni sa kohë ruhen kopjet e mëparshme, pastaj asgjësojeni.\n` +
          `The old key is in ${old}: keep it as long as backups from before are kept, then destroy it.`,
      );
    else if (settings.masterKey !== null)
      say('Vendosni tani çelësin e ri te RRJET_MASTER_KEY. / Now set RRJET_MASTER_KEY to the new key.');
  } finally {
    await owner.end();
    await database.stop();
  }
});
