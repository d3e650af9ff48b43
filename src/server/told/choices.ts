import { z } from 'zod';
import type { Id } from '../../core/id.ts';
import { type Choice, choiceSchema, usualChoice } from '../../core/told/choice.ts';
import type { Tx } from '../store/context.ts';

const asked = `select member, language, email, to_char(quiet_from, 'HH24:MI') as "quietFrom",
    to_char(quiet_until, 'HH24:MI') as "quietUntil", sms, phone
  from told_choice where municipality = $1 and member = any ($2)`;

const Row = choiceSchema.extend({ member: z.uuid() });

/** How these members want to be told; who has chosen nothing is told as most want it. */
export const choicesOf = async (tx: Tx, members: readonly Id[]): Promise<(member: Id) => Choice> => {
  const rows = z.array(Row).parse(await tx.ask('choices-of', asked, [tx.context.municipality, members]));
  const known = new Map(rows.map(({ member, ...choice }): [Id, Choice] => [member, choice]));
  return (member) => known.get(member) ?? usualChoice;
};

const keep = `insert into told_choice (municipality, member, language, email, quiet_from, quiet_until, sms, phone)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (municipality, member) do update set language = excluded.language, email = excluded.email,
    quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, sms = excluded.sms,
    phone = excluded.phone`;

/** Keeps what somebody chose for themselves (in a transaction of the system role). */
export const keepChoice = (tx: Tx, member: Id, choice: Choice): void => {
  const { language, email, quietFrom, quietUntil, sms, phone } = choice;
  const chosen = [language, email, quietFrom, quietUntil, sms, phone];
  tx.send('keep-choice', keep, [tx.context.municipality, member, ...chosen]);
};
