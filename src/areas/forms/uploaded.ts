import type { FastifyRequest } from 'fastify';
import { type ImportedForm, importXlsForm } from '../../core/forms/import/index.ts';
import type { Language } from '../../core/forms/index.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { readWorkbook } from './read-workbook.ts';

const mostBytes = 5 * 1024 * 1024;

export interface Brought {
  section: string;
  sections: Readonly<Record<string, string>>;
  language?: Language | undefined;
}

const nameOf = (filename: string): string =>
  filename
    .replace(/^.*[\\/]/u, '')
    .replace(/\.xlsx$/iu, '')
    .slice(0, 120);

/** Reads the workbook of a request and makes a form of it. Refuses what is no workbook or names no such section. */
export const importUploaded = async (
  request: FastifyRequest,
  pack: Pack,
  { section, sections, language }: Brought,
): Promise<ImportedForm | Refusal> => {
  const known = new Set(pack.sections.map(({ code }) => code));
  const strange = [section, ...Object.values(sections)].find((code) => !known.has(code));
  if (strange !== undefined) return refuse('forms.no-such-section', { where: strange });
  const file = await request.file({ limits: { fileSize: mostBytes, files: 1 } });
  if (!file) return refuse('forms.no-file');
  const sheets = await readWorkbook(await file.toBuffer());
  if (isRefusal(sheets)) return sheets;
  return importXlsForm(sheets, {
    section,
    sections,
    name: nameOf(file.filename),
    plainLanguage: language ?? null,
  });
};
