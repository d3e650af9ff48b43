import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const { resolve } = createRequire(import.meta.url);
const roboto = (cut: string): string => resolve(`pdfmake/fonts/Roboto/Roboto-${cut}.ttf`);

/** Roboto as pdfmake carries it: it has Albanian, Greek with its accents, and Cyrillic. */
const fonts = {
  Roboto: {
    normal: roboto('Regular'),
    bold: roboto('Medium'),
    italics: roboto('Italic'),
    bolditalics: roboto('MediumItalic'),
  },
};
const fontFiles = new Set<string>(Object.values(fonts.Roboto));

pdfmake.setFonts(fonts);
// A document made from what people typed opens nothing but our fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path));

/** The document as PDF: real text, the used part of each font embedded. */
export const renderPdf = async (document: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake.createPdf(document).getBuffer();
