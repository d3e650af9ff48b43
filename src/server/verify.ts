import { join } from 'node:path';
import { filesInFolder } from './files/folder.ts';
import { openDatabase } from './start/open-database.ts';
import { readSettings } from './start/settings.ts';
import { runAsProgram } from './start/stop-with.ts';
import { reporting } from './start/tell-progress.ts';
import { municipalitiesOf, poolAsSystem } from './store/maintenance.ts';
import { verify } from './store/verify.ts';
import { type AttachmentFault, verifyAttachments } from './store/verify-attachments.ts';
import type { Fault } from './store/verify-file.ts';

const reasons: Readonly<Record<Fault['why'] | AttachmentFault['why'], string>> = {
  'another-file': 'i përket një dosjeje tjetër / belongs to another file',
  place: 'nuk është në vendin e vet në radhë / is not at its place',
  previous: 'nuk lidhet me shënimin para tij / does not follow the entry before it',
  content: 'përmbajtja u ndryshua / its content was changed',
  end: 'dosja nuk mbaron aty ku thotë kreu i saj / the file does not end where its head says',
  'no-file': 'shënime pa dosje / entries of a file that is not there',
  'no-key': 'mungon çelësi i seksionit / the key of its section is missing',
  missing: 'mungon në disk / is missing on the disk',
  changed: 'u ndryshua në disk / was changed on the disk',
};

const ofEntry = ({ file, seq, why }: Fault): string => `${file.kind} ${file.id} #${seq}: ${reasons[why]}`;
const ofAttachment = ({ file, attachment, why }: AttachmentFault): string =>
  `${file.kind} ${file.id}, skedari / attachment ${attachment}: ${reasons[why]}`;

/** Checks every chain and every attached file of the installation without keys, also when the master key is lost. */
await runAsProgram(async () => {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  const system = await poolAsSystem(database.ownerUrl, 1);
  const files = filesInFolder(join(settings.data, 'attachments'));
  const { say, progress } = reporting();
  const sum = { files: 0, entries: 0, attachments: 0, faults: 0 };
  const sofar = () =>
    `${sum.files} dosje / files, ${sum.entries} shënime / entries, ${sum.attachments} skedarë / attachments`;
  try {
    for (const municipality of await municipalitiesOf(system)) {
      for await (const page of verify(system, municipality)) {
        sum.files += page.files;
        sum.entries += page.entries;
        sum.faults += page.faults.length;
        for (const fault of page.faults) say(ofEntry(fault));
        progress(sofar());
      }
      for await (const page of verifyAttachments(system, files, municipality)) {
        sum.attachments += page.attachments;
        sum.faults += page.faults.length;
        for (const fault of page.faults) say(ofAttachment(fault));
        progress(sofar());
      }
    }
    say(`${sofar()}, ${sum.faults} gabime / faults`);
    if (sum.faults > 0) process.exitCode = 1;
  } finally {
    await system.end();
    await database.stop();
  }
});
