import { openDatabase } from './start/open-database.ts';
import { readSettings } from './start/settings.ts';
import { runAsProgram } from './start/stop-with.ts';
import { municipalitiesOf, poolAsSystem } from './store/maintenance.ts';
import { verify } from './store/verify.ts';
import type { Fault } from './store/verify-file.ts';
import { reporting } from './start/tell-progress.ts';

const reasons: Readonly<Record<Fault['why'], string>> = {
  'another-file': 'i përket një dosjeje tjetër / belongs to another file',
  place: 'vendi në radhë nuk është i duhuri / is not at its place',
  previous: 'nuk lidhet me shënimin para tij / does not follow the entry before it',
  content: 'përmbajtja u ndryshua / its content was changed',
  end: 'dosja nuk mbaron aty ku thotë kreu i saj / the file does not end where its head says',
  'no-file': 'shënime pa dosje / entries of a file that is not there',
  'no-key': 'mungon çelësi i seksionit / the key of its section is missing',
};

const sentence = ({ file, seq, why }: Fault): string => `${file.kind} ${file.id} #${seq}: ${reasons[why]}`;

/** Checks every chain of the installation without keys, also when the master key is lost. */
await runAsProgram(async () => {
  const database = await openDatabase(readSettings(process.env));
  const system = await poolAsSystem(database.ownerUrl, 1);
  const { say, progress } = reporting();
  const sum = { files: 0, entries: 0, faults: 0 };
  try {
    for (const municipality of await municipalitiesOf(system))
      for await (const page of verify(system, municipality)) {
        sum.files += page.files;
        sum.entries += page.entries;
        sum.faults += page.faults.length;
        for (const fault of page.faults) say(sentence(fault));
        progress(`${sum.files} dosje / files, ${sum.entries} shënime / entries`);
      }
    say(`${sum.files} dosje / files, ${sum.entries} shënime / entries, ${sum.faults} gabime / faults`);
    if (sum.faults > 0) process.exitCode = 1;
  } finally {
    await system.end();
    await database.stop();
  }
});
