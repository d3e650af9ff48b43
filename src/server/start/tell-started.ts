import type { Installation } from './open-installation.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** What whoever started the program needs to know: the address, and where the key lies that everything hangs on. */
export const tellStarted = (
  { settings, keyMadeAt }: Installation,
  signIns: readonly { name: string; email: string; password: string; roles: readonly string[] }[] = [],
): void => {
  if (keyMadeAt !== null)
    say(
      `\nÇelësi kryesor u krijua në ${keyMadeAt}. Ruani një kopje diku tjetër: pa të të dhënat nuk lexohen më.` +
        `\nThe master key was made in ${keyMadeAt}. Keep a copy elsewhere: without it the data cannot be read.`,
    );
  say(`\nRrjet: ${settings.url}\n`);
  if (signIns.length === 0) return;
  say('Demonstrim: të gjithë emrat janë të shpikur. / A demonstration: all names are invented.');
  for (const { name, email, password, roles } of signIns)
    say(`  ${email.padEnd(28)} ${password}   ${name} (${roles.join(', ')})`);
  say('Kodi i dytë shfaqet te faqja e hyrjes. / The second code stands on the sign-in page.\n');
};
