import type { FileRef } from '../../core/chronology/entry.ts';
import type { Letter } from '../../core/pack/letter-schema.ts';
import { formOf, type Pack } from '../../core/pack/pack.ts';
import type { Language } from '../../core/pack/words.ts';
import { isRefusal, refuse } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { decideAndAppend } from '../../server/store/decide.ts';
import { type Member, readingAs } from '../../server/store/store.ts';
import { installedForms } from '../forms/store.ts';
import { composeBlankForm } from './blank-form.ts';
import { composeLetter, recipientOf } from './compose.ts';
import { blankForm, listLetters, makeLetter, previewLetter } from './contract.ts';
import { letterValues } from './letter-values.ts';
import { officeOf } from './office.ts';
import { closedSection, openForLetter, refuseClosed, standingIn } from './open-for-letter.ts';
import { renderPdf } from './pdf.ts';
import { recordsMeant } from './records-meant.ts';
import type { LetterCommand } from './rules.ts';
import type { LetterSources } from './sources.ts';
import { toFill } from './to-fill.ts';
import { dayOf } from './written.ts';

interface Wanted {
  ref: FileRef;
  letter: Letter;
  language: Language;
  record: string | null;
}

const letterOf = (pack: Pack, kind: string, code: string): Letter => {
  const letter = pack.letters.find((each) => each.letter === code && each.of === kind);
  if (!letter) throw notFound();
  return letter;
};

/** Everything that the letter is filled from, unless one of its sections is closed to its writer. */
const sourcesFor = async (
  tx: Tx,
  { store, pack }: Services,
  who: Member,
  { ref, letter, language, record }: Wanted,
): Promise<LetterSources & { conflicts: boolean }> => {
  const standing = await standingIn(tx, { store, pack }, who, ref);
  if (standing.reader.place === null && !standing.reader.breakGlass) throw notFound();
  const closed = closedSection(letter, pack, standing);
  if (closed) throw refusing(refuseClosed(pack, closed, language), 403);
  const files = await openForLetter(tx, { store, pack }, who, ref, letter);
  const office = await officeOf(tx, pack, who, language);
  return { ...files, ...office, language, record, pack, today: dayOf(store.now(), pack.timeZone) };
};

/** Letters and forms on paper. */
export const letterRoutes = ({ asMember }: Serving, services: Services): void => {
  const { store, pack } = services;

  asMember(listLetters, async ({ params }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const standing = await standingIn(tx, services, who, params);
      if (standing.reader.place === null && !standing.reader.breakGlass) throw notFound();
      return {
        letters: pack.letters
          .filter(({ of }) => of === params.kind)
          .map((letter) => ({
            letter: letter.letter,
            title: letter.title,
            closed: closedSection(letter, pack, standing),
          })),
      };
    }),
  );

  asMember(previewLetter, async ({ params: { kind, id, letter: code }, query }, { who }) => {
    const letter = letterOf(pack, kind, code);
    const { language, record = null } = query;
    const sources = await inTenant(store.app, readingAs(who), (tx) =>
      sourcesFor(tx, services, who, { ref: { kind, id }, letter, language, record }),
    );
    const values = letterValues(letter, pack.letterFields, sources);
    return {
      facts: pack.letterFields.flatMap(({ name, label, section }) => {
        const value = values.texts[name] ?? values.lists[name]?.join('\n');
        return section !== undefined && value ? [{ name, label, value }] : [];
      }),
      toFill: [...toFill(letter, pack.letterFields, values, language)],
      records: [...recordsMeant(letter, sources)],
      conflicts: sources.conflicts,
    };
  });

  asMember(makeLetter, async ({ params: { kind, id, letter: code }, body }, { who }) => {
    const letter = letterOf(pack, kind, code);
    const ref: FileRef = { kind, id };
    const { language, record = null } = body;
    const sources = await inTenant(store.app, readingAs(who), (tx) =>
      sourcesFor(tx, services, who, { ref, letter, language, record }),
    );
    const values = letterValues(letter, pack.letterFields, sources, body.typed);
    const missing = toFill(letter, pack.letterFields, values, language).find(
      (field) => field.needed && field.value === '',
    );
    if (missing)
      throw refusing(
        refuse('letter.needs', { where: missing.name, values: { field: missing.label[language] } }),
      );
    const pdf = await renderPdf(composeLetter(letter, pack.letterFields, values, language));
    const command: LetterCommand = {
      id: body.id,
      kind: 'letter.record',
      letter: code,
      version: letter.version,
      language,
      record,
      recipient: recipientOf(letter, values),
    };
    const recorded = await decideAndAppend(store, who, { file: ref, command });
    if (isRefusal(recorded)) throw refusing(recorded);
    const number = values.texts.case_number ?? values.texts.concern_number;
    return { name: `${[code, number].filter(Boolean).join('-')}.pdf`, pdf: pdf.toString('base64') };
  });

  asMember(blankForm, async ({ params, query }, { who, reply }) => {
    const form =
      formOf(pack, params.form) ??
      formOf({ forms: await inTenant(store.app, readingAs(who), installedForms) }, params.form);
    if (!form) throw notFound();
    const pdf = await renderPdf(composeBlankForm(form, query.language));
    reply.type('application/pdf').header('content-disposition', `inline; filename="${form.form}.pdf"`);
    return pdf;
  });
};
