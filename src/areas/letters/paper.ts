import type { Content, Style, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Language } from '../../core/pack/words.ts';
import { pageOf, paperWords } from './paper-words.ts';

/** Ink that stays readable on a copy of a copy. */
export const ink = { text: '#1c1b19', quiet: '#55514a', line: '#a39d90', head: '#0e4c55' } as const;

/** Width of the print area of A4 between the margins, in points. */
export const printWidth = 481;

const styles: Record<string, Style> = {
  title: { fontSize: 15, bold: true, alignment: 'center', color: ink.head, margin: [0, 16, 0, 10] },
  heading: { fontSize: 11.5, bold: true, color: ink.head, margin: [0, 10, 0, 4] },
  label: { fontSize: 9, color: ink.quiet },
  small: { fontSize: 8.5, color: ink.quiet },
  hint: { fontSize: 8.5, italics: true, color: ink.quiet },
};

export interface Paper {
  language: Language;
  /** What the reader's window and the file's properties show: never a child's name. */
  title: string;
  /** The number of the case, or what else the paper is known by; stands at the foot of every page. */
  reference: string;
  confidential: boolean;
  content: Content[];
}

const mark = (language: Language): Content => ({
  text: paperWords.confidential[language].toLocaleUpperCase(language),
  bold: true,
  fontSize: 8.5,
  characterSpacing: 0.6,
  alignment: 'right',
  color: ink.quiet,
  margin: [57, 26, 57, 0],
});

/**
 * The sheet that all papers of the unit share. It is not marked as tagged: pdfmake writes no structure tree, and a
 * reading program trusts an empty one more than the text that is there.
 */
export const paper = ({
  language,
  title,
  reference,
  confidential,
  content,
}: Paper): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [57, 50, 57, 56],
  language,
  displayTitle: true,
  info: { title, creator: 'Rrjet', producer: 'Rrjet' },
  defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.22, color: ink.text },
  styles,
  ...(confidential ? { header: () => mark(language) } : {}),
  footer: (page, pages) => ({
    margin: [57, 16, 57, 0],
    fontSize: 8.5,
    color: ink.quiet,
    columns: [
      { text: reference, width: '*' },
      {
        text: confidential ? paperWords.confidential[language] : '',
        width: 'auto',
        alignment: 'center',
      },
      { text: pageOf[language](page, pages), width: '*', alignment: 'right' },
    ],
  }),
  // A heading never stands alone at the foot of a page.
  pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
    node.headlineLevel !== undefined && getFollowingNodesOnPage().length === 0,
  content,
});
