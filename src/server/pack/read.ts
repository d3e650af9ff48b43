import { join } from 'node:path';
import { glossaryFile } from '../../core/pack/glossary-schema.ts';
import { holidaysFile } from '../../core/pack/holiday-schema.ts';
import { letterFieldsFile, letterFile } from '../../core/pack/letter-schema.ts';
import { type Pack, packFile } from '../../core/pack/pack.ts';
import { placesFile, placesOf } from '../../core/pack/place-schema.ts';
import { proceduresFile } from '../../core/pack/procedure-schema.ts';
import { protocol } from '../../core/pack/protocol-schema.ts';
import { riskFile } from '../../core/pack/risk-schema.ts';
import { agenciesFile, disciplinesFile, sectionsFile } from '../../core/pack/team-schema.ts';
import { urgencyFile } from '../../core/pack/urgency-schema.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkLetters } from './check-letters.ts';
import { checkPlaces } from './check-places.ts';
import { checkProcedures, checkRisk } from './check-practice.ts';
import { checkAgencies, checkDisciplines, checkProtocol, checkSections } from './check-team.ts';
import { checkUrgency } from './check-urgency.ts';
import { openFolder, type PackFolder } from './folder.ts';
import { holidaysOf } from './holidays.ts';
import { readForms, readLists } from './read-forms.ts';
import type { Problem } from './written-file.ts';

export type PackRead = { pack: Pack } | { problems: Problem[] };

/** `file:line: reason`, one line for each problem, as the start prints them. */
export const problemLines = (problems: readonly Problem[]): string =>
  problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n');

const fieldsName = 'fields.yaml';

const readFiles = async (folder: PackFolder) => ({
  about: await folder.one('pack.yaml', packFile),
  sections: await folder.one('sections.yaml', sectionsFile),
  disciplines: await folder.one('disciplines.yaml', disciplinesFile),
  agencies: await folder.one('agencies.yaml', agenciesFile),
  sharing: await folder.one('protocol.yaml', protocol),
  practice: await folder.one('procedures.yaml', proceduresFile),
  risk: await folder.one('risk.yaml', riskFile),
  urgency: await folder.one('urgency.yaml', urgencyFile),
  holidays: await folder.one('holidays.yaml', holidaysFile),
  glossary: await folder.one('glossary.yaml', glossaryFile),
  letterFields: await folder.one(join('letters', fieldsName), letterFieldsFile),
});

/**
 * Reads a country pack from its folder. With any problem there is no pack: each problem names the file, the line
 * and what to mend. Never throws for what stands in the files.
 */
export const readPack = async (path: string): Promise<PackRead> => {
  const folder = openFolder(path);
  const { problems } = folder;
  const {
    about,
    sections,
    disciplines,
    agencies,
    sharing,
    practice,
    risk,
    urgency,
    holidays,
    glossary,
    letterFields,
  } = await readFiles(folder);
  const places = await folder.all('places', placesFile);
  const letters = await folder.all('letters', letterFile, [fieldsName]);
  const lists = await readLists(folder);
  if (
    !(about && sections && disciplines && agencies && sharing && practice && risk && holidays) ||
    !(glossary && letterFields && urgency)
  )
    return { problems };

  const sectionCodes = new Set(sections.value.sections.map(({ code }) => code));
  const forms = await readForms(folder, lists, sectionCodes);
  problems.push(
    ...checkSections(sections),
    ...checkDisciplines(disciplines),
    ...checkAgencies(agencies, disciplines.value.disciplines, places),
    ...checkProtocol(sharing, sections.value.sections, disciplines.value.disciplines),
    ...checkProcedures(practice),
    ...checkRisk(risk, forms),
    ...checkUrgency(urgency),
    ...checkPlaces(places),
    ...checkLetters(letters, letterFields, sectionCodes),
    ...checkGlossary(glossary),
  );
  if (problems.length > 0) return { problems };

  return {
    pack: {
      ...about.value,
      ...practice.value,
      sections: sections.value.sections,
      disciplines: disciplines.value.disciplines,
      agencies: agencies.value.agencies,
      protocol: sharing.value,
      risk: risk.value,
      urgency: urgency.value,
      holidays: holidaysOf(holidays.value, about.value.timeZone),
      places: places.flatMap(({ value }) => placesOf(value)),
      letters: letters.map(({ value }) => value),
      letterFields: letterFields.value.fields,
      glossary: glossary.value.terms,
      lists,
      forms,
    },
  };
};
